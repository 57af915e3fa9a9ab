import { networkName } from '../entry/entry-sql.js';
import { itemColumns, itemJoins } from '../list/item-sql.js';

const face = `c.id, c.slug, c.tenant_id, c.language, c.title, c.introduction, c.is_public, c.networks, c.is_example, c.first_published_at,
  c.published_at, jsonb_build_object('slug', t.slug, 'name', t.name, 'country', t.country) as tenant
  from collection c join tenant t on t.id = c.tenant_id`;

/** $1 id. */
export const collectionById = `select ${face} where c.id = $1 and c.removed_at is null`;
/** $1 tenant's slug, $2 collection's slug. */
export const collectionByAddress = `select ${face} where t.slug = $1 and c.slug = $2 and c.removed_at is null`;

/** $1 tenant's slug, $2 a former slug of one of its collections: the present one, if the reader may see it. */
export const presentCollectionAddress = `
  select c.slug from collection_redirect r join tenant t on t.id = r.tenant_id join collection c on c.id = r.collection_id
  where t.slug = $1 and r.slug = $2 and c.removed_at is null`;

/** $1 collection: its entries. One that the reader may not see, or that was withdrawn, has no row. */
export const collectedEntries = `
  select i.position, i.why, ${itemColumns} from collection_item i join entry e on e.id = i.entry_id ${itemJoins}
  where i.collection_id = $1 and e.archived_at is null`;

/** $1 collection. */
export const collectionHeadings = 'select position, heading from collection_item where collection_id = $1 and heading is not null';

/** $1 tenant's slug or null, $2 entry or null, $3 and $4 the place to go on after, or null, $5 how many. */
export const collectionList = `
  select ${face}
  where c.removed_at is null and ($1::text is null or c.tenant_id = (select id from tenant where slug = $1))
    and ($2::uuid is null or c.id in (select i.collection_id from collection_item i where i.entry_id = $2))
    and ($3::timestamptz is null or (c.published_at, c.id) < ($3, $4::uuid))
    -- One that holds nothing for this reader is not there for them.
    and exists (select from collection_item i join entry e on e.id = i.entry_id where i.collection_id = c.id and e.archived_at is null)
  order by c.published_at desc, c.id desc limit $5`;

/** $1 draft: what its editor shows beside its text. */
export const draftSurroundings = `
  select t.slug as tenant_slug, t.name as tenant_name, asker.name as asked_by_name, c.slug, c.is_public, c.networks,
    array(select n.slug from network n where n.id = any(c.networks) order by n.slug) as network_slugs,
    array(select n.slug from network n where n.id = any(d.asked_networks) order by n.slug) as asked_network_slugs,
    coalesce((select jsonb_agg(${networkName} order by n.slug) from network_tenant m join network n on n.id = m.network_id
              where m.tenant_id = d.tenant_id and m.joined_at is not null and m.left_at is null), '[]') as joined
  from collection_draft d join tenant t on t.id = d.tenant_id
  left join collection c on c.id = d.id
  left join person_profile asker on asker.person_id = d.asked_by
  where d.id = $1`;

/** $1 tenants of the reader: what they write on, last changed first. */
export const draftsOfTenants = `
  select d.id, d.tenant_id, t.slug as tenant_slug, t.name as tenant_name, d.content->>'title' as title, d.content->>'language' as language,
    d.updated_at, p.name as updated_by, d.revision, d.published_revision, d.asked_at, asker.name as asked_by
  from collection_draft d join tenant t on t.id = d.tenant_id left join person_profile p on p.person_id = d.updated_by
  left join person_profile asker on asker.person_id = d.asked_by
  where d.tenant_id = any($1) and d.deleted_at is null order by d.updated_at desc, d.id desc limit 200`;
