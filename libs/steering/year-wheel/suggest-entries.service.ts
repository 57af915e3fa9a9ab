import { Injectable } from '@nestjs/common';
import { asWrittenNow, type Claim, confirmedBy, entryEvidence } from '#libs/catalogue';
import { type Actor, requireTenant } from '#libs/identity';
import { Database, type Language, NotFound } from '#libs/platform';
import { wordsIn } from '#libs/platform/documents';
import { type CommitteeWork, type EntryCandidate, type SuggestionReason, suggestEntries } from './suggest-entries.js';
import { committeeWork, suggestionCandidates } from './suggestion-candidates.js';
import { suggestionInWords } from './suggestion-words.js';
import type { EntryFace } from './used-entries.js';

/** An entry for a committee's next agenda item, and why this committee. */
export interface EntrySuggestion {
  entry: EntryFace;
  reason: SuggestionReason;
  /** The reason as a sentence in the committee's language. */
  why: string;
}

interface Committee extends CommitteeWork {
  language: Language;
  /** Goals that its municipality puts first. */
  priorities: number[];
}

interface CandidateRow extends Omit<EntryCandidate, 'evidence'> {
  tenantSlug: string;
  slug: string;
  title: string;
  language: Language;
  claims: Claim[];
  confirmed: string[];
}

/** Three entries for a committee's next agenda item, among those that its municipality's people may read. */
@Injectable()
export class SuggestEntriesService {
  constructor(private readonly database: Database) {}

  /** By addresses: the municipality's and the committee's. NotFound outside the municipality. */
  async ofCommittee(actor: Actor, tenant: string, slug: string): Promise<EntrySuggestion[]> {
    const tenantId = requireTenant(actor, 'tenant.read_own', tenant);
    const [committee] = await this.database.read<Committee>(actor, committeeWork, [tenantId, slug]);
    if (!committee) throw new NotFound('body');
    const isSaid = committee.goals.length + committee.targets.length > 0;
    const work = isSaid ? committee : { ...committee, goals: committee.priorities };
    // A target's goal is one the committee works with too.
    const goals = [...new Set([...work.goals, ...work.targets.map((target) => Number.parseInt(target, 10))])];
    const rows = await this.database.read<CandidateRow>(actor, suggestionCandidates, [work.tenantId, work.targets, goals, work.treated]);
    const t = wordsIn(committee.language);
    return suggestEntries(
      { ...work, goals },
      rows.map(({ claims, confirmed, ...row }) => ({
        ...row,
        evidence: entryEvidence(asWrittenNow({ claims }).claims, confirmedBy(confirmed))?.level ?? null,
      })),
    ).flatMap(({ entryId, reason }) => {
      const row = rows.find((one) => one.entryId === entryId);
      return row ? [{ entry: toEntry(row), reason, why: suggestionInWords(t, reason) }] : [];
    });
  }
}

function toEntry({ entryId, tenantSlug, slug, title, language, tenant }: CandidateRow): EntrySuggestion['entry'] {
  return { id: entryId, tenant: tenantSlug, slug, title, language, tenantName: tenant };
}
