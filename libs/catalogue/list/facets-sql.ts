import { type EntryFacets, type EntryListQuery, type FacetCount, type FacetName, facetNames } from './entry-list.dto.js';
import { indexFilters } from './index-filters.js';
import { Parameters } from './item-sql.js';

export interface FacetRow {
  facet: FacetName | 'total';
  value: string | null;
  count: number;
  name: string | null;
  names: Record<string, string> | null;
}

/** Where a facet's values come from, over the rows `b` that were found. */
const sources: Record<FacetName, string> = {
  kind: 'select b.kind from base b',
  goal: 'select unnest(b.goals) from base b',
  status: 'select b.status from base b',
  language: 'select b.language from base b',
  tenant: 'select b.tenant_id from base b',
  network: 'select unnest(b.own_networks) from base b',
  actorGroup: 'select unnest(b.actor_groups) from base b',
  activity: 'select unnest(b.activity_types) from base b',
};

/**
 * How many the reader may see, in all and by each value of each field, the other fields' choices applied; in one pass over what was found.
 * `found` is a condition on `visible_entry_search s`, made with the same parameters, or null for everything.
 */
export function facetCounts(
  query: EntryListQuery,
  found: ((parameters: Parameters) => string) | null,
): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const filters = indexFilters(query, parameters);
  const chosen = Object.keys(filters) as FacetName[];
  const flags = chosen.map((name) => `coalesce(${filters[name]}, false) as in_${name.toLowerCase()}`);
  const where = (besides: FacetName | null) =>
    chosen
      .filter((name) => name !== besides)
      .map((name) => `b.in_${name.toLowerCase()}`)
      .join(' and ') || 'true';
  const columns = ['kind', 'goals', 'status', 'language', 'tenant_id', 'own_networks', 'actor_groups', 'activity_types'];
  const counts = facetNames.map(
    (name) =>
      `select '${name}' as facet, value::text, count(*)::integer from (${sources[name]} where ${where(name)}) f(value) where value is not null group by value`,
  );
  const sql = `
    with base as materialized (
      select ${[...columns.map((column) => `s.${column}`), ...flags].join(', ')} from visible_entry_search s ${found ? `where ${found(parameters)}` : ''}),
    counted as (
      select 'total' as facet, null::text as value, count(*)::integer from base b where ${where(null)}
      union all ${counts.join(' union all ')})
    select c.facet, coalesce(t.slug, n.slug, c.value) as value, c.count, t.name,
      (select jsonb_object_agg(x.language, x.name) from network_name x where x.network_id = n.id) as names
    from counted c
      left join tenant t on c.facet = 'tenant' and t.id = case when c.facet = 'tenant' then c.value::uuid end
      left join network n on c.facet = 'network' and n.id = case when c.facet = 'network' then c.value::uuid end
    order by c.count desc, value`;
  return { sql, parameters: parameters.values };
}

export function toFacets(rows: readonly FacetRow[]): { total: number; facets: EntryFacets } {
  const facets = Object.fromEntries(facetNames.map((name) => [name, rows.filter(({ facet }) => facet === name).map(toCount)]));
  return { total: rows.find(({ facet }) => facet === 'total')?.count ?? 0, facets: facets as unknown as EntryFacets };
}

function toCount({ value, count, name, names }: FacetRow): FacetCount {
  return { value: value ?? '', count, ...(name && { name }), ...(names && { names }) };
}
