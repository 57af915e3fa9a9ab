import { tenantsLike } from '#libs/identity';
import type { EntryListQuery, FilterName } from './entry-list.dto.js';
import type { Parameters } from './item-sql.js';
import { maskOf, traitNames } from './traits.js';

/** The chosen filters as conditions on `visible_entry_search s`, by field. */
export function indexFilters(query: EntryListQuery, parameters: Parameters): Partial<Record<FilterName, string>> {
  const anyOf = (column: string, values: readonly unknown[], type: string) => `s.${column} = any(${parameters.add(values, type)})`;
  const overlapping = (column: string, values: readonly unknown[], type: string) => `s.${column} && ${parameters.add(values, type)}`;
  const idsOf = (table: string, slugs: readonly string[]) =>
    `array(select id from ${table} where slug = any(${parameters.add(slugs, 'text[]')}))`;
  const traits = traitNames.filter((name) => query[name].length > 0);
  return {
    ...(query.kind.length > 0 && { kind: anyOf('kind', query.kind, 'text[]') }),
    ...(query.goal.length > 0 && { goal: overlapping('goals', query.goal, 'integer[]') }),
    ...(query.status.length > 0 && { status: anyOf('status', query.status, 'text[]') }),
    ...(query.language.length > 0 && { language: anyOf('language', query.language, 'text[]') }),
    ...(query.tenant.length > 0 && { tenant: `s.tenant_id = any(${idsOf('tenant', query.tenant)})` }),
    ...(query.network.length > 0 && { network: `s.own_networks && ${idsOf('network', query.network)}` }),
    ...(query.actorGroup.length > 0 && { actorGroup: overlapping('actor_groups', query.actorGroup, 'text[]') }),
    ...(query.activity.length > 0 && { activity: overlapping('activity_types', query.activity, 'text[]') }),
    ...Object.fromEntries(traits.map((name) => [name, `s.traits & ${parameters.add(maskOf(name, query[name]), 'integer')} <> 0`])),
    ...(query.country.length > 0 && { country: anyOf('country', query.country, 'text[]') }),
    ...(query.size.length > 0 && { size: anyOf('population_band', query.size, 'text[]') }),
    ...(query.like && { like: `s.tenant_id = any(array(select id from (${tenantsLike(parameters.add(query.like))}) alike))` }),
  };
}
