import { type Actor, may } from '#libs/identity';
import type { Transaction } from '#libs/platform';
import type { NetworkName } from '../entry/entry-view.js';
import { facesOfEntries } from '../list/faces-sql.js';
import { type ItemRow, toItem } from '../list/item-sql.js';
import { audienceName } from '../publishing/audience.js';
import type { CollectionDraftView, DraftPart } from './collection.dto.js';
import { mayReleaseCollection } from './collection-access.js';
import { type CollectionPart, isEntryPart } from './collection-content.js';
import type { CollectionDraft } from './collection-draft.entity.js';
import { draftSurroundings } from './collection-sql.js';

interface Surroundings {
  tenant_slug: string;
  tenant_name: string;
  asked_by_name: string | null;
  slug: string | null;
  is_public: boolean | null;
  networks: string[] | null;
  network_slugs: string[];
  asked_network_slugs: string[];
  joined: NetworkName[];
}

/** A draft with all that its editor shows. */
export async function collectionDraftView(tx: Transaction, actor: Actor, draft: CollectionDraft): Promise<CollectionDraftView> {
  const [around] = (await tx.query<Surroundings>(draftSurroundings, [draft.id])) as [Surroundings];
  const { language, title, introduction } = draft.content;
  return {
    id: draft.id,
    tenant: { slug: around.tenant_slug, name: around.tenant_name },
    revision: draft.revision,
    language,
    title,
    introduction,
    parts: await partsOf(tx, draft.content.parts),
    updatedAt: draft.updated_at,
    published:
      around.slug === null
        ? null
        : {
            slug: around.slug,
            audience: audienceName({ isPublic: around.is_public ?? false, networks: around.networks ?? [] }),
            networks: around.network_slugs,
            changedSince: draft.revision !== draft.published_revision,
          },
    asked:
      draft.asked_at && draft.asked_audience
        ? { by: around.asked_by_name, at: draft.asked_at, audience: draft.asked_audience, networks: around.asked_network_slugs }
        : null,
    networks: around.joined,
    may: { write: may(actor, 'collection.write', { tenantId: draft.tenant_id }), release: mayReleaseCollection(actor, draft.tenant_id) },
  };
}

async function partsOf(tx: Transaction, parts: readonly CollectionPart[]): Promise<DraftPart[]> {
  const rows = await tx.query<ItemRow>(facesOfEntries, [entriesIn(parts)]);
  const faces = new Map(rows.map((row) => [row.id, toItem(row)]));
  return parts.flatMap((part): DraftPart[] => {
    if (!isEntryPart(part)) return [part];
    const entry = faces.get(part.entryId);
    return entry ? [{ id: part.id, entry, why: part.why }] : [];
  });
}

/** Which parts the actor of the transaction is shown. */
export async function seenParts(tx: Transaction, parts: readonly CollectionPart[]): Promise<(part: CollectionPart) => boolean> {
  const rows = await tx.query<{ id: string }>('select id from entry where id = any($1) and archived_at is null', [entriesIn(parts)]);
  const readable = new Set(rows.map(({ id }) => id));
  return (part) => !isEntryPart(part) || readable.has(part.entryId);
}

function entriesIn(parts: readonly CollectionPart[]): string[] {
  return parts.flatMap((part) => (isEntryPart(part) ? [part.entryId] : []));
}
