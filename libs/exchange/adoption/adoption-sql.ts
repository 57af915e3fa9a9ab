import { mayConfirm } from '#libs/catalogue';
import { networkNames } from '#libs/identity';
import { newerApproved } from '../prompt/waiting-uses.service.js';

const seen = `'saw', s.saw, 'value', s.value, 'unit', s.unit, 'date', s.day, 'words', s.words`;

const told = `a.id, a.version, a.state, a.changed, a.effort, a.effort_note as "effortNote", a.reason, a.learned, a.since::text as since,
  coalesce((select json_agg(json_build_object('claim', s.place, 'version', s.version, ${seen}) order by s.version, s.place)
    from claim_outcome s where s.subject_id = a.id and s.tenant_id = a.tenant_id
      and exists (select from entry_version w where w.entry_id = s.entry_id and w.number = s.version)
      and ${mayConfirm('t')}), '[]') as outcomes`;

const toldOfState = `case a.state when 'declined' then a.reason when 'stopped' then a.learned else a.changed end`;

/** $1 entry, $2 and $3 the last use shown (day, id) or null, $4 how many. It is joined as the reader may see it: with uses, so is the entry. */
export const usesOfEntry = `
  select ${told}, t.slug as tenant, t.name as "tenantName", t.country, t.language, o.title as "ownTitle", o.slug as "ownSlug"
  from adoption a join entry e on e.id = a.entry_id join tenant t on t.id = a.tenant_id
    left join entry o on o.id = a.own_entry_id and o.archived_at is null
  where a.entry_id = $1 and ($2::date is null or (a.since, a.id) < ($2::date, $3::uuid)) order by a.since desc, a.id desc limit $4`;

/** $1 entry, $2 a use of it, $3 how many: the uses before it in `usesOfEntry`, the nearest first. */
export const usesBefore = `
  select b.since::text as since, b.id from adoption a join adoption b on b.entry_id = a.entry_id and (b.since, b.id) > (a.since, a.id)
  where a.entry_id = $1 and a.id = $2 order by b.since, b.id limit $3`;

/** $1 entry. One row where it can be read, whoever uses it. */
export const sumOfEntry = `
  select coalesce(c.states, '{}') as states, coalesce(c.efforts, '{}') as efforts, c.first::text as "firstUsedOn",
    greatest(c.first - e.first_published_at::date, 0) as "daysToFirstUse"
  from entry e cross join lateral (
    select json_object_agg(k.key, k.count) filter (where k.what = 'state') as states,
      json_object_agg(k.key, k.count) filter (where k.what = 'effort') as efforts, min(k.first) as first
    from (
      select case when a.state is not null then 'state' else 'effort' end as what, coalesce(a.state, a.effort) as key, count(*)::integer as count,
        min(a.used_from) filter (where a.used_from is not null) as first
      from adoption a where a.entry_id = e.id and a.state <> 'considering'
      group by grouping sets ((a.state), (a.effort)) having coalesce(a.state, a.effort) is not null) k) c
  where e.id = $1`;

/** $1 tenant. */
export const usesOfTenant = `
  select a.id, a.state, a.version, a.since::text as since, ${toldOfState} as told,
    (select language from tenant where id = a.tenant_id) as language,
    json_build_object('tenant', t.slug, 'slug', e.slug, 'title', e.title, 'language', e.language,
      'tenantName', t.name, 'country', t.country) as entry,
    case when o.id is not null then json_build_object('tenant', (select slug from tenant where id = o.tenant_id),
      'slug', o.slug, 'title', o.title, 'language', o.language) end as own
  from adoption a join entry e on e.id = a.entry_id and e.archived_at is null join tenant t on t.id = e.tenant_id
    left join entry o on o.id = a.own_entry_id and o.archived_at is null
  where a.tenant_id = $1
  order by array_position(array['adapted', 'adopted', 'piloting', 'considering', 'stopped', 'declined'], a.state), a.since desc, a.id
  limit 50`;

/** $1 the reader's tenants. */
export const usesOfOurs = `
  select a.id, a.state, a.since::text as since, ${toldOfState} as told, t.language,
    json_build_object('slug', t.slug, 'name', t.name) as by,
    json_build_object('id', e.id, 'tenant', o.slug, 'slug', e.slug, 'title', e.title, 'language', e.language) as entry
  from entry e join tenant o on o.id = e.tenant_id join adoption a on a.entry_id = e.id join tenant t on t.id = a.tenant_id
  where e.tenant_id = any($1) and e.archived_at is null and a.tenant_id <> all($1)
  order by a.since desc, a.id limit 6`;

/** $1 use, $2 the reader's tenants: whoever else may read the use is not told how it came to it. */
export const ownUse = `
  select ${told}, a.tenant_id as "tenantId", a.entry_id as "entryId", t.slug as tenant, t.name as "tenantName", t.country, t.language,
    o.title as "ownTitle", o.slug as "ownSlug", a.own_entry_id as "ownEntryId", a.used_from::text as "usedFrom",
    case when a.is_public then 'public' when a.networks <> '{}' then 'networks' else 'tenant' end as audience,
    array(select n.slug from network n where n.id = any(a.networks) order by n.slug) as networks,
    coalesce((select json_agg(json_build_object('slug', n.slug, 'names',
        ${networkNames('n.id')}) order by n.slug)
      from network_tenant m join network n on n.id = m.network_id
      where m.tenant_id = a.tenant_id and m.joined_at is not null and m.left_at is null), '[]') as choice,
    ${newerApproved} as newer,
    (select max(p.months) from use_prompt p where p.adoption_id = a.id and p.answered_at is null) as "askedAfter",
    case when ${mayConfirm('t')} then (select v.content -> 'claims' from entry_version v
      where v.entry_id = a.entry_id and v.number = a.version) end as claimed,
    coalesce((select json_agg(json_build_object('key', s.claim_key, ${seen})) from claim_outcome s
      where s.subject_id = a.id and s.tenant_id = a.tenant_id), '[]') as said,
    case when e.id is not null then json_build_object('id', e.id, 'tenant', et.slug, 'tenantName', et.name, 'country', et.country,
      'slug', e.slug, 'title', e.title, 'language', e.language) end as entry,
    coalesce((select json_agg(json_build_object('state', s.state, 'version', s.version, 'since', s.since, 'words', s.words,
        'recordedBy', (select name from person_profile where person_id = s.recorded_by), 'recordedAt', s.recorded_at)
        order by s.recorded_at desc, s.id desc)
      from adoption_step s where s.adoption_id = a.id), '[]') as steps
  from adoption a join tenant t on t.id = a.tenant_id
    left join entry e on e.id = a.entry_id and e.archived_at is null left join tenant et on et.id = e.tenant_id
    left join entry o on o.id = a.own_entry_id and o.archived_at is null
  where a.id = $1 and a.tenant_id = any($2)`;

/** $1 entry, $2 how many: what was learned by stopping and by declining, the latest first. */
export const lessonsOfEntry = `
  select a.id, a.state, ${toldOfState} as words, a.since::text as since, t.slug as tenant, t.name as "tenantName", t.language
  from adoption a join entry e on e.id = a.entry_id join tenant t on t.id = a.tenant_id
  where a.entry_id = $1 and a.state in ('stopped', 'declined') and ${toldOfState} <> '' order by a.since desc, a.id desc limit $2`;
