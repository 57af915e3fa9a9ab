import type { Transaction } from '#libs/platform';
import { type ClaimSight, confirmedBy } from '../claim/claim-outcome.js';
import { outcomesByOthers } from '../claim/outcome-sql.js';
import { storedContent } from '../entry/stored-content.js';
import { traitsOf } from '../list/traits.js';

/**
 * What the newest version says in a few words, for the filters. All readers have one row: what was confirmed counts in it only where
 * everybody may know of it. Nothing happens where the caller cannot read the entry.
 */
export async function indexTraits(tx: Transaction, entryId: string): Promise<void> {
  const [row] = await tx.query<{ content: unknown; outcomes: { key: string; saw: ClaimSight }[] }>(
    `select v.content, coalesce((select jsonb_agg(jsonb_build_object('key', o.claim_key, 'saw', o.saw)) from ${outcomesByOthers} and o.is_public
       and o.saw = 'same'), '[]') as outcomes
     from entry e join entry_version v on v.entry_id = e.id and v.number = e.version where e.id = $1`,
    [entryId],
  );
  if (row) await tx.query('select app.index_traits($1, $2)', [entryId, traitsOf(storedContent(row.content), confirmedBy(row.outcomes))]);
}
