import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, notEnded, parseInput } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import { concepts } from '../search/concepts.js';
import { type Suggestion, SuggestionQuery, type SuggestionResponse } from './suggestion.dto.js';
import { termsBeginning } from './terms-beginning.js';

const fewestLetters = 2;
const mostTerms = 4;

/** Behind every letter that there is. */
const last = '\u{10FFFF}';

interface Row {
  kind: 'entry' | 'tenant';
  text: string;
  language: Language | null;
  tenant: string;
  slug: string | null;
}

/**
 * $1 what was typed, $2 its end. Titles are walked in the order of their letters, the reader's own predicate at each step, as far as five
 * are found; what is shown is read from `entry` under its policy. Titles that begin so come before those with a word that does.
 */
const suggested = `
  with begun as (
    (select entry_id, 0 as rank, start from visible_title_start where place = 0 and start ~>=~ $1 and start ~<~ $2
     order by start using ~<~ limit 5)
    union all
    (select entry_id, 1, start from visible_title_start where place > 0 and start ~>=~ $1 and start ~<~ $2
     order by start using ~<~ limit 8)),
  title as (
    select entry_id, min(rank) as rank, min(start) as start from begun group by entry_id order by 2, 3 limit 5),
  place as (
    select slug, name, (lower(name) ~<~ $1 or lower(name) ~>=~ $2)::integer as rank from tenant
    where ${notEnded('tenant')} and (starts_with(lower(name), $1) or strpos(lower(name), ' ' || $1) > 0)
    order by rank, name limit 3)
  select 'entry' as kind, e.title as text, e.language, t.slug as tenant, e.slug, b.rank, b.start as sorted
  from title b join entry e on e.id = b.entry_id join tenant t on t.id = e.tenant_id
  union all
  select 'tenant', name, null, slug, null, rank, name from place
  order by kind, rank, sorted`;

/** What somebody may mean, as they type. Nothing of it is kept: it is asked anew with each letter, as the reader. */
@Injectable()
export class SuggestionService {
  constructor(private readonly database: Database) {}

  async suggest(actor: Actor, input: unknown, reader: Language): Promise<SuggestionResponse> {
    requireAccess(actor, 'entry.read');
    const begun = parseInput(SuggestionQuery, input).q.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
    if (begun.length < fewestLetters) return { items: [] };
    const rows = await this.database.read<Row>(actor, suggested, [begun, begun + last], { planOnce: true });
    const terms = termsBeginning(begun, concepts, reader, mostTerms);
    return {
      items: [
        ...terms.map(({ text, language }): Suggestion => ({ kind: 'concept', text, language, tenant: null, slug: null })),
        ...rows.map(({ kind, text, language, tenant, slug }): Suggestion => ({ kind, text, language, tenant, slug })),
      ],
    };
  }
}
