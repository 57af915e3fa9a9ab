import { Injectable } from '@nestjs/common';
import { type Claim, entryEvidence } from '#libs/catalogue';
import { type Actor, requireAccess, requireTenant } from '#libs/identity';
import { Database, isId, type Language, NotFound } from '#libs/platform';
import { wordsIn } from '#libs/platform/documents';
import { type CommitteeWork, type EntryCandidate, type SuggestionReason, suggestEntries } from './suggest-entries.js';
import { committeeWork, suggestionCandidates } from './suggestion-candidates.js';
import { suggestionInWords } from './suggestion-words.js';

/** An entry for a committee's next agenda item, and why this committee. */
export interface EntrySuggestion {
  entry: { id: string; tenant: string; slug: string; title: string; language: Language; tenantName: string };
  reason: SuggestionReason;
  /** The reason as a sentence in the committee's language. */
  why: string;
}

interface CandidateRow extends Omit<EntryCandidate, 'evidence'> {
  tenantSlug: string;
  slug: string;
  title: string;
  language: Language;
  claims: Claim[];
}

/** Three entries for a committee's next agenda item, among those that its municipality's people may read. */
@Injectable()
export class SuggestEntriesService {
  constructor(private readonly database: Database) {}

  /** NotFound outside the municipality. In a job the actor is the committee's secretary. */
  async suggestFor(actor: Actor, bodyId: string): Promise<EntrySuggestion[]> {
    requireAccess(actor, 'body.read');
    const [committee] = isId(bodyId)
      ? await this.database.read<CommitteeWork & { language: Language; priorities: number[] }>(actor, committeeWork, [bodyId])
      : [];
    if (!committee || !actor.tenantIds.includes(committee.tenantId)) throw new NotFound('body');
    const isSaid = committee.goals.length + committee.targets.length > 0;
    const work = isSaid ? committee : { ...committee, goals: committee.priorities };
    // A target's goal is one the committee works with too.
    const goals = [...new Set([...work.goals, ...work.targets.map((target) => Number.parseInt(target, 10))])];
    const rows = await this.database.read<CandidateRow>(actor, suggestionCandidates, [work.tenantId, work.targets, goals, work.treated]);
    const t = wordsIn(committee.language);
    return suggestEntries(
      { ...work, goals },
      rows.map(({ claims, ...row }) => ({ ...row, evidence: entryEvidence(claims)?.level ?? null })),
    ).flatMap(({ entryId, reason }) => {
      const row = rows.find((one) => one.entryId === entryId);
      return row ? [{ entry: toEntry(row), reason, why: suggestionInWords(t, reason) }] : [];
    });
  }

  /** The same by addresses: the municipality's and the committee's. */
  async ofCommittee(actor: Actor, tenant: string, committee: string): Promise<EntrySuggestion[]> {
    const tenantId = requireTenant(actor, 'tenant.read_own', tenant);
    const [body] = await this.database.read<{ id: string }>(actor, 'select id from body where tenant_id = $1 and slug = $2', [
      tenantId,
      committee,
    ]);
    if (!body) throw new NotFound('body');
    return this.suggestFor(actor, body.id);
  }
}

function toEntry({ entryId, tenantSlug, slug, title, language, tenant }: CandidateRow): EntrySuggestion['entry'] {
  return { id: entryId, tenant: tenantSlug, slug, title, language, tenantName: tenant };
}
