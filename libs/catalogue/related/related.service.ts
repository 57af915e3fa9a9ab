import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, isId, NotFound } from '#libs/platform';
import { languages } from '../entry/entry-content.js';
import { facesOfEntries } from '../list/faces-sql.js';
import { type ItemRow, toItem } from '../list/item-sql.js';
import { concepts } from '../search/concepts.js';
import type { RelatedEntry, RelatedReason } from './related.dto.js';
import { type Candidate, type Reason, related } from './related.js';
import { relatedCandidates } from './related-sql.js';

interface CandidateRow {
  entry_id: string;
  reason: Reason['kind'];
  detail: string | null;
  second: string | null;
  shared: number;
}

/** Both are asked at each look at an entry and take longer to plan than to answer; every entry is sought by the same indexes. */
const planned = { planOnce: true };

const conceptById = new Map(concepts.map((concept) => [concept.id, concept]));

/** What else a reader of an entry may want to read, and why: a few, or none. */
@Injectable()
export class RelatedService {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, entryId: string): Promise<RelatedEntry[]> {
    requireAccess(actor, 'entry.read');
    const rows = isId(entryId) ? await this.database.read<CandidateRow>(actor, relatedCandidates, [entryId], planned) : [];
    if (rows.length === 0) await this.requireThere(actor, entryId);
    const chosen = related(rows.flatMap(toCandidate));
    if (chosen.length === 0) return [];
    const faces = await this.database.read<ItemRow>(actor, facesOfEntries, [chosen.map((one) => one.entryId)], planned);
    return chosen.flatMap(({ entryId: id, reasons }) => {
      const face = faces.find((row) => row.id === id);
      return face ? [{ entry: toItem(face), reasons: reasons.map(toReason) }] : [];
    });
  }

  private async requireThere(actor: Actor, entryId: string): Promise<void> {
    const isThere = isId(entryId) && (await this.database.read(actor, 'select 1 from entry where id = $1', [entryId])).length > 0;
    if (!isThere) throw new NotFound('entry');
  }
}

function toCandidate({ entry_id: entryId, reason, detail, second, shared }: CandidateRow): Candidate[] {
  const one = (found: Reason): Candidate[] => [{ entryId, reason: found, shared }];
  switch (reason) {
    case 'target':
      return one({ kind: 'target', target: (detail ?? '').slice('#target_'.length) });
    case 'concept': {
      const concept = (detail ?? '').slice(1);
      // Indexed with an earlier edition of the thesaurus, which had another word for it.
      return conceptById.has(concept) ? one({ kind: 'concept', concept }) : [];
    }
    case 'used_by_same':
      return one({ kind: 'used_by_same', tenant: detail ?? '' });
    case 'like_size':
      return one({ kind: 'like_size', tenants: [detail ?? '', second ?? ''] });
    default:
      return one({ kind: reason });
  }
}

function toReason(reason: Reason): RelatedReason {
  if (reason.kind === 'used_by_same') return { kind: reason.kind, tenants: [reason.tenant] };
  if (reason.kind !== 'concept') return reason;
  const terms = conceptById.get(reason.concept)?.terms;
  return { ...reason, words: Object.fromEntries(languages.map((language) => [language, terms?.[language][0] ?? reason.concept])) };
}
