/** $1 tenant, $2 after this id or null, $3 so many. Ids of entries and drafts alike, in their order. */
export const idsToPack = `
  select id from (
    select id from entry where tenant_id = $1 and ($2::uuid is null or id > $2)
    union select id from entry_draft where tenant_id = $1 and deleted_at is null and ($2::uuid is null or id > $2)) all_ids
  order by id limit $3`;

/** $1 tenant. */
export const countToPack = `
  select count(*)::integer as count from (
    select id from entry where tenant_id = $1 union select id from entry_draft where tenant_id = $1 and deleted_at is null) all_ids`;

const slugsOf = (table: string, ids: string) => `array(select x.slug from ${table} x where x.id = any(${ids}) order by x.slug)`;
const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const named = (content: string) => `${content}->'attachments' @> jsonb_build_array(jsonb_build_object('sha', a.sha))`;

/** $1 tenant, $2 ids: each as `PackedEntry`. */
export const packed = `
  select i.id, jsonb_build_object(
    'id', i.id,
    'isExample', coalesce(e.is_example, d.is_example),
    'translationOf', coalesce(e.translation_of, d.translation_of),
    'translationOfVersion', coalesce(e.translation_of_version, d.translation_of_version),
    'madeFrom', case when coalesce(e.made_from, d.made_from) is null then null else
      jsonb_build_object('entry', coalesce(e.made_from, d.made_from), 'version', coalesce(e.made_from_version, d.made_from_version)) end,
    'coOwners', to_jsonb(${slugsOf('tenant', 'coalesce(e.co_owners, d.co_owners)')}),
    'files', coalesce((select jsonb_agg(jsonb_build_object('sha', a.sha, 'name', a.name, 'uploadedBy', a.uploaded_by,
        'uploadedAt', ${iso('a.uploaded_at')}) order by a.sha)
      from attachment a where a.entry_id = i.id and a.state = 'clean' and (${named('d.content')} or exists (
        select from entry_version v where v.entry_id = i.id and ${named('v.content')}))), '[]'),
    'relations', coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'to', r.to_id, 'setBy', r.set_by, 'setAt', ${iso('r.set_at')},
        'shownAt', ${iso('r.shown_at')}, 'removedBy', r.removed_by, 'removedAt', ${iso('r.removed_at')}) order by r.kind, r.to_id)
      from entry_relation r where r.from_id = i.id and r.ended_at is null), '[]'),
    'draft', case when d.id is null then null else jsonb_build_object(
      'content', d.content, 'guesses', d.guesses, 'open', d.open_places, 'source', d.source, 'revision', d.revision,
      'publishedRevision', d.published_revision, 'createdBy', d.created_by, 'createdAt', ${iso('d.created_at')},
      'updatedBy', d.updated_by, 'updatedAt', ${iso('d.updated_at')}) end,
    'published', case when e.id is null then null else jsonb_build_object(
      'slug', e.slug,
      'redirects', to_jsonb(array(select r.slug from slug_redirect r where r.tenant_id = e.tenant_id and r.entry_id = e.id order by r.slug)),
      'firstPublishedAt', ${iso('e.first_published_at')},
      'withdrawnAt', ${iso('e.archived_at')},
      'versions', (select jsonb_agg(jsonb_build_object(
          'number', v.number, 'publishedAt', ${iso('v.published_at')}, 'publishedBy', v.published_by,
          'audience', jsonb_build_object('isPublic', v.is_public, 'networks', to_jsonb(${slugsOf('network', 'v.networks')})),
          'language', v.language, 'content',
          case when v.number = e.version and e.contact is not null then jsonb_set(v.content, '{contact}', v.content->'contact' || e.contact)
          else v.content end) order by v.number)
        from entry_version v where v.entry_id = e.id)) end) as file
  from unnest($2::uuid[]) i(id)
  left join entry e on e.id = i.id and e.tenant_id = $1
  left join entry_draft d on d.id = i.id and d.tenant_id = $1 and d.deleted_at is null
  where e.id is not null or d.id is not null
  order by i.id`;

/** $1 tenant: each as `PackedCollection`. What was taken away is not taken along. */
export const packedCollections = `
  select d.id, jsonb_build_object(
    'id', d.id, 'isExample', d.is_example,
    'draft', jsonb_build_object('content', d.content, 'revision', d.revision, 'publishedRevision', d.published_revision,
      'createdBy', d.created_by, 'createdAt', ${iso('d.created_at')}, 'updatedBy', d.updated_by, 'updatedAt', ${iso('d.updated_at')}),
    'published', case when c.id is null then null else jsonb_build_object(
      'slug', c.slug,
      'redirects', to_jsonb(array(
        select r.slug from collection_redirect r where r.tenant_id = c.tenant_id and r.collection_id = c.id order by r.slug)),
      'audience', jsonb_build_object('isPublic', c.is_public, 'networks', to_jsonb(${slugsOf('network', 'c.networks')})),
      'language', c.language, 'title', c.title, 'introduction', c.introduction,
      'firstPublishedAt', ${iso('c.first_published_at')}, 'publishedAt', ${iso('c.published_at')},
      'items', coalesce((select jsonb_agg(jsonb_build_object('heading', i.heading, 'entry', i.entry_id, 'why', i.why) order by i.position)
        from collection_item i where i.collection_id = c.id), '[]')) end) as file
  from collection_draft d left join collection c on c.id = d.id and c.removed_at is null
  where d.tenant_id = $1 and d.deleted_at is null order by d.id`;

/** $1 tenant: each as `PackedNote`. */
export const packedNotes = `
  select jsonb_build_object('entry', n.entry_id, 'country', n.country, 'language', n.language, 'body', n.body, 'audience', n.audience,
    'revision', n.revision, 'writtenBy', n.written_by, 'writtenAt', ${iso('n.written_at')}, 'updatedBy', n.updated_by,
    'updatedAt', ${iso('n.updated_at')}) as note
  from country_note n where n.tenant_id = $1 order by n.entry_id, n.country`;
