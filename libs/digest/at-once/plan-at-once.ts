import { newId, type Transaction } from '#libs/platform';
import { alone, plannedCopies } from '../copy/planned-copies.js';
import { itemsConsumer } from '../item/collect-items.js';
import { matchingAtOnce } from '../item/matching.js';
import { toldTo } from '../subscription/setting-row.js';

const peopleInChunk = 5_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** How far everybody was told at once; while people are planned, how far they are told now, and the last who was planned. */
interface Progress {
  position: string;
  window_end: string | null;
  planned_to: string | null;
}

/**
 * Plans the next people, so many at most, who follow at once something that was collected since the last time: a copy for each, with all of it. Null
 * where there is nobody left. It comes whole or not at all, and one after the other: whoever dies here has planned nobody.
 */
export async function planAtOnce(tx: Transaction, most = peopleInChunk): Promise<{ copies: string[] } | null> {
  await tx.query(alone);
  const progress = await begin(tx);
  if (!progress) return null;
  const { position, window_end, planned_to } = progress;
  const people = await tx.query<{ person_id: string }>(followers, [position, window_end, planned_to, most]);
  const ids = people.map(({ person_id }) => person_id);
  const planned =
    ids.length > 0 ? await tx.query<{ id: string }>(planCopies, [position, window_end, ids, tx.now, newId().slice(0, 15)]) : [];
  if (ids.length < most) await tx.query('update digest_at_once set position = window_end, window_end = null, planned_to = null');
  else await tx.query('update digest_at_once set planned_to = $1', [ids.at(-1)]);
  return { copies: planned.map(({ id }) => id) };
}

/** Null where nothing was collected since. */
async function begin(tx: Transaction): Promise<Progress | null> {
  const [progress] = await tx.query<Progress>('select position, window_end, planned_to from digest_at_once for update');
  if (!progress || progress.window_end !== null) return progress ?? null;
  const [begun] = await tx.query<Progress>(
    `update digest_at_once a set window_end = c.position, planned_to = $2 from event_consumer c
     where c.name = $1 and c.position > a.position
       and exists (select from digest_item i where i.position > a.position and i.position <= c.position and i.reason <> 'narrowed')
     returning a.position, a.window_end, a.planned_to`,
    [itemsConsumer, beforeAll],
  );
  return begun ?? null;
}

/** $1 (exclusive) and $2 the window, $3 the last who was planned, $4 how many: whose subscriptions its items may be about. */
const followers = `
  with item as (select * from digest_item where position > $1 and position <= $2 and reason <> 'narrowed'),
  topic as materialized (
    select 'goal' as kind, unnest(goals)::text as subject from item
    union select 'target', jsonb_array_elements_text(coalesce(v.content->'targets', '[]'))
      from item i join entry_version v on v.entry_id = i.entry_id and v.number = i.version
    union select 'tenant', unnest(tenant_id || co_owners)::text from item
    union select 'network', unnest(networks)::text from item
    union select 'entry_kind', entry_kind from item)
  select person_id from (
    select person_id from subscription where delivery = 'at_once' and (kind, subject) in (select kind, subject from topic) and person_id > $3
    union
    select person_id from subscription where delivery = 'at_once' and kind = 'saved_search' and person_id > $3) f
  order by person_id limit $4`;

/** $3 the people, $4 now, $5 how the ids begin. What a digest told them already is behind them. */
const planCopies = `
  with due as (
    select s.person_id as key, s.person_id, greatest($1::bigint, ${toldTo}) as from_position, $2::bigint as to_position, null::bigint[] as only
    from digest_setting s join digest_period p using (rhythm, hour, zone)
    where s.person_id = any($3::uuid[]) and s.stopped_at is null and s.suppressed_at is null
      and (s.paused_until is null or s.paused_until <= $4::timestamptz) and ${toldTo} < $2::bigint),
  ${matchingAtOnce},
  ${plannedCopies('at_once', { run: 'null::uuid', now: '$4', ids: '$5' })}`;
