import type { FacetCount } from './entry-list.dto.js';

/** What municipalities and networks are called, as the counts name them. */
export type ChosenNames = Record<'tenant' | 'network', Omit<FacetCount, 'count'>[]>;

export interface ChosenNameRow {
  field: keyof ChosenNames;
  value: string;
  name: string | null;
  names: Record<string, string> | null;
}

/** $1 tenants, $2 networks, by slug. A network's name is for those who are in it. */
export const chosenNames = `
  select 'tenant' as field, slug as value, name, null::jsonb as names from tenant where slug = any($1::text[])
  union all
  select 'network', n.slug, null, (select jsonb_object_agg(x.language, x.name) from network_name x where x.network_id = n.id)
  from network n where n.slug = any($2::text[]) and n.id = any((select app.network_ids())::uuid[])`;

export function toChosenNames(rows: readonly ChosenNameRow[]): ChosenNames {
  const named = (field: keyof ChosenNames) =>
    rows.filter((row) => row.field === field).map(({ value, name, names }) => ({ value, ...(name && { name }), ...(names && { names }) }));
  return { tenant: named('tenant'), network: named('network') };
}
