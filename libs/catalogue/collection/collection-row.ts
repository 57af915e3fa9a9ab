import type { Transaction } from '#libs/platform';
import { keepRedirect, slugFor } from '../publishing/address-row.js';
import type { Audience } from '../publishing/audience.js';
import { isEntryPart } from './collection-content.js';
import type { CollectionDraft } from './collection-draft.entity.js';

/** Of a published collection: who reads it, and where it stands. */
export interface PublishedRow {
  id: string;
  tenant_id: string;
  networks: string[];
  is_public: boolean;
  slug: string;
}

export async function publishedCollection(tx: Transaction, id: string): Promise<PublishedRow | null> {
  const [row] = await tx.query<PublishedRow>('select id, tenant_id, networks, is_public, slug from collection where id = $1', [id]);
  return row ?? null;
}

/** Part of the caller's transaction, which holds the draft's lock: what readers see becomes what the draft says. */
export async function writePublished(
  tx: Transaction,
  draft: CollectionDraft,
  audience: Audience,
  before: PublishedRow | null,
  wanted?: string,
): Promise<PublishedRow> {
  const { language, title, introduction, parts } = draft.content;
  const own = { id: draft.id, tenantId: draft.tenant_id };
  const slug = await slugFor(tx, 'collection', own, title, before?.slug ?? null, wanted);
  await tx.query(
    `insert into collection (id, tenant_id, networks, is_public, slug, language, title, introduction, is_example, first_published_at, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
     on conflict (id) do update set networks = $3, is_public = $4, slug = $5, language = $6, title = $7, introduction = $8,
       published_at = case when $11 then $10 else collection.published_at end`,
    [
      ...[draft.id, draft.tenant_id, audience.networks, audience.isPublic, slug, language, title, introduction, draft.is_example, tx.now],
      draft.published_revision !== draft.revision,
    ],
  );
  await keepRedirect(tx, 'collection', own, before?.slug ?? null, slug);
  await tx.query('delete from collection_item where collection_id = $1', [draft.id]);
  await tx.query(
    `insert into collection_item (collection_id, tenant_id, position, heading, entry_id, why)
     select $1, $2, position, heading, entry_id, coalesce(why, '')
     from jsonb_to_recordset($3::jsonb) as p(position integer, heading text, entry_id uuid, why text)`,
    [
      draft.id,
      draft.tenant_id,
      JSON.stringify(
        parts.map((part, position) =>
          isEntryPart(part) ? { position, entry_id: part.entryId, why: part.why } : { position, heading: part.heading },
        ),
      ),
    ],
  );
  await tx.query(
    `update collection_draft set published_revision = revision, asked_by = null, asked_at = null, asked_audience = null, asked_networks = '{}'
     where id = $1`,
    [draft.id],
  );
  return { id: draft.id, tenant_id: draft.tenant_id, networks: [...audience.networks], is_public: audience.isPublic, slug };
}

/** The draft, and what is published of it; null brings them back. */
export async function setRemoved(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await tx.query('update collection_draft set deleted_at = $2 where id = $1', [id, at]);
  await tx.query('update collection set removed_at = $2 where id = $1', [id, at]);
}
