import type { Country } from './tenant.entity.js';

/** A municipality that another one may compare itself with, and what the two have in common. */
export interface TenantAlike {
  slug: string;
  name: string;
  country: Country;
  population: number | null;
  sameCountry: boolean;
  /** Neither is more than twice as large as the other. */
  sameSize: boolean;
  /** Both by the coast, or both inland. */
  sameSetting: boolean;
}

/** $1 tenant. Of country, size and setting two must be shared: one alone says too little. Size weighs most. */
export const alike = `
  select o.slug, o.name, o.country, o.population, c.country as "sameCountry", c.size as "sameSize", c.setting as "sameSetting"
  from tenant t join tenant o on o.kind = t.kind and o.id <> t.id and o.ended_on is null
    cross join lateral (select o.country = t.country as country, coalesce(o.setting = t.setting, false) as setting,
      coalesce(greatest(o.population, t.population) <= 2 * least(o.population, t.population), false) as size) c
  where t.id = $1 and t.population is not null and o.population is not null
    and c.country::integer + c.size::integer + c.setting::integer >= 2
  order by c.country::integer + 2 * c.size::integer + c.setting::integer desc, abs(ln(o.population::numeric / t.population)), o.name
  limit 4`;
