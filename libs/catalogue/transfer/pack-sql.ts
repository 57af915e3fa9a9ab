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

/** $1 tenant, $2 ids: each as `PackedEntry`. */
export const packed = `
  select i.id, jsonb_build_object(
    'id', i.id,
    'isExample', coalesce(e.is_example, d.is_example),
    'translationOf', coalesce(e.translation_of, d.translation_of),
    'madeFrom', case when coalesce(e.made_from, d.made_from) is null then null else
      jsonb_build_object('entry', coalesce(e.made_from, d.made_from), 'version', coalesce(e.made_from_version, d.made_from_version)) end,
    'coOwners', to_jsonb(${slugsOf('tenant', 'coalesce(e.co_owners, d.co_owners)')}),
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
          'language', v.language, 'content', v.content) order by v.number)
        from entry_version v where v.entry_id = e.id)) end) as file
  from unnest($2::uuid[]) i(id)
  left join entry e on e.id = i.id and e.tenant_id = $1
  left join entry_draft d on d.id = i.id and d.tenant_id = $1 and d.deleted_at is null
  where e.id is not null or d.id is not null
  order by i.id`;
