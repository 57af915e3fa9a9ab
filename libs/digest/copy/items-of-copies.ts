import type { Transaction } from '#libs/platform';
import { inOrder, itemsThat, matching, mayRead, readership } from '../item/matching.js';
import type { ChosenItem } from '../letter/item-details.js';
import type { ClaimedCopy } from './claim-copies.js';

/**
 * What the copies tell their readers now: of what was planned, what they may still read, under the subscription it was planned with. A copy with an
 * item whose subscription has ended since, or that was planned by an earlier release, is matched anew: it may be told under another.
 */
export async function itemsOfCopies(tx: Transaction, copies: readonly ClaimedCopy[]): Promise<Map<string, ChosenItem[]>> {
  const ids = copies.map(({ id }) => id);
  const byCopy = new Map<string, ChosenItem[]>(ids.map((id) => [id, []]));
  const anew = new Set<string>();
  for (const item of await tx.query<ChosenItem & { still: boolean }>(asPlanned, [ids]))
    if (item.still) byCopy.get(item.key)?.push(item);
    else anew.add(item.key);
  if (anew.size > 0) {
    for (const id of anew) byCopy.set(id, []);
    for (const item of await tx.query<ChosenItem>(matchedAnew, [[...anew]])) byCopy.get(item.key)?.push(item);
  }
  return byCopy;
}

const asPlanned = `
  with copy as materialized (
    select id as key, person_id, items, coalesce(subscriptions, array_fill(null::uuid, array[cardinality(items)])) as subscriptions
    from digest_copy where id = any($1)),
  reader as materialized (select c.key, ${readership('c')} from copy c),
  item as materialized (${itemsThat('i.position = any(array(select unnest(items) from copy))')}),
  texts as materialized (
    select i.position, s.tenant_id || s.co_owners as owners, s.networks, s.is_public from item i join entry_search s using (entry_id)
    where exists (select from subscription x where x.kind = 'saved_search' and x.id = any(array(select unnest(subscriptions) from copy))))
  select c.key, i.position, i.entry_id, i.version, i.tells, s.id as subscription_id, s.kind, s.subject, i.occurred_at,
    case s.kind when 'network' then s.subject = any(r.networks::text[])
      when 'saved_search' then (x.is_public or x.owners && r.tenants or x.networks && r.networks)
        and exists (select from saved_search f where f.id = s.subject::uuid and f.removed_at is null
          and (f.networks is null or exists (select from unnest(f.networks) n where n = any(x.networks) and n = any(r.networks))))
      else s.kind is not null end is true as still
  from copy c cross join lateral unnest(c.items, c.subscriptions) with ordinality as u(position, subscription_id, place)
    join reader r using (key) join item i on i.position = u.position and ${mayRead}
    left join subscription s on s.id = u.subscription_id and s.delivery <> 'off'
    left join texts x on x.position = i.position
  order by c.key, u.place`;

const matchedAnew = `
  with due as (
    select id as key, person_id, window_start as from_position, window_end as to_position, items as only from digest_copy where id = any($1)),
  ${matching}
  select key, position, entry_id, version, tells, subscription_id, kind, subject, occurred_at from chosen order by key, ${inOrder}`;
