import { inOrder } from '../item/matching.js';

/** A person's mail of one window, or of what is told at once. */
export type CopyKind = 'digest' | 'at_once';

/**
 * SQL: whoever plans takes one of these first. Digests are planned beside one another, and what is told at once beside nothing: each sees what the
 * other has planned, and nobody hears the same from both.
 */
export const besideOthers = `select pg_advisory_xact_lock_shared(hashtext('digest.planning'))`;
export const alone = `select pg_advisory_xact_lock(hashtext('digest.planning'))`;

/**
 * A digest takes along what was to be told at once and could not be sent, also where nobody has tried to since no mail may leave; what is about to
 * leave goes by itself.
 */
const merged: Record<CopyKind, (now: string) => string> = {
  digest: (now) => `c.announcement_id is null
      and (c.kind = 'digest' or c.attempts > 0 or c.reason is not null or c.try_at < ${now}::timestamptz - interval '1 minute')`,
  at_once: () => `c.kind = 'at_once'`,
};

/**
 * SQL after `due` and `matching`: a copy for each who has something new, and their ids. A copy that could not be sent yet is merged into the new one,
 * so that nobody gets two mails after a mail server was away. Its window holds both: what was to be told at once may begin later than the digest.
 * `run`, `now` and `ids` (how the ids begin: they sort as those that the application makes) are SQL.
 */
export const plannedCopies = (kind: CopyKind, { run, now, ids }: { run: string; now: string; ids: string }) => `
  news as (
    select person_id, array_agg(position order by ${inOrder}) as items, array_agg(subscription_id order by ${inOrder}) as subscriptions
    from chosen group by person_id),
  unsent as (
    update digest_copy c set state = 'skipped', reason = 'merged', ended_at = ${now}
    from news n where c.person_id = n.person_id and c.state = 'planned' and ${merged[kind](now)}
    returning c.person_id, c.items, c.subscriptions, c.window_start),
  earlier as (
    select person_id, min(window_start) as window_start, array_agg(position) as items, array_agg(subscription_id) as subscriptions
    from unsent u, unnest(u.items, u.subscriptions) as i(position, subscription_id) group by person_id),
  made as (
    insert into digest_copy (id, kind, person_id, run_id, window_start, window_end, items, subscriptions, planned_at, try_at)
    select (${ids}::text || substr(gen_random_uuid()::text, 16))::uuid, '${kind}', n.person_id, ${run}, least(b.window_start, d.from_position),
      d.to_position, n.items || coalesce(b.items, '{}'), n.subscriptions || coalesce(b.subscriptions, '{}'), ${now}::timestamptz, ${now}::timestamptz
    from news n join due d using (person_id) left join earlier b using (person_id)
    on conflict (person_id, window_end, kind) do nothing
    returning id)
  select id from made`;
