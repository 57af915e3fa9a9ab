import { type EntryFacets, type EntryListQuery, type FacetCount, type FacetName, type FilterName, facetNames } from './entry-list.dto.js';
import { indexFilters } from './index-filters.js';
import { Parameters } from './item-sql.js';
import { bitsOf, traitNames } from './traits.js';

export interface FacetRow {
  facet: FacetName | 'total';
  value: string | null;
  count: number;
  name: string | null;
  names: Record<string, string> | null;
}

/** What is counted together, in one pass: what is grouped by, and the facets whose values come of it. */
const together: { columns: string[]; values: Partial<Record<FacetName, string>> }[] = [
  {
    columns: ['kind', 'status', 'language', 'country', 'population_band'],
    values: { kind: 'kind', status: 'status', language: 'language', country: 'country', size: 'population_band' },
  },
  { columns: ['tenant_id'], values: { tenant: 'tenant_id' } },
  { columns: ['goals'], values: { goal: 'unnest(goals)' } },
  { columns: ['own_networks'], values: { network: 'unnest(own_networks)' } },
  { columns: ['actor_groups'], values: { actorGroup: 'unnest(actor_groups)' } },
  { columns: ['activity_types'], values: { activity: 'unnest(activity_types)' } },
  { columns: ['traits'], values: Object.fromEntries(traitNames.map((name) => [name, valuesIn(name)])) },
];

/**
 * How many the reader may see, in all and by each value of each field, the other fields' choices applied. Exact, and in one pass over
 * what was found: rows that are alike are put together first (some hundred kinds of them), and only these are taken apart by value.
 * `found` is a condition on `visible_entry_search s`, made with the same parameters, or null for everything.
 */
export function facetCounts(
  query: EntryListQuery,
  found: ((parameters: Parameters) => string) | null,
): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const filters = indexFilters(query, parameters);
  const chosen = Object.keys(filters) as FilterName[];
  const flags = chosen.map(flagOf);
  const where = (place: number, besides: FilterName | null) =>
    [`place = ${place}`, ...chosen.filter((name) => name !== besides).map(flagOf)].join(' and ');
  const columns = together.flatMap((group) => group.columns);
  const counts = together.flatMap(({ values }, place) =>
    Object.entries(values).map(
      ([name, value]) =>
        `select '${name}', value::text, sum(times)::integer
         from (select ${value}, times from alike where ${where(place, name as FacetName)}) f(value, times) where value is not null group by value`,
    ),
  );
  const sql = `
    with alike as materialized (
      select ${[...columns, ...flags].join(', ')}, ${placeOfGroup} as place, count(*) as times
      from (select ${[...columns.map((column) => `s.${column}`), ...chosen.map((name) => `coalesce(${filters[name]}, false) as ${flagOf(name)}`)].join(', ')}
        from visible_entry_search s ${found ? `where ${found(parameters)}` : ''}) b
      ${missesAtMostOne(flags)}
      group by grouping sets (${together.map((group) => `(${[...group.columns, ...flags].join(', ')})`).join(', ')})),
    counted (facet, value, count) as (
      select 'total', null, coalesce(sum(times), 0)::integer from alike where ${where(0, null)}
      union all ${counts.join(' union all ')})
    select c.facet, coalesce(t.slug, n.slug, c.value) as value, c.count, t.name,
      (select jsonb_object_agg(x.language, x.name) from network_name x where x.network_id = n.id) as names
    from counted c
      left join tenant t on c.facet = 'tenant' and t.id = case when c.facet = 'tenant' then c.value::uuid end
      left join network n on c.facet = 'network' and n.id = case when c.facet = 'network' then c.value::uuid end
    order by c.count desc, value`;
  return { sql, parameters: parameters.values };
}

const flagOf = (name: FilterName) => `in_${name.toLowerCase()}`;

/** The values whose bits are set. */
function valuesIn(name: (typeof traitNames)[number]): string {
  const bits = bitsOf(name);
  return `unnest(array[${bits.map(({ value, bit }) => `case when traits & ${bit} <> 0 then '${value}' end`).join(', ')}])`;
}

/** Which group of `together` a row of the grouping sets belongs to. */
const placeOfGroup = `case ${together.map(({ columns: [column] }, place) => `when grouping(${column}) = 0 then ${place}`).join(' ')} end`;

/** A row that misses two of the choices is beside every count. */
function missesAtMostOne(flags: readonly string[]): string {
  return flags.length < 2 ? '' : `where ${flags.map((flag) => `(not ${flag})::integer`).join(' + ')} <= 1`;
}

export function toFacets(rows: readonly FacetRow[]): { total: number; facets: EntryFacets } {
  const facets = Object.fromEntries(facetNames.map((name) => [name, rows.filter(({ facet }) => facet === name).map(toCount)]));
  return { total: rows.find(({ facet }) => facet === 'total')?.count ?? 0, facets: facets as unknown as EntryFacets };
}

function toCount({ value, count, name, names }: FacetRow): FacetCount {
  return { value: value ?? '', count, ...(name && { name }), ...(names && { names }) };
}
