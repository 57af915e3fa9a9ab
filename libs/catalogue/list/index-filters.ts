import type { EntryListQuery, FacetName } from './entry-list.dto.js';
import type { Parameters } from './item-sql.js';

/** The chosen filters as conditions on `visible_entry_search s`, by field. */
export function indexFilters(query: EntryListQuery, parameters: Parameters): Partial<Record<FacetName, string>> {
  const anyOf = (column: string, values: readonly unknown[], type: string) => `s.${column} = any(${parameters.add(values, type)})`;
  const overlapping = (column: string, values: readonly unknown[], type: string) => `s.${column} && ${parameters.add(values, type)}`;
  const idsOf = (table: string, slugs: readonly string[]) =>
    `array(select id from ${table} where slug = any(${parameters.add(slugs, 'text[]')}))`;
  return {
    ...(query.kind.length > 0 && { kind: anyOf('kind', query.kind, 'text[]') }),
    ...(query.goal.length > 0 && { goal: overlapping('goals', query.goal, 'integer[]') }),
    ...(query.status.length > 0 && { status: anyOf('status', query.status, 'text[]') }),
    ...(query.language.length > 0 && { language: anyOf('language', query.language, 'text[]') }),
    ...(query.tenant.length > 0 && { tenant: `s.tenant_id = any(${idsOf('tenant', query.tenant)})` }),
    ...(query.network.length > 0 && { network: `s.own_networks && ${idsOf('network', query.network)}` }),
    ...(query.actorGroup.length > 0 && { actorGroup: overlapping('actor_groups', query.actorGroup, 'text[]') }),
    ...(query.activity.length > 0 && { activity: overlapping('activity_types', query.activity, 'text[]') }),
  };
}
