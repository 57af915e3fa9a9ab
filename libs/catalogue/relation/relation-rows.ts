import type { Transaction } from '#libs/platform';
import { itemColumns, itemJoins } from '../list/item-sql.js';

/** $1 entry: what it says of others and others say of it, as far as the reader may see both. */
export const relationsOfEntry = `
  with told as (
    select r.id as relation_id, r.kind as relation_kind, r.from_id = $1 as is_said_here, case when r.from_id = $1 then r.to_id else r.from_id end as other
    from entry_relation r
    where (r.from_id = $1 or r.to_id = $1) and r.shown_at is not null and r.ended_at is null
      and exists (select from entry own where own.id = $1))
  select told.relation_kind, told.is_said_here, ${itemColumns}
  from told join entry e on e.id = told.other ${itemJoins}
  where e.archived_at is null
  order by not told.is_said_here, told.relation_kind, e.published_at desc, told.relation_id limit 50`;

/** $1 draft: what it says of others that the writer may see, over and done with left out. */
export const relationsOfDraft = `
  select r.id as relation_id, r.kind as relation_kind, r.shown_at is not null as is_shown, r.removed_at is not null as is_ending, ${itemColumns}
  from entry_relation r join entry e on e.id = r.to_id ${itemJoins}
  where r.from_id = $1 and r.ended_at is null and e.archived_at is null
  order by r.set_at, r.id`;

/** Part of the transaction that publishes the entry: what was set is shown from now on, what was taken out is over. */
export async function publishRelations(tx: Transaction, entryId: string): Promise<void> {
  await tx.query(
    `update entry_relation set shown_at = coalesce(shown_at, case when removed_at is null then $2::timestamptz end),
       ended_at = case when removed_at is not null then $2::timestamptz end
     where from_id = $1 and ended_at is null and (shown_at is null or removed_at is not null)`,
    [entryId, tx.now],
  );
}
