/** SQL: the writer of `post`, as its readers know them. */
export const writer = (post: string) => `(
  select json_build_object('name', f.name, 'title', f.title, 'tenant', json_build_object('slug', t.slug, 'name', t.name))
  from tenant t left join person_profile f on f.person_id = ${post}.person_id where t.id = ${post}.tenant_id)`;

/** SQL, $1 the person, $2 networks they coordinate, $3 tenants they edit for: hidden words are read by who wrote or moderates them. */
export const readsHidden = (post: string) =>
  `(${post}.hidden_at is null or ${post}.person_id = $1 or ${post}.network_id = any($2) or ${post}.entry_owner_id = any($3))`;

/** SQL: the entry `e` is read by all of the network. */
export const readByNetwork = (network: string) => `(e.is_public or ${network} = any(e.networks))`;

const hidden = (post: string, column: string) => `case when ${readsHidden(post)} then ${post}.${column} else '' end`;

/** Columns of a ThreadRow; parameters as `readsHidden`. */
export const threadColumns = `
  h.id, (select slug from network where id = h.network_id) as network, h.kind, ${hidden('h', 'title')} as title, h.language,
  ${writer('h')} as by, h.written_at as "writtenAt", h.last_activity_at as "lastActivityAt", h.reply_count as "replyCount",
  h.accepted_reply_id is not null as "isAnswered", h.locked_at is not null as "isLocked", h.hidden_at is not null as "isHidden",
  (select json_build_object('id', e.id, 'tenant', t.slug, 'slug', e.slug, 'title', e.title, 'language', e.language)
   from entry e join tenant t on t.id = e.tenant_id where e.id = h.entry_id and e.archived_at is null) as entry`;

/** Columns of a ReplyView; parameters as `readsHidden`. */
export const replyColumns = `
  r.id, ${writer('r')} as by, ${hidden('r', 'body')} as body, r.language, r.written_at as "writtenAt", r.edited_at as "editedAt",
  r.hidden_at is not null as "isHidden", case when ${readsHidden('r')} then r.hidden_why end as "hiddenWhy", r.person_id = $1 as "isMine",
  (select count(*)::integer from helpful_reply p where p.reply_id = r.id) as "helpfulCount",
  exists (select from helpful_reply p where p.reply_id = r.id and p.person_id = $1) as "helpedMe",
  (select json_build_object('id', q.id, 'name', f.name, 'tenant', t.name, 'body', left(q.body, 600), 'language', q.language)
   from reply q join tenant t on t.id = q.tenant_id left join person_profile f on f.person_id = q.person_id
   where q.id = r.quoted_id and q.hidden_at is null) as quoted`;
