import { notEnded } from '#libs/platform';
import type { Country } from './tenant.entity.js';

/** A municipality that another one may compare itself with, and what the two have in common. */
export interface TenantAlike {
  slug: string;
  name: string;
  country: Country;
  population: number | null;
  sameCountry: boolean;
  /** Both by the coast, or both inland. */
  sameSetting: boolean;
  setting: 'coast' | 'inland' | null;
}

/** SQL: two tenants have about as many inhabitants. Not true where one of them does not say how many. */
export const isLikeSize = (one: string, other: string) =>
  `${one}.population between ${other}.population / 2.5 and ${other}.population * 2.5`;

/** $1 tenant. About its size, and in the same country or the same kind of place: what a small one does seldom fits a large one. */
export const alike = `
  select o.slug, o.name, o.country, o.population, o.setting, c.country as "sameCountry", c.setting as "sameSetting"
  from tenant t join tenant o on o.kind = t.kind and o.id <> t.id and ${notEnded('o')}
    cross join lateral (select o.country = t.country as country, coalesce(o.setting = t.setting, false) as setting,
      coalesce(${isLikeSize('o', 't')}, false) as size) c
  where t.id = $1 and c.size and (c.country or c.setting)
  order by c.country::integer + c.setting::integer desc, abs(ln(o.population::numeric / t.population)), o.name
  limit 4`;
