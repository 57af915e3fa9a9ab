import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, LostUpdate, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { languageOf } from '../draft/draft.service.js';
import type { Language } from '../entry/entry-content.js';
import { CollectionFull } from '../errors.js';
import type { CollectionDraftListItem, CollectionDraftView } from './collection.dto.js';
import { CollectEntryInput, CollectionInput, NewCollectionInput, OrderInput, type PartInput } from './collection.input.js';
import { mayReleaseCollection, requireFor, visibleCollection } from './collection-access.js';
import { type CollectionContent, type CollectionPart, isEntryPart, mostParts } from './collection-content.js';
import type { CollectionDraft } from './collection-draft.entity.js';
import { insertCollection, textOf, writeCollection } from './collection-draft-row.js';
import { collectionDraftView, seenParts } from './collection-draft-view.js';
import { inOrder, moved, withEntry, withUnseen } from './collection-order.js';
import { draftsOfTenants } from './collection-sql.js';

interface ListRow {
  id: string;
  tenant_id: string;
  tenant_slug: string;
  tenant_name: string;
  title: string;
  language: Language;
  updated_at: Date;
  updated_by: string | null;
  revision: number;
  published_revision: number | null;
  asked_at: Date | null;
  asked_by: string | null;
}

/** What is being written of collections: by the authors of the tenant that owns them, saved without losing anyone's words. */
@Injectable()
export class CollectionDraftService {
  constructor(private readonly database: Database) {}

  /** `isExample` for what is invented, in the demo. */
  async create(actor: Actor, tenant: string, input: unknown, options: { isExample?: boolean } = {}): Promise<CollectionDraftView> {
    const tenantId = requireTenant(actor, 'collection.write', tenant);
    requireAccess(actor, 'collection.write', { tenantId });
    return this.database.transaction(actor, async (tx) => {
      const { language, title, introduction, parts } = parseInput(NewCollectionInput, input);
      const content: CollectionContent = {
        language: language ?? (await languageOf(tx, tenantId)),
        title,
        introduction: introduction ?? '',
        parts: await toParts(tx, parts ?? [], []),
      };
      const id = await insertCollection(tx, { tenantId, content, createdBy: actor.personId, ...options });
      return collectionDraftView(tx, actor, await visibleCollection(tx, id));
    });
  }

  async read(actor: Actor, id: string): Promise<CollectionDraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => collectionDraftView(tx, actor, await visibleCollection(tx, id)));
  }

  /** Of the tenants that the person is in, last changed first. */
  async list(actor: Actor): Promise<CollectionDraftListItem[]> {
    requireAccess(actor, 'account.use');
    const rows = await this.database.read<ListRow>(actor, draftsOfTenants, [actor.tenantIds]);
    return rows.map((row) => ({
      id: row.id,
      tenant: { slug: row.tenant_slug, name: row.tenant_name },
      title: row.title,
      language: row.language,
      updatedAt: row.updated_at,
      updatedBy: row.updated_by,
      isPublished: row.published_revision !== null,
      changedSince: row.published_revision !== null && row.published_revision !== row.revision,
      asked: row.asked_at && { by: row.asked_by, at: row.asked_at },
      mayWrite: may(actor, 'collection.write', { tenantId: row.tenant_id }),
      mayRelease: mayReleaseCollection(actor, row.tenant_id),
    }));
  }

  /** Tenants that the person may make collections for. */
  tenantsToCollectFor(actor: Actor): { slug: string; name: string }[] {
    return actor.memberships
      .filter(({ tenantId }) => may(actor, 'collection.write', { tenantId }))
      .map(({ slug, name }) => ({ slug, name }));
  }

  /** Lays what is given over the draft; `move` then moves one part by a place. Any other revision than the present one is refused with its text. */
  async save(actor: Actor, id: string, revision: number, input: unknown, move?: Move): Promise<CollectionDraftView> {
    return this.change(actor, id, async (tx, draft) => {
      const given = parseInput(CollectionInput, input);
      if (revision !== draft.revision) throw new LostUpdate(textOf(draft.content), draft.revision);
      const seen = await seenParts(tx, draft.content.parts);
      const written = given.parts && (await toParts(tx, given.parts, draft.content.parts.filter(seen)));
      const parts = written ? withUnseen(draft.content.parts, written, seen) : draft.content.parts;
      if (parts.length > mostParts) throw new CollectionFull();
      const seenNow = (part: CollectionPart) => seen(part) || !draft.content.parts.includes(part);
      return {
        language: given.language ?? draft.content.language,
        title: given.title ?? draft.content.title,
        introduction: given.introduction ?? draft.content.introduction,
        parts: move ? moved(parts, move.part, move.direction, seenNow) : parts,
      };
    });
  }

  /** Puts an entry at the end, for one who reads it; one that is there stays where it is. */
  async collect(actor: Actor, id: string, input: unknown): Promise<CollectionDraftView> {
    return this.change(actor, id, async (tx, { content }) => {
      const { entry, why } = parseInput(CollectEntryInput, input);
      const [part] = (await toParts(tx, [{ entry, why }], [])) as [CollectionPart & { entryId: string }];
      const parts = withEntry(content.parts, part);
      if (parts.length > mostParts) throw new CollectionFull();
      return { ...content, parts };
    });
  }

  async order(actor: Actor, id: string, revision: number, input: unknown): Promise<CollectionDraftView> {
    return this.change(actor, id, async (tx, draft) => {
      const { parts } = parseInput(OrderInput, input);
      if (revision !== draft.revision) throw new LostUpdate(textOf(draft.content), draft.revision);
      return { ...draft.content, parts: inOrder(draft.content.parts, parts, await seenParts(tx, draft.content.parts)) };
    });
  }

  /** One transaction: the row locked, what changed of it written, nothing where nothing did. */
  private async change(
    actor: Actor,
    id: string,
    work: (tx: Transaction, draft: CollectionDraft) => Promise<CollectionContent>,
  ): Promise<CollectionDraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      requireFor(actor, 'collection.write', await visibleCollection(tx, id));
      await tx.query('select 1 from collection_draft where id = $1 for update', [id]);
      const draft = await visibleCollection(tx, id);
      const content = await work(tx, draft);
      if (!isDeepStrictEqual(content, draft.content)) await writeCollection(tx, draft, content, actor.personId);
      return collectionDraftView(tx, actor, await visibleCollection(tx, id));
    });
  }
}

interface Move {
  part: string;
  direction: 'up' | 'down';
}

/** Known parts keep their ids; an entry has to be one that the writer reads. */
async function toParts(tx: Transaction, given: readonly PartInput[], known: readonly CollectionPart[]): Promise<CollectionPart[]> {
  const entries = given.flatMap(({ entry }) => (entry ? [entry] : []));
  const readable = await tx.query<{ id: string }>('select id from entry where id = any($1) and archived_at is null', [entries]);
  const parts = given.map(({ id, heading, entry, why }, index): CollectionPart => {
    const before = known.find((part) => part.id === id);
    const entryId = entry ?? (before && isEntryPart(before) && heading === undefined ? before.entryId : undefined);
    if ((heading === undefined) === (entryId === undefined)) throw new InvalidInput({ [`parts.${index}`]: ['other'] });
    if (entry && !readable.some((one) => one.id === entry)) throw new NotFound('entry');
    const own = { id: before?.id ?? newId() };
    if (heading !== undefined) return { ...own, heading };
    return { ...own, entryId: entryId as string, why: why ?? (before && isEntryPart(before) ? before.why : '') };
  });
  // The same entry once, and no part twice.
  const twice = parts.findIndex((part, index) =>
    parts
      .slice(0, index)
      .some((other) => other.id === part.id || (isEntryPart(part) && isEntryPart(other) && other.entryId === part.entryId)),
  );
  if (twice >= 0) throw new InvalidInput({ [`parts.${twice}`]: ['other'] });
  return parts;
}
