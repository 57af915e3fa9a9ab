import type { EvidenceLevel } from '#libs/catalogue';
import { isSameField } from './same-field.js';

/** What a committee works with, as far as entries for its next agenda item are chosen by it. */
export interface CommitteeWork {
  tenantId: string;
  /** Names of the committee by language. */
  names: Partial<Record<string, string>>;
  goals: readonly number[];
  targets: readonly string[];
  /** Entries that were before it already. */
  treated: readonly string[];
}

/** An entry that the municipality's own people may read. */
export interface EntryCandidate {
  entryId: string;
  tenantId: string;
  tenant: string;
  coOwners: readonly string[];
  goals: readonly number[];
  targets: readonly string[];
  /** The committee or sector it belongs to, in its author's words. */
  sector: string | null;
  /** About as many inhabitants as the committee's municipality. */
  isLikeSize: boolean;
  isSameCountry: boolean;
  /** Names of municipalities like the committee's that use it. */
  usedByLike: readonly string[];
  evidence: EvidenceLevel | null;
}

/** Why this committee: the strongest of what speaks for it, for one sentence. */
export type SuggestionReason =
  | { kind: 'target'; target: string }
  | { kind: 'used_by_like'; goal: number; tenant: string }
  | { kind: 'like_us'; goal: number; tenant: string }
  | { kind: 'goal'; goal: number }
  | { kind: 'same_field'; tenant: string };

export interface SuggestedEntry {
  entryId: string;
  reason: SuggestionReason;
  score: number;
}

export const suggested = 3;
/** Of the three, so many of one municipality at the most. */
const mostOfOne = 2;

const weights = { target: 6, moreTargets: 1, goal: 3, field: 3, usedByLike: 2, likeSize: 1, sameCountry: 0.5 };
const evidenceWeights: Record<EvidenceLevel, number> = { own_judgement: 0, documented: 0.5, measured: 1, confirmed: 1.5 };

/**
 * Three entries for a committee's next agenda item at the most, the one that fits best first, each with why. One that shares no target, goal
 * or field with the committee is no suggestion, however good. Equals stay in the order in which they came.
 */
export function suggestEntries(work: CommitteeWork, candidates: readonly EntryCandidate[]): SuggestedEntry[] {
  const chosen: SuggestedEntry[] = [];
  const ofTenant = new Map<string, number>();
  const seen = new Set(work.treated);
  for (const { candidate, ...entry } of scored(work, candidates)) {
    const before = ofTenant.get(candidate.tenantId) ?? 0;
    if (chosen.length === suggested || before === mostOfOne || seen.has(entry.entryId)) continue;
    seen.add(entry.entryId);
    ofTenant.set(candidate.tenantId, before + 1);
    chosen.push(entry);
  }
  return chosen;
}

function scored(work: CommitteeWork, candidates: readonly EntryCandidate[]): (SuggestedEntry & { candidate: EntryCandidate })[] {
  return candidates
    .filter(({ tenantId, coOwners }) => tenantId !== work.tenantId && !coOwners.includes(work.tenantId))
    .flatMap((candidate) => {
      const reason = reasonOf(work, candidate);
      return reason ? [{ entryId: candidate.entryId, reason, score: scoreOf(work, candidate), candidate }] : [];
    })
    .sort((a, b) => b.score - a.score);
}

function scoreOf(work: CommitteeWork, candidate: EntryCandidate): number {
  const targets = shared(candidate.targets, work.targets).length;
  return (
    (targets > 0 ? weights.target + weights.moreTargets * Math.min(targets - 1, 2) : 0) +
    (shared(candidate.goals, work.goals).length > 0 ? weights.goal : 0) +
    (isSameField(candidate.sector, work.names) ? weights.field : 0) +
    (candidate.usedByLike.length > 0 ? weights.usedByLike : 0) +
    (candidate.isLikeSize ? weights.likeSize : 0) +
    (candidate.isSameCountry ? weights.sameCountry : 0) +
    (candidate.evidence ? evidenceWeights[candidate.evidence] : 0)
  );
}

function reasonOf(work: CommitteeWork, candidate: EntryCandidate): SuggestionReason | null {
  const [target] = shared(candidate.targets, work.targets);
  if (target !== undefined) return { kind: 'target', target };
  const [goal] = shared(candidate.goals, work.goals);
  if (goal === undefined) return isSameField(candidate.sector, work.names) ? { kind: 'same_field', tenant: candidate.tenant } : null;
  const [user] = candidate.usedByLike;
  if (user !== undefined) return { kind: 'used_by_like', goal, tenant: user };
  return candidate.isLikeSize && candidate.isSameCountry ? { kind: 'like_us', goal, tenant: candidate.tenant } : { kind: 'goal', goal };
}

/** In the committee's order: what it put first counts first. */
function shared<T>(theirs: readonly T[], ours: readonly T[]): T[] {
  return ours.filter((one) => theirs.includes(one));
}
