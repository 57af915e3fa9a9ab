import type { BareStatement } from '../catalogue/bare-statements.js';

/** Who asks, as the predicates below need it. */
export interface Asker {
  personId: string;
  tenantIds: string[];
  networkIds: string[];
}

const limit = 20;

const mayRead = (entry: string, tenants: string, networks: string) =>
  `(${entry}.is_public or ${entry}.tenant_id = any(${tenants}) or ${entry}.co_owners && ${tenants}::uuid[] or ${entry}.networks && ${networks}::uuid[])`;
const by = (
  post: string,
) => `json_build_object('name', f.name, 'title', f.title, 'tenant', json_build_object('slug', t.slug, 'name', t.name)) as by,
  ${post}.written_at as "writtenAt"`;

/** As one writes it by hand: the page's rows, joined, with what the reader may see asked of each table. */
export function bareThreads({ personId, tenantIds, networkIds }: Asker, network: string): BareStatement {
  return {
    sql: `select h.id, n.slug as network, h.kind, case when h.hidden_at is null or h.person_id = $1 then h.title else '' end as title, h.language,
        ${by('h')}, h.last_activity_at as "lastActivityAt", h.reply_count as "replyCount", h.accepted_reply_id is not null as "isAnswered",
        h.locked_at is not null as "isLocked", h.hidden_at is not null as "isHidden", case when e.id is not null then
          json_build_object('id', e.id, 'tenant', et.slug, 'slug', e.slug, 'title', e.title, 'language', e.language) end as entry
      from thread h join network n on n.id = h.network_id join tenant t on t.id = h.tenant_id left join person_profile f on f.person_id = h.person_id
        left join entry e on e.id = h.entry_id and e.archived_at is null and ${mayRead('e', '$2', '$3')} left join tenant et on et.id = e.tenant_id
      where h.network_id = (select id from network where slug = $4) and h.network_id = any($3)
      order by h.last_activity_at desc, h.id desc limit ${limit}`,
    parameters: [personId, tenantIds, networkIds, network],
  };
}

/** From the answer after the one that is named, or from the first. */
export function bareReplies({ personId, networkIds }: Asker, thread: string, after: { at: Date; id: string } | null): BareStatement {
  return {
    sql: `select r.id, ${by('r')}, case when r.hidden_at is null or r.person_id = $1 then r.body else '' end as body, r.language,
        r.edited_at as "editedAt", r.hidden_at is not null as "isHidden", case when r.person_id = $1 then r.hidden_why end as "hiddenWhy",
        r.person_id = $1 as "isMine", (select count(*)::integer from helpful_reply p where p.reply_id = r.id) as "helpfulCount",
        exists (select from helpful_reply p where p.reply_id = r.id and p.person_id = $1) as "helpedMe", case when q.id is not null then
          json_build_object('id', q.id, 'name', qf.name, 'tenant', qt.name, 'body', left(q.body, 600), 'language', q.language) end as quoted,
        coalesce((select json_agg(json_build_object('name', x.name, 'type', x.type, 'size', x.size)) from held_file x where x.holder_id = r.id
          and x.state = 'clean' and x.held_at is not null and not x.out_of_sight and x.networks && $2::uuid[]), '[]') as files
      from reply r join tenant t on t.id = r.tenant_id left join person_profile f on f.person_id = r.person_id
        left join reply q on q.id = r.quoted_id and q.hidden_at is null left join tenant qt on qt.id = q.tenant_id
        left join person_profile qf on qf.person_id = q.person_id
      where r.thread_id = $3 and r.network_id = any($2) and (r.written_at, r.id) > ($4, $5) order by r.written_at, r.id limit ${limit}`,
    parameters: [personId, networkIds, thread, after?.at ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000'],
  };
}

export function bareUses({ tenantIds, networkIds }: Asker, entry: string): BareStatement {
  return {
    sql: `select a.id, a.version, a.state, a.changed, a.effort, a.effort_note as "effortNote", a.reason, a.learned, a.since::text as since,
        coalesce((select json_agg(json_build_object('claim', s.place, 'version', s.version, 'saw', s.saw, 'value', s.value, 'unit', s.unit,
            'date', s.day, 'words', s.words) order by s.version, s.place) from claim_outcome s
          where s.subject_id = a.id and (s.is_public or s.tenant_id = any($2) or s.networks && $3::uuid[])), '[]') as outcomes,
        t.slug as tenant, t.name as "tenantName", t.country, t.language, o.title as "ownTitle", o.slug as "ownSlug"
      from adoption a join tenant t on t.id = a.tenant_id join entry e on e.id = a.entry_id and ${mayRead('e', '$2', '$3')}
        left join entry o on o.id = a.own_entry_id and o.archived_at is null and ${mayRead('o', '$2', '$3')}
      where a.entry_id = $1 and (a.is_public or a.tenant_id = any($2) or a.networks && $3::uuid[])
      order by a.since desc, a.id desc limit ${limit}`,
    parameters: [entry, tenantIds, networkIds],
  };
}
