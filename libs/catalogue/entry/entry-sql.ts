import { seenByOthers } from '../claim/outcome-sql.js';

/** Names of a network in every language it has them, as JSON. */
export const networkName = `jsonb_build_object('slug', n.slug, 'names',
  (select coalesce(jsonb_object_agg(x.language, x.name), '{}') from network_name x where x.network_id = n.id))`;

/**
 * One entry in one statement, every row under the reader's policies. `chosen` is the version to show: the one asked for ($2), else for a
 * tool the newest that a network of the reader's approved (the public counts as being in all), else the newest.
 */
const view = (which: string) => `
  with chosen as (
    select e.id, coalesce($2::integer,
      case when e.kind = 'tool' then (
        select max(m.version) from entry_mark m join entry_version w on w.entry_id = m.entry_id and w.number = m.version
        where m.entry_id = e.id and m.kind = 'approved' and m.withdrawn_at is null) end,
      (select max(w.number) from entry_version w where w.entry_id = e.id)) as number
    from entry e where ${which})
  select e.id, e.slug, e.tenant_id, e.co_owners, e.version as newest, e.first_published_at, e.is_public, e.networks, e.is_example,
    e.archived_at is not null as is_withdrawn, e.review_by::text as review_by, e.confirmed_on::text as confirmed_on, e.contact, v.number, v.published_at, v.content,
    jsonb_build_object('slug', t.slug, 'name', t.name, 'kind', t.kind, 'country', t.country) as tenant,
    coalesce((select jsonb_agg(jsonb_build_object('slug', o.slug, 'name', o.name) order by o.name)
              from tenant o where o.id = any(e.co_owners)), '[]') as owners,
    coalesce((select jsonb_agg(${networkName} || jsonb_build_object('id', n.id) order by n.slug)
              from network n where n.id = any(e.networks)), '[]') as shared_with,
    marks.approvals, marks.withdrawn_approvals,
    (select count(distinct m.tenant_id)::integer from entry_mark m
      where m.entry_id = e.id and m.kind = 'in_use' and m.withdrawn_at is null) as in_use_by,
    ${seenByOthers()} as seen_by_others,
    coalesce((select jsonb_agg(jsonb_build_object('language', s.language, 'tenant', st.slug, 'tenantName', st.name, 'slug', s.slug, 'title', s.title) order by s.language)
              from entry s join tenant st on st.id = s.tenant_id
              where s.id <> e.id and s.archived_at is null and (s.id = e.translation_of or s.translation_of = coalesce(e.translation_of, e.id))), '[]') as translations
  from chosen c join entry e on e.id = c.id
  join entry_version v on v.entry_id = e.id and v.number = c.number
  join tenant t on t.id = e.tenant_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('network', ${networkName}, 'version', m.version, 'since', m.since, 'reviewBy', m.review_by,
        'decisionId', m.subject_id) order by m.version desc, n.slug) filter (where m.withdrawn_at is null), '[]') as approvals,
      coalesce(jsonb_agg(jsonb_build_object('network', ${networkName}, 'version', m.version, 'withdrawnAt', m.withdrawn_at,
        'why', coalesce(m.withdrawn_why, ''), 'language', m.withdrawn_why_language, 'decisionId', m.withdrawn_by)
        order by m.version desc, n.slug) filter (where m.withdrawn_at is not null), '[]') as withdrawn_approvals
    from entry_mark m join network n on n.id = m.network_id where m.entry_id = e.id and m.kind = 'approved') marks`;

/** $1 id, $2 number or null. */
export const entryById = view('e.id = $1');
/** $1 ids, $2 null. */
export const entriesById = `${view('e.id = any($1::uuid[])')} order by e.id`;
/** $1 tenant's slug, $2 null, $3 entry's slug. */
export const entryByAddress = view('e.slug = $3 and e.tenant_id = (select id from tenant where slug = $1)');

/** $1 tenant's slug, $2 a former slug of one of its entries: the present one, if the reader may see it. */
export const presentAddress = `
  select e.slug from slug_redirect r join tenant t on t.id = r.tenant_id join entry e on e.id = r.entry_id
  where t.slug = $1 and r.slug = $2`;

/** $1 entry. Who published a version is for its owners to know. */
export const versionList = `
  select v.number, v.title, v.published_at,
    case when v.tenant_id = any((select app.tenant_ids())::uuid[]) or v.co_owners && (select app.tenant_ids()) then p.name end as published_by,
    coalesce((select jsonb_agg(${networkName} order by n.slug) from entry_mark m join network n on n.id = m.network_id
              where m.entry_id = v.entry_id and m.version = v.number and m.kind = 'approved' and m.withdrawn_at is null), '[]') as approvals
  from entry_version v left join person_profile p on p.person_id = v.published_by where v.entry_id = $1 order by v.number desc`;

/** $1 tenants: the newest approvals of their entries that are still in force. */
export const approvalsOfTenants = `
  select json_build_object('tenant', t.slug, 'slug', e.slug, 'title', e.title, 'language', e.language) as entry, m.version,
    ${networkName} as network, m.since
  from entry e join tenant t on t.id = e.tenant_id join entry_mark m on m.entry_id = e.id join network n on n.id = m.network_id
  where e.tenant_id = any($1) and e.archived_at is null and m.kind = 'approved' and m.withdrawn_at is null
  order by m.since desc, m.id limit 6`;
