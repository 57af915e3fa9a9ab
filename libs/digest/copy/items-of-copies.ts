import type { Transaction } from '#libs/platform';
import { inOrder, itemsThat, matching, matchingAtOnce, mayRead, readership } from '../item/matching.js';
import type { ChosenItem } from '../letter/item-details.js';
import type { ClaimedCopy } from './claim-copies.js';
import type { CopyKind } from './planned-copies.js';

/**
 * What the copies tell their readers now: of what was planned, what they may still read, under the subscription it was planned with. A copy with an
 * item whose subscription has ended since, or that was planned by an earlier release, is matched anew: it may be told under another.
 */
export async function itemsOfCopies(tx: Transaction, copies: readonly ClaimedCopy[]): Promise<Map<string, ChosenItem[]>> {
  const byCopy = new Map<string, ChosenItem[]>(copies.map(({ id }) => [id, []]));
  const planned = await tx.query<Planned>(asPlanned, [[...byCopy.keys()]]);
  const items = await factsOf<Item>(
    tx,
    'position',
    factsOfItems,
    planned.flatMap((copy) => copy.positions),
  );
  const subscriptions = await factsOf<Subscription>(
    tx,
    'subscription_id',
    factsOfSubscriptions,
    planned.flatMap((copy) => copy.subscriptions),
  );
  for (const { key, positions, subscriptions: ids, still } of planned)
    if (still)
      byCopy.set(
        key,
        positions.map((position, index) => ({
          key,
          ...(items.get(position) as Item),
          ...(subscriptions.get(ids[index] as string) as Subscription),
        })),
      );
  const anew = new Set(planned.filter(({ still }) => !still).map(({ key }) => key));
  for (const [kind, sql] of Object.entries(matchedAnew)) {
    const ids = copies.filter((copy) => copy.kind === kind && anew.has(copy.id)).map(({ id }) => id);
    if (ids.length > 0) for (const item of await tx.query<ChosenItem>(sql, [ids])) byCopy.get(item.key)?.push(item);
  }
  return byCopy;
}

/** What is left of a copy; `still`, where all of it may be told as it was planned. */
interface Planned {
  key: string;
  positions: string[];
  subscriptions: string[];
  still: boolean;
}

type Item = Pick<ChosenItem, 'position' | 'entry_id' | 'version' | 'tells'>;
type Subscription = Pick<ChosenItem, 'subscription_id' | 'kind' | 'subject'>;

/** Thousands of items are a few dozen, and are read once. */
async function factsOf<T extends object>(tx: Transaction, key: keyof T, sql: string, ids: readonly string[]): Promise<Map<unknown, T>> {
  const rows = await tx.query<T>(sql, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row[key], row]));
}

const factsOfItems = `
  select position, entry_id, version, case reason when 'approved' then 'approved' else 'published' end as tells from digest_item
  where position = any($1::bigint[])`;
const factsOfSubscriptions = 'select id as subscription_id, kind, subject from subscription where id = any($1::uuid[])';

const asPlanned = `
  with copy as materialized (
    select id as key, person_id, items, coalesce(subscriptions, array_fill(null::uuid, array[cardinality(items)])) as subscriptions
    from digest_copy where id = any($1)),
  reader as materialized (select c.key, ${readership('c')} from copy c),
  item as materialized (${itemsThat('i.position = any(array(select distinct unnest(items) from copy))')}),
  followed as materialized (
    select id, kind, subject from subscription
    where id = any(array(select distinct unnest(subscriptions) from copy)) and delivery <> 'off'),
  texts as materialized (
    select i.position, s.tenant_id || s.co_owners as owners, s.networks, s.is_public from item i join entry_search s using (entry_id)
    where exists (select from followed where kind = 'saved_search')),
  listed as materialized (
    select c.key, u.position, u.subscription_id, u.place
    from copy c cross join lateral unnest(c.items, c.subscriptions) with ordinality as u(position, subscription_id, place)),
  told as (
    select l.key, l.position, l.subscription_id, l.place,
      case s.kind when 'network' then s.subject = any(r.networks::text[])
        when 'saved_search' then (x.is_public or x.owners && r.tenants or x.networks && r.networks)
          and exists (select from saved_search f where f.id = s.subject::uuid and f.removed_at is null
            and (f.networks is null or exists (select from unnest(f.networks) n where n = any(x.networks) and n = any(r.networks))))
        else s.kind is not null end is true as still
    from listed l join reader r using (key) join item i on i.position = l.position and ${mayRead}
      left join followed s on s.id = l.subscription_id
      left join texts x on x.position = i.position)
  select key, array_agg(position::text order by place) as positions, array_agg(subscription_id::text order by place) as subscriptions,
    bool_and(still) as still
  from told group by key`;

const matchedBy = (how: string) => `
  with due as (
    select id as key, person_id, window_start as from_position, window_end as to_position, items as only from digest_copy where id = any($1)),
  ${how}
  select key, position, entry_id, version, tells, subscription_id, kind, subject from chosen order by key, ${inOrder}`;
const matchedAnew: Record<CopyKind, string> = { digest: matchedBy(matching), at_once: matchedBy(matchingAtOnce) };
