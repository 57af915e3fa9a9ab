import type { Transaction } from '#libs/platform';
import { type CollectionPart, isEntryPart } from '../collection/collection-content.js';
import { CollectionDraft } from '../collection/collection-draft.entity.js';
import { bringRedirects, freeAddress } from '../publishing/address-row.js';
import type { PackedCollection } from './collection-format.js';
import { entryHere, type Home, ownId, personHere } from './home.js';
import type { Remarks, Told } from './remark.js';
import { audienceHere } from './unpack-entry.js';

/** Part of the caller's transaction, once all entries are there: a collection as it was, without the entries that are not here. */
export async function unpackCollection(
  tx: Transaction,
  packed: PackedCollection,
  home: Home,
  apply: boolean,
  remarks: Remarks,
): Promise<Told['outcome']> {
  const id = await ownId(tx, home.tenantId, packed.id, 'collection');
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`import ${home.tenantId}`]);
  const there = await tx.query('select 1 from collection_draft where id = $1', [id]);
  if (there.length > 0) return 'thereAlready';
  const { draft, published } = packed;
  const audience = published && audienceHere(published.audience, home, remarks);
  if (!apply) return 'added';
  const here = await entriesHere(tx, packed, home, remarks);
  const parts = draft.content.parts.flatMap((part): CollectionPart[] => {
    if (!isEntryPart(part)) return [{ id: part.id, heading: part.heading }];
    const entryId = here.get(part.entryId);
    return entryId ? [{ id: part.id, entryId, why: part.why }] : [];
  });
  const { language, title, introduction } = draft.content;
  const row: Partial<CollectionDraft> = {
    id,
    tenant_id: home.tenantId,
    content: { language, title, introduction, parts },
    revision: Math.max(1, Math.trunc(Number(draft.revision) || 1)),
    published_revision: published ? Math.max(1, Math.trunc(Number(draft.publishedRevision) || 1)) : null,
    is_example: packed.isExample === true,
    created_by: (await personHere(tx, home, draft.createdBy)) ?? home.personId,
    created_at: new Date(draft.createdAt),
    updated_by: (await personHere(tx, home, draft.updatedBy)) ?? home.personId,
    updated_at: new Date(draft.updatedAt),
  };
  await tx.manager.insert(CollectionDraft, row as never);
  if (!published || !audience) return 'added';
  const own = { id, tenantId: home.tenantId };
  const slug = await freeAddress(tx, 'collection', own, published.slug);
  if (slug !== published.slug) remarks.say('address_changed', slug);
  await tx.query(
    `insert into collection (id, tenant_id, networks, is_public, slug, language, title, introduction, is_example, first_published_at, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[id, home.tenantId, audience.networks, audience.isPublic, slug, published.language, published.title, published.introduction],
      ...[packed.isExample === true, new Date(published.firstPublishedAt), new Date(published.publishedAt)],
    ],
  );
  const items = published.items.filter(({ entry }) => entry === null || here.has(entry));
  for (const [position, { heading, entry, why }] of items.entries())
    await tx.query(
      'insert into collection_item (collection_id, tenant_id, position, heading, entry_id, why) values ($1, $2, $3, $4, $5, $6)',
      [...[id, home.tenantId, position, heading], ...[entry && here.get(entry), why]],
    );
  await bringRedirects(tx, 'collection', own, published.redirects);
  return 'added';
}

/** Of all that it names: the ids they have here. */
async function entriesHere(
  tx: Transaction,
  { draft, published }: PackedCollection,
  home: Home,
  remarks: Remarks,
): Promise<Map<string, string>> {
  const named = new Set([
    ...draft.content.parts.flatMap((part) => (isEntryPart(part) ? part.entryId : [])),
    ...(published?.items ?? []).flatMap(({ entry }) => entry ?? []),
  ]);
  const here = new Map<string, string>();
  for (const id of named) {
    const found = await entryHere(tx, home, id);
    if (found) here.set(id, found.id);
    else remarks.say('entries_missing', id);
  }
  return here;
}
