import { sizeBandSql } from '#libs/identity';

/** A tenant as a Party, of the row `t`. */
const party = (tenant: string) => `json_build_object('tenantId', ${tenant}.id, 'country', ${tenant}.country, 'size', ${sizeBandSql(tenant)},
  'networks', array(select n.network_id from network_tenant n where n.tenant_id = ${tenant}.id and n.joined_at is not null and n.left_at is null))`;

/** What the newest version of an entry says that it works on, as its reader's policies leave of it. */
const targetsOf = (entry: string) => `array(select jsonb_array_elements_text(v.content -> 'targets') from entry_version v
  where v.entry_id = ${entry}.id and v.number = ${entry}.version)`;

/** What a tenant wrote or took up on some of the same goals, newest first, as its reader's policies leave of it; at most twenty. */
const done = (tenant: string, goals: string) => `coalesce((select json_agg(d) from (
  select x.title, x.language, x."tenantId", x.networks, x."isPublic", x.goals, ${targetsOf('x')} as targets, '{}'::text[] as concepts, x.year, x.how
  from (
    select e.id, e.version, e.title, e.language, e.tenant_id as "tenantId", e.networks, e.is_public as "isPublic", e.goals,
      extract(year from e.first_published_at)::integer as year, 'wrote' as how
    from entry e where e.tenant_id = ${tenant}.id and e.archived_at is null and e.goals && ${goals}
    union all
    select e.id, e.version, e.title, e.language, a.tenant_id,
      case when e.is_public then a.networks else array(select unnest(a.networks) intersect select unnest(e.networks)) end,
      a.is_public and e.is_public, e.goals, extract(year from a.since)::integer, 'took_up'
    from adoption a join entry e on e.id = a.entry_id and e.archived_at is null
    where a.tenant_id = ${tenant}.id and a.state in ('piloting', 'adopted', 'adapted') and e.goals && ${goals}
    order by year desc, title limit 20) x) d), '[]')`;

const topics = 'h.goals, h.targets, h.concepts';
const shared = 'h.tenant_id as "tenantId", h.networks, h.is_public as "isPublic"';

/** $1 the id of one. */
export const sideSql = `select h.id, h.side, h.person_id as "personId", h.title, h.language, h.kinds, h.sizes, ${topics}, ${shared},
    h.per_month as "perMonth", ${party('t')} as party, json_build_object('slug', t.slug, 'name', t.name) as tenant
  from help h join tenant t on t.id = h.tenant_id where h.id = $1 and h.state = 'open'`;

/** $1 the other side, $2 its goals, $3 its concepts, $4 its tenant, $5 this month. Open, and with a subject in common. */
export const otherSidesSql = `select h.id, h.side, h.person_id as "personId", h.title, h.language, h.kinds, h.sizes, ${topics}, ${shared},
    h.per_month as "perMonth", ${party('t')} as party, json_build_object('slug', t.slug, 'name', t.name) as tenant,
    coalesce(h.per_month, 1) - coalesce(l.taken, 0) as left,
    case when h.side = 'offer' then ${done('t', '$2::integer[]')} else '[]' end as done
  from help h join tenant t on t.id = h.tenant_id
    join membership m on m.person_id = h.person_id and m.tenant_id = h.tenant_id and m.ended_at is null
    left join lateral (select taken from app.call_load(array[h.person_id], $5) where h.side = 'offer') l on true
  where h.side = $1 and h.state = 'open' and (h.goals && $2::integer[] or h.concepts && $3::text[]) and h.tenant_id <> $4
  order by h.created_at desc, h.id limit 200`;

/** $1 goals, $2 the seeker's tenant, $3 this month. People who said that they can be called about an entry on one of the goals. */
export const callableSql = `select o.entry_id || ' ' || o.person_id as id, o.person_id as "personId", f.name, f.title as "titleOf", e.id as "entryId", e.title,
    e.language, json_build_object('slug', t.slug, 'name', t.name) as tenant, '{call}'::text[] as kinds, '{}'::text[] as sizes, e.goals,
    ${targetsOf('e')} as targets, '{}'::text[] as concepts, o.tenant_id as "tenantId", e.networks, e.is_public as "isPublic",
    o.per_month - coalesce(l.taken, 0) as left, ${party('t')} as party, '[]'::json as done
  from call_offer o join entry e on e.id = o.entry_id and e.archived_at is null join tenant t on t.id = o.tenant_id
    join membership m on m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null
    join person_profile f on f.person_id = o.person_id
    left join lateral (select taken from app.call_load(array[o.person_id], $3)) l on true
  where e.goals && $1::integer[] and o.tenant_id <> $2 and o.ended_at is null order by o.said_at desc, o.entry_id limit 200`;

/** $1 the offer, $2 goals, $3 this month. */
export const offeringSql = `select h.per_month - coalesce(l.taken, 0) as left, ${done('t', '$2::integer[]')} as done
  from help h join tenant t on t.id = h.tenant_id left join lateral (select taken from app.call_load(array[h.person_id], $3)) l on true
  where h.id = $1`;
