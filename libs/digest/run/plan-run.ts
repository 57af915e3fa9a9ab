import { newId, type Transaction } from '#libs/platform';
import { itemsConsumer } from '../item/collect-items.js';
import { inOrder, matching } from '../item/matching.js';

export const peopleInChunk = 500;

export interface Run {
  id: string;
  dueAt: Date;
}

export interface PlannedChunk {
  people: number;
  copies: number;
}

/**
 * Takes the next people whose digest is due: a copy for each who has something new, a later due time and the same watermark for all.
 * Two workers at once take different people, and one who was taken is due no more.
 */
export async function planChunk(tx: Transaction, run: Run): Promise<PlannedChunk> {
  const due = await tx.query<{ person_id: string }>(
    `select person_id from digest_setting where next_due_at <= $1 and stopped_at is null and suppressed_at is null
     order by next_due_at, person_id limit ${peopleInChunk} for update skip locked`,
    [tx.now],
  );
  const end = due.length > 0 ? await windowEnd(tx, run) : undefined;
  if (end === undefined) return { people: 0, copies: 0 };
  const people = due.map((row) => row.person_id);
  await tx.query('insert into digest_run (id, due_at, window_end) values ($1, $2, $3) on conflict (id) do nothing', [
    run.id,
    run.dueAt,
    end,
  ]);
  const [planned] = await tx.query<{ copies: number }>(planCopies, [people, end, run.id, tx.now, people.map(() => newId())]);
  await tx.query(
    `update digest_setting set watermark = greatest(watermark, $2), next_due_at = app.next_due(rhythm, hour, zone, $3),
       paused_until = null
     where person_id = any($1)`,
    [people, end, tx.now],
  );
  const copies = planned?.copies ?? 0;
  await tx.query('update digest_run set people = people + $2, copies = copies + $3, ended_at = $4 where id = $1', [
    run.id,
    people.length,
    copies,
    tx.now,
  ]);
  return { people: people.length, copies };
}

/**
 * Undefined while what had happened when the run was due is on its way to become items: a minute later is better than a week. One that
 * stands still with an error is not waited for.
 */
async function windowEnd(tx: Transaction, run: Run): Promise<string | undefined> {
  const [consumer] = await tx.query<{ position: string }>(
    `select position from event_consumer c
     where name = $1 and (retry_at is not null or not exists (
       select 1 from event where (position > c.position or position is null) and occurred_at <= $2))`,
    [itemsConsumer, run.dueAt],
  );
  return consumer?.position;
}

/**
 * $1 people, $2 window end, $3 run, $4 now, $5 an id for each. A copy of an earlier window that could not be sent yet is merged into the
 * new one, so that nobody gets two mails after a mail server was away.
 */
const planCopies = `
  with due as (
    select person_id as key, person_id, watermark as from_position, $2::bigint as to_position, null::bigint[] as only
    from digest_setting where person_id = any($1) and watermark < $2::bigint),
  ${matching},
  news as (
    select person_id, array_agg(position order by ${inOrder}) as items from chosen group by person_id),
  unsent as (
    update digest_copy c set state = 'skipped', reason = 'merged', ended_at = $4
    from news n where c.person_id = n.person_id and c.state = 'planned'
    returning c.person_id, c.items, c.window_start),
  earlier as (
    select u.person_id, min(u.window_start) as window_start, array_agg(distinct position) as items
    from unsent u, unnest(u.items) as position group by u.person_id),
  made as (
    insert into digest_copy (id, person_id, run_id, window_start, window_end, items, planned_at, try_at)
    select ($5::uuid[])[row_number() over ()], n.person_id, $3, coalesce(b.window_start, d.from_position), $2::bigint,
      n.items || coalesce(b.items, '{}'), $4, $4
    from news n join due d using (person_id) left join earlier b using (person_id)
    on conflict (person_id, window_end) do nothing
    returning 1)
  select count(*)::integer as copies from made`;
