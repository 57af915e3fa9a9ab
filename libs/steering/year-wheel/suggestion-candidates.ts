import { confirmedKeys } from '#libs/catalogue';
import { isLikeSize } from '#libs/identity';
import { notEnded } from '#libs/platform';
import { names } from '../proposal/case-sql.js';

/** Of each target and goal, so many of the newest are looked at. */
const lookedAt = 24;
/** What more than these have in common says little of any of them. */
const soughtIn = 200;

/** $1 tenant, $2 slug of its committee: what the committee works with. Where nothing is said of that, what its municipality puts first. */
export const committeeWork = `
  select b.tenant_id as "tenantId", coalesce(c.language, t.language) as language,
    ${names('body', 'b.id')} as names,
    array(select unnest(c.goals) union select unnest(w.goals) from wheel_treatment w where w.body_id = b.id and w.status = 'planned' order by 1) as goals,
    array(select unnest(c.targets) union select unnest(w.targets) from wheel_treatment w where w.body_id = b.id and w.status = 'planned' order by 1) as targets,
    array(select (p ->> 'goal')::integer from jsonb_array_elements(t.priorities) p where p ->> 'goal' is not null) as priorities,
    array(select distinct unnest(w.entries) from wheel_treatment w where w.body_id = b.id and w.status in ('treated', 'noted')) as treated
  from body b join tenant t on t.id = b.tenant_id left join wheel_committee c on c.body_id = b.id
  where b.tenant_id = $1 and b.slug = $2 and ${notEnded('b')}`;

/**
 * $1 tenant, $2 targets, $3 goals, $4 entries treated: the newest entries that share one of them. Whoever reads for a committee may belong to
 * other municipalities too, and what these alone may see is not for its agenda: only what the tenant's own people may read takes part, and of
 * uses only those that it may know of.
 */
export const suggestionCandidates = `
  with own as materialized (
    select t.id, t.kind, t.population, t.country,
      array(select n.network_id from network_tenant n where n.tenant_id = t.id and n.joined_at is not null and n.left_at is null) as networks
    from tenant t where t.id = $1),
  by_target as (
    select c.entry_id from (select distinct '#target_' || lower(x) as key from unnest($2::text[]) x) wanted cross join lateral (
      select found.entry_id from (
        select s.entry_id, s.published_at from visible_entry_search s
        where s.title_lexemes @@ quote_literal(wanted.key)::tsquery limit ${soughtIn}) found
      order by found.published_at desc, found.entry_id desc limit ${lookedAt}) c),
  by_goal as (
    select g.entry_id from unnest($3::integer[]) wanted(goal) cross join lateral (
      select g.entry_id from entry_goal g where g.framework = 'sdg' and g.goal = wanted.goal
      order by g.published_at desc, g.entry_id desc limit ${lookedAt}) g),
  treated as (select coalesce(x.translation_of, x.id) as id from entry x where x.id = any($4))
  select e.id as "entryId", e.tenant_id as "tenantId", e.co_owners as "coOwners", t.name as tenant, t.slug as "tenantSlug", e.slug, e.title, e.language, e.goals,
    coalesce(v.content -> 'targets', '[]') as targets, v.content ->> 'sector' as sector, coalesce(v.content -> 'claims', '[]') as claims,
    ${confirmedKeys('(o.is_public or o.networks && own.networks)')} as confirmed,
    coalesce(t.kind = own.kind and ${isLikeSize('t', 'own')}, false) as "isLikeSize",
    t.country = own.country as "isSameCountry",
    array(select distinct u.name from entry_mark m join tenant u on u.id = m.tenant_id
      where m.entry_id = e.id and m.kind = 'in_use' and m.withdrawn_at is null and u.id <> own.id and (m.is_public or m.networks && own.networks)
        and u.kind = own.kind and ${isLikeSize('u', 'own')}
      order by u.name limit 5) as "usedByLike"
  from (select entry_id from by_target union select entry_id from by_goal) found
    join entry e on e.id = found.entry_id join tenant t on t.id = e.tenant_id cross join own
    join entry_version v on v.entry_id = e.id and v.number = e.version
  where e.archived_at is null and e.translation_of is null and e.tenant_id <> own.id
    and (e.is_public or e.networks && own.networks) and e.id not in (select id from treated)
  order by e.published_at desc, e.id desc`;
