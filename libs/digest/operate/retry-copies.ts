import { NotFound, type Transaction } from '#libs/platform';
import { requestCopies } from '../copy/send-copies.job.js';

/**
 * Lets the copies that have failed be sent after all, of one run or of all: what a later mail has told meanwhile is taken out. An address that
 * one of them was refused by gets digests again. Returns how many.
 */
export async function retryFailed(tx: Transaction, run: string | null): Promise<number> {
  if (run && (await tx.query('select 1 from digest_run where id = $1', [run])).length === 0) throw new NotFound('digest run');
  const failed = await tx.query<{ id: string }>(
    `select id from digest_copy where state = 'failed' and ($1::uuid is null or run_id = $1) order by id for update`,
    [run],
  );
  const ids = failed.map(({ id }) => id);
  await tx.query(asksAgain, [ids]);
  const revived = await tx.query<{ id: string; state: string }>(revive, [ids, tx.now]);
  const planned = revived.filter(({ state }) => state === 'planned').map(({ id }) => id);
  await requestCopies(tx, planned);
  return planned.length;
}

/** Where it was that refusal, and none of the reader’s own doing. The next digest goes on from there: their period went on without them. */
const asksAgain = `
  update digest_setting s set suppressed_at = null, suppressed_reason = null,
    watermark = coalesce(s.watermark, case c.kind when 'digest' then c.window_end else c.window_start end)
  from digest_copy c where c.id = any($1) and c.person_id = s.person_id and s.suppressed_at = c.ended_at and c.reason = 'refused'`;

const revive = `
  with kept as (
    select c.id, array_agg(u.position order by u.place) as items, array_agg(u.subscription_id order by u.place) as subscriptions
    from digest_copy c cross join lateral unnest(c.items, c.subscriptions) with ordinality as u(position, subscription_id, place)
      join digest_item i on i.position = u.position
    where c.id = any($1) and not exists (
      select from digest_copy later join digest_item x on x.position = any(later.items)
      where later.person_id = c.person_id and later.id <> c.id and later.state in ('planned', 'sending', 'sent')
        and x.entry_id = i.entry_id and x.version = i.version and (x.reason = 'approved') = (i.reason = 'approved'))
    group by c.id)
  update digest_copy c set state = case when k.id is null and c.announcement_id is null then 'skipped' else 'planned' end,
    reason = case when k.id is null and c.announcement_id is null then 'nothing_left' end, reply = null, try_at = $2,
    ended_at = case when k.id is null and c.announcement_id is null then $2::timestamptz end, planned_at = case when k.id is null and c.announcement_id is null then c.planned_at else $2 end,
    items = coalesce(k.items, c.items), subscriptions = case when k.id is null then c.subscriptions else k.subscriptions end
  from digest_copy o left join kept k using (id) where o.id = any($1) and c.id = o.id
  returning c.id, c.state`;
