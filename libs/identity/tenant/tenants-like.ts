import { notEnded } from '#libs/platform';
import type { Country } from './tenant.entity.js';

export const sizeBands = ['small', 'medium', 'large'] as const;
/** By inhabitants: below 10,000, below 50,000, or more. */
export type SizeBand = (typeof sizeBands)[number];

/** One of the municipalities that are most like another, and what they share besides their size. */
export interface TenantLike {
  slug: string;
  name: string;
  size: SizeBand;
  country: Country;
  sameCountry: boolean;
  /** Where both lie, by the coast or inland; null where they differ or do not say. */
  sharedSetting: 'coast' | 'inland' | null;
}

/** A tenant and whom «municipalities like us» means, by name. */
export interface Likeness {
  slug: string;
  name: string;
  tenants: TenantLike[];
}

/** SQL: the size band of a row of `tenant`, or null. */
export const sizeBandSql = (tenant: string) =>
  `case when ${tenant}.population < 10000 then 'small' when ${tenant}.population < 50000 then 'medium' when ${tenant}.population is not null then 'large' end`;

/**
 * Those of its kind and size that have most in common with the tenant of this slug: its country and its setting (coast or inland), or, where
 * nobody has both, one of the two. Nobody where its size is not known.
 */
export const tenantsLike = (slug: string) => `
  select id, slug, name, size, country, "sameCountry", "sharedSetting" from (
    select o.id, o.slug, o.name, ${sizeBandSql('o')} as size, o.country, c.country as "sameCountry", case when c.setting then o.setting end as "sharedSetting",
      rank() over (order by c.country::integer + c.setting::integer desc) as place
    from tenant t join tenant o on o.kind = t.kind and o.id <> t.id and ${notEnded('o')}
      cross join lateral (select o.country = t.country as country, coalesce(o.setting = t.setting, false) as setting) c
    where t.slug = ${slug} and ${sizeBandSql('o')} = ${sizeBandSql('t')} and (c.country or c.setting)) near
  where place = 1`;

/** $1 slug. */
export const likeness = `
  select self.slug, self.name, coalesce((select json_agg(x order by x.name) from (${tenantsLike('$1')}) x), '[]') as tenants
  from tenant self where self.slug = $1`;
