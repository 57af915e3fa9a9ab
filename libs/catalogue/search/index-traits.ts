import type { Transaction } from '#libs/platform';
import { confirmedBy } from '../claim/claim-outcome.js';
import { confirmedKeys } from '../claim/outcome-sql.js';
import { storedContent } from '../entry/stored-content.js';
import { traitsOf } from '../list/traits.js';

/**
 * What the newest version says in a few words, for the filters. All readers have one row: what was confirmed counts in it only where
 * everybody may know of it. Nothing happens where the caller cannot read the entry.
 */
export async function indexTraits(tx: Transaction, entryId: string): Promise<void> {
  const [row] = await tx.query<{ content: unknown; confirmed: string[] }>(
    `select v.content, ${confirmedKeys('o.is_public')} as confirmed
     from entry e join entry_version v on v.entry_id = e.id and v.number = e.version where e.id = $1`,
    [entryId],
  );
  if (row) await tx.query('select app.index_traits($1, $2)', [entryId, traitsOf(storedContent(row.content), confirmedBy(row.confirmed))]);
}
