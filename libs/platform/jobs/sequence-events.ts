import type { Transaction } from '../database/transaction.js';

/**
 * Gives committed events their positions. One sequencer at a time, so that whoever reads position n can read all before it;
 * an event that is committed late simply gets a later position, and no consumer passes it by. Returns how many.
 */
export async function sequenceEvents(transaction: Transaction): Promise<number> {
  // Its own statement: the next one must see what was committed while this one waited.
  await transaction.query(`select pg_advisory_xact_lock(hashtext('tandem event positions'))`);
  return transaction.execute(`
    with numbered as (
      select id, row_number() over (order by recorded) + coalesce((select max(position) from event), 0) as position
      from (select id, recorded from event where position is null order by recorded limit 5000) as next
    )
    update event set position = numbered.position from numbered where event.id = numbered.id`);
}
