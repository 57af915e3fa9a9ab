import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess } from '#libs/identity';
import { Database, decodeCursor, isId, NotFound, pageOf, parseInput } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import type { ListedTenant } from '../list/entry-list.dto.js';
import { type ItemRow, toItem } from '../list/item-sql.js';
import { audienceName } from '../publishing/audience.js';
import {
  type CollectedEntry,
  type CollectionListItem,
  CollectionListQuery,
  type CollectionListResponse,
  type CollectionView,
} from './collection.dto.js';
import { sectionsOf } from './collection-order.js';
import {
  collectedEntries,
  collectionByAddress,
  collectionById,
  collectionHeadings,
  collectionList,
  presentCollectionAddress,
} from './collection-sql.js';
import { leadOf } from './lead.js';

interface CollectionRow {
  id: string;
  slug: string;
  tenant_id: string;
  language: Language;
  title: string;
  introduction: string;
  is_public: boolean;
  networks: string[];
  is_example: boolean;
  first_published_at: Date;
  published_at: Date;
  tenant: ListedTenant;
}

/** Published collections as a reader may see them. */
@Injectable()
export class CollectionService {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, id: string): Promise<CollectionView> {
    requireAccess(actor, 'entry.read');
    const [row] = isId(id) ? await this.database.read<CollectionRow>(actor, collectionById, [id]) : [];
    if (!row) throw new NotFound('collection');
    return this.whole(actor, row);
  }

  /** By address; a former one answers with the present slug, to be redirected to. */
  async readAt(actor: Actor, tenant: string, slug: string): Promise<CollectionView | { movedTo: string }> {
    requireAccess(actor, 'entry.read');
    const [row] = await this.database.read<CollectionRow>(actor, collectionByAddress, [tenant, slug]);
    if (row) return this.whole(actor, row);
    const [present] = await this.database.read<{ slug: string }>(actor, presentCollectionAddress, [tenant, slug]);
    if (!present) throw new NotFound('collection');
    return { movedTo: present.slug };
  }

  /** Those that hold something the reader may see, newest first. */
  async list(actor: Actor, input: unknown): Promise<CollectionListResponse> {
    requireAccess(actor, 'entry.read');
    const { tenant, entry, cursor, limit } = parseInput(CollectionListQuery, input);
    const [publishedAt, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [];
    const rows = await this.database.read<CollectionRow>(actor, collectionList, [
      tenant ?? null,
      entry ?? null,
      publishedAt ?? null,
      id ?? null,
      limit + 1,
    ]);
    return pageOf(rows, limit, (row) => [row.published_at.toISOString(), row.id], toListItem);
  }

  private async whole(actor: Actor, row: CollectionRow): Promise<CollectionView> {
    const [entries, headings] = await Promise.all([
      this.database.read<ItemRow & { position: number; why: string }>(actor, collectedEntries, [row.id]),
      this.database.read<{ position: number; heading: string }>(actor, collectionHeadings, [row.id]),
    ]);
    const items = entries.map(({ position, why, ...item }) => ({ position, heading: null, item: { entry: toItem(item), why } }));
    const parts = [...items, ...headings.map(({ position, heading }) => ({ position, heading, item: null }))];
    const sections = sectionsOf<CollectedEntry>(parts.sort((a, b) => a.position - b.position));
    return {
      id: row.id,
      tenant: row.tenant,
      slug: row.slug,
      language: row.language,
      title: row.title,
      introduction: row.introduction,
      audience: audienceName({ isPublic: row.is_public, networks: row.networks }),
      publishedAt: row.published_at,
      firstPublishedAt: row.first_published_at,
      isExample: row.is_example,
      sections: sections.map(({ heading, items: held }) => ({ heading, entries: held })),
      mayEdit: may(actor, 'collection.write', { tenantId: row.tenant_id }),
    };
  }
}

function toListItem(row: CollectionRow): CollectionListItem {
  return {
    id: row.id,
    tenant: row.tenant,
    slug: row.slug,
    language: row.language,
    title: row.title,
    lead: leadOf(row.introduction),
    publishedAt: row.published_at,
    isExample: row.is_example,
  };
}
