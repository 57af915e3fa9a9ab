import {
  type AskedSearch,
  alikeTo,
  answeringColumns,
  answers,
  type CompiledSearch,
  type KeptSearch,
  keptSearch,
  searchKey,
} from '#libs/catalogue';
import type { SignedIn } from '#libs/identity';
import { InvalidInput, type Language, type Transaction } from '#libs/platform';
import { writers } from '../item/matching.js';
import { ownNetworkIds, tenantIds } from '../subscription/subscription-row.js';

/** What of a saved search is understood anew with another edition of the thesaurus. */
export const understood = [
  ['lexemes', 'tsquery'],
  ['kinds', 'text[]'],
  ['goals', 'integer[]'],
  ['statuses', 'text[]'],
  ['languages', 'text[]'],
  ['actor_groups', 'text[]'],
  ['activity_types', 'text[]'],
  ['traits', 'integer[]'],
  ['countries', 'text[]'],
  ['sizes', 'text[]'],
  ['thesaurus', 'text'],
] as const;

/** Municipalities and networks by id: a new address changes nothing. */
export interface NamedIds {
  tenants: string[] | null;
  networks: string[] | null;
  alike: string | null;
}

/** Throws InvalidInput for what does not exist, and for a network that the person is not in. */
export async function idsOf(tx: Transaction, person: SignedIn, { tenants, networks, alike }: CompiledSearch): Promise<NamedIds> {
  return {
    tenants: tenants && (await tenantIds(tx, tenants, 'search.tenant')),
    networks: networks && ownNetworkIds(person, networks, 'search.network'),
    alike: alike && ((await tenantIds(tx, [alike], 'search.like'))[0] as string),
  };
}

/** It asks for nothing: that would be everything. */
export function isEmptySearch(kept: KeptSearch): boolean {
  return Object.keys(kept).length === 0;
}

/** Throws InvalidInput where nothing is asked. */
export function requireSomething(asked: AskedSearch): KeptSearch {
  const kept = keptSearch(asked);
  if (isEmptySearch(kept)) throw new InvalidInput({ search: ['isNotEmpty'] });
  return kept;
}

export interface SavedSearchRow {
  id: string;
  name: string;
  asked: KeptSearch;
  asked_in: Language;
  looked_at: Date;
  created_at: Date;
  delivery: 'digest' | 'off';
  tenants: { value: string; name: string }[] | null;
  networks: { value: string; names: Record<string, string> }[] | null;
  like: { value: string; name: string } | null;
  news: number;
}

/** So long a search that was removed can be brought back. */
export const keptDays = 30;

/** Where there are more, nobody needs to know how many. */
export const mostNews = 100;

/**
 * $1 the person, $2 now, $3 one of their searches, or null for all. With how many answers of each became readable to them since they
 * opened it last, without what they wrote themself: what is new to them is found once, from the window's items, and then meets their
 * searches. What they may not see is not in the index's view.
 */
export const listSearches = `
  with kept as materialized (
    select f.*, ${alikeTo('f')} as like_tenants from saved_search f where f.person_id = $1 and f.removed_at is null and ($3::uuid is null or f.id = $3)),
  news as materialized (
    select i.entry_id, max(i.occurred_at) as at
    from digest_item i join entry_version v on v.entry_id = i.entry_id and v.number = i.version
    where i.reason in ('published', 'widened') and array_position(${writers}, $1::uuid) is null
      and i.occurred_at > greatest((select min(looked_at) from kept), $2::timestamptz - interval '90 days')
      and not (i.was_public or i.was_networks && (select app.network_ids())
        or i.was_owned and (i.tenant_id = any((select app.tenant_ids())::uuid[]) or i.co_owners && (select app.tenant_ids())))
    group by i.entry_id order by at desc limit 1000),
  indexed as materialized (
    select n.at, ${answeringColumns('s.own_networks')} from news n join visible_entry_search s on s.entry_id = n.entry_id)
  select k.id, k.name, k.asked, k.asked_in, k.looked_at, k.created_at,
    coalesce(u.delivery, 'off') as delivery,
    (select jsonb_agg(jsonb_build_object('value', t.slug, 'name', t.name) order by t.name) from tenant t where t.id = any(k.tenants)) as tenants,
    (select jsonb_agg(jsonb_build_object('value', n.slug, 'names',
        (select coalesce(jsonb_object_agg(x.language, x.name), '{}') from network_name x where x.network_id = n.id)) order by n.slug)
      from network n where n.id = any(k.networks) and n.id = any((select app.network_ids())::uuid[])) as networks,
    (select jsonb_build_object('value', t.slug, 'name', t.name) from tenant t where t.id = k.alike) as "like",
    (select count(*)::integer from (select from indexed s where s.at > k.looked_at and ${answers('k', 's')} limit ${mostNews}) found) as news
  from kept k left join subscription u on u.person_id = $1 and u.kind = 'saved_search' and u.subject = k.id::text
  order by k.name, k.id`;

/** A search with what it is understood as. */
export interface Compiled extends CompiledSearch {
  kept: KeptSearch;
  reader: Language;
}

const columns = [
  ['asked', 'jsonb'],
  ['asked_key', 'text'],
  ['asked_in', 'text'],
  ['tenants', 'uuid[]'],
  ['networks', 'uuid[]'],
  ['alike', 'uuid'],
  ...understood,
] as const;
const names = columns.map(([column]) => column);
const typed = columns.map((column) => column.join(' ')).join(', ');

function written({ kept, reader, ...compiled }: Compiled, ids: NamedIds): string {
  return JSON.stringify({ ...compiled, ...ids, asked: kept, asked_key: searchKey(kept), asked_in: reader });
}

/** Looked at now: nothing of it is new. */
export async function insertSearch(
  tx: Transaction,
  { personId }: SignedIn,
  { id, name }: { id: string; name: string },
  compiled: Compiled,
  ids: NamedIds,
): Promise<void> {
  await tx.query(
    `insert into saved_search (id, person_id, name, looked_at, created_at, updated_at, ${names.join(', ')})
     select $1, $2, $3, $4, $4, $4, ${names.map((column) => `n.${column}`).join(', ')} from jsonb_to_record($5::jsonb) as n(${typed})`,
    [id, personId, name, tx.now, written(compiled, ids)],
  );
}

/** What it asks from now on. Looked at now: nothing of it is new. */
export async function setCompiled(tx: Transaction, id: string, compiled: Compiled, ids: NamedIds): Promise<void> {
  await tx.query(
    `update saved_search set looked_at = $2, updated_at = $2, ${names.map((column) => `${column} = n.${column}`).join(', ')}
     from jsonb_to_record($3::jsonb) as n(${typed}) where saved_search.id = $1`,
    [id, tx.now, written(compiled, ids)],
  );
}
