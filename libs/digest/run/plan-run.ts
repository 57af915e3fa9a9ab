import { newId, type Transaction } from '#libs/platform';
import { besideOthers, plannedCopies } from '../copy/planned-copies.js';
import { itemsConsumer } from '../item/collect-items.js';
import { matching } from '../item/matching.js';
import { isMailed, toldTo } from '../subscription/setting-row.js';

const peopleInChunk = 5_000;

/** Begins a run for each instant at which a period is due, unless what happened until then is still on its way to become items. */
export async function beginRuns(tx: Transaction): Promise<void> {
  await tx.query(healed, [tx.now]);
  const due = await tx.query<{ next_due_at: Date }>(
    'select next_due_at from digest_period where next_due_at <= $1 and run_id is null for update skip locked',
    [tx.now],
  );
  const instants = [...new Set(due.map(({ next_due_at }) => next_due_at.getTime()))].sort((a, b) => a - b).map((time) => new Date(time));
  const end = instants.length > 0 ? await windowEnd(tx, instants.at(-1) as Date) : undefined;
  if (end === undefined) return;
  await tx.query(
    `with run as (
       insert into digest_run (id, due_at, window_end) select r.id, r.due_at, $1 from unnest($2::uuid[], $3::timestamptz[]) as r(id, due_at)
       returning id, due_at)
     update digest_period p set run_id = run.id, window_end = $1, planned_to = '00000000-0000-0000-0000-000000000000'
     from run where date_trunc('milliseconds', p.next_due_at) = run.due_at and p.run_id is null`,
    [end, instants.map(() => newId()), instants],
  );
}

/** A clock that was wrong for a while may have left a period due years ahead. */
const healed = `
  update digest_period set next_due_at = app.next_due(rhythm, hour, zone, $1)
  where run_id is null and next_due_at > app.next_due(rhythm, hour, zone, $1)`;

/**
 * Undefined while what had happened at that instant is on its way to become items: a minute later is better than a week. One that stands
 * still with an error is not waited for.
 */
async function windowEnd(tx: Transaction, dueAt: Date): Promise<string | undefined> {
  const [consumer] = await tx.query<{ position: string }>(
    `select position from event_consumer c
     where name = $1 and (retry_at is not null or not exists (
       select 1 from event where (position > c.position or position is null) and occurred_at <= $2))`,
    [itemsConsumer, dueAt],
  );
  return consumer?.position;
}

interface Chunk {
  rhythm: string;
  hour: number;
  zone: string;
  run_id: string;
  people: number;
  /** The last who was planned, and the last of these people; null where nobody follows. */
  after: string;
  last: string | null;
}

const nobodyAfter = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * Plans the next people, so many at most, of a period whose run has begun: a copy for each who has something new, and nothing for the others. Null where no such
 * period is left. It comes whole or not at all: whoever dies here has planned nobody, and two at once plan different people.
 */
export async function planChunk(tx: Transaction, most = peopleInChunk): Promise<{ copies: string[] } | null> {
  await tx.query(besideOthers);
  const [chunk] = await tx.query<Chunk>(nextChunk, [most]);
  if (!chunk) return null;
  const { rhythm, hour, zone, run_id, people, after, last } = chunk;
  const period = [rhythm, hour, zone];
  const those = [...period, after, last ?? nobodyAfter];
  const planned = await tx.query<{ id: string }>(planCopies, [...those, tx.now, newId().slice(0, 15)]);
  await tx.query(asFarAsPeriod, those);
  await tx.query('update digest_run set people = people + $2, copies = copies + $3, ended_at = $4 where id = $1', [
    run_id,
    people,
    planned.length,
    tx.now,
  ]);
  if (last === null) await tx.query(endPeriod, [...period, tx.now]);
  else await tx.query(`update digest_period set planned_to = $4 where ${isPeriod}`, [...period, last]);
  return { copies: planned.map(({ id }) => id) };
}

const isPeriod = '(rhythm, hour, zone) = ($1, $2, $3)';

const nextChunk = `
  with period as (
    select rhythm, hour, zone, run_id, planned_to from digest_period where run_id is not null
    order by next_due_at, rhythm, hour, zone limit 1 for update skip locked)
  select p.rhythm, p.hour, p.zone, p.run_id, p.planned_to as after,
    (select count(*)::integer from (
       select from digest_setting s where (s.rhythm, s.hour, s.zone) = (p.rhythm, p.hour, p.zone) and s.person_id > p.planned_to
       order by s.person_id limit $1) c) as people,
    (select s.person_id from digest_setting s where (s.rhythm, s.hour, s.zone) = (p.rhythm, p.hour, p.zone) and s.person_id > p.planned_to
     order by s.person_id offset $1 - 1 limit 1) as last
  from period p`;

/** $1 to $3 the period, $4 and $5 its people from one (exclusive) to another. */
const those = '(s.rhythm, s.hour, s.zone) = ($1, $2, $3) and s.person_id > $4::uuid and s.person_id <= $5::uuid';

/** $6 now, $7 how the ids begin. */
const planCopies = `
  with due as (
    select s.person_id as key, s.person_id, ${toldTo} as from_position, p.window_end as to_position, null::bigint[] as only
    from digest_setting s join digest_period p using (rhythm, hour, zone)
    where ${those} and ${isMailed} and ${toldTo} < p.window_end),
  ${matching},
  ${plannedCopies('digest', { run: `(select run_id from digest_period where ${isPeriod})`, now: '$6', ids: '$7' })}`;

/** Those who were mailed are as far as all others of the period from now on. */
const asFarAsPeriod = `
  update digest_setting s set watermark = null from digest_period p
  where (p.rhythm, p.hour, p.zone) = ($1, $2, $3) and ${those} and s.watermark <= p.window_end and ${isMailed}`;

const endPeriod = `
  update digest_period set watermark = greatest(watermark, window_end), next_due_at = app.next_due(rhythm, hour, zone, $4),
    run_id = null, window_end = null, planned_to = null
  where ${isPeriod}`;
