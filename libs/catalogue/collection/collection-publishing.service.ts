import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, LostUpdate, parseInput, type Transaction } from '#libs/platform';
import { CollectionEmpty } from '../errors.js';
import { collectionAudienceChanged, collectionPublished, collectionWithdrawn, publishCollectionEvent } from '../events.js';
import { type Audience, audienceChange, audienceName } from '../publishing/audience.js';
import { audienceOf } from '../publishing/audience-of.js';
import { PublishInput } from '../publishing/publish.dto.js';
import type { CollectionPublishedResponse } from './collection.dto.js';
import { mayReleaseCollection, requireFor, visibleCollection } from './collection-access.js';
import { isEntryPart } from './collection-content.js';
import type { CollectionDraft } from './collection-draft.entity.js';
import { textOf } from './collection-draft-row.js';
import { type PublishedRow, publishedCollection, setRemoved, writePublished } from './collection-row.js';
import { sendCollectionQuestion } from './send-collection-question.job.js';

/** Makes what was written of a collection readable, and takes it away again. */
@Injectable()
export class CollectionPublishingService {
  constructor(private readonly database: Database) {}

  /** Publishes the draft as it stands, or asks the editors where the tenant wants one and the actor is none. Twice is once. */
  async publish(actor: Actor, id: string, input: unknown): Promise<CollectionPublishedResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      requireFor(actor, 'collection.release', await visibleCollection(tx, id));
      const wish = parseInput(PublishInput, input);
      const draft = await locked(tx, id);
      if ((wish.revision ?? draft.revision) !== draft.revision) throw new LostUpdate(textOf(draft.content), draft.revision);
      if (!draft.content.parts.some(isEntryPart)) throw new CollectionEmpty();
      const audience = await audienceOf(tx, draft.tenant_id, wish);
      const tenant = await slugOfTenant(tx, draft.tenant_id);
      if (!mayReleaseCollection(actor, draft.tenant_id)) {
        await ask(tx, draft, audience, actor.personId);
        return { id, tenant, slug: null, audience: audienceName(audience) };
      }
      const before = await publishedCollection(tx, id);
      const after = await writePublished(tx, draft, audience, before, wish.slug);
      await tellReaders(tx, before, after, actor.personId, draft.published_revision !== draft.revision);
      return { id, tenant, slug: after.slug, audience: audienceName(audience) };
    });
  }

  /** Says that it is not to be released now; what was written stays. */
  async declineRelease(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      requireFor(actor, 'collection.release_where_editor_is_wanted', await visibleCollection(tx, id));
      await tx.query(
        `update collection_draft set asked_by = null, asked_at = null, asked_audience = null, asked_networks = '{}' where id = $1`,
        [id],
      );
    });
  }

  /** Puts it aside, for readers too; `bringBack` undoes it. */
  async remove(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      requireFor(actor, 'collection.write', await visibleCollection(tx, id));
      const { tenant_id } = await locked(tx, id);
      const published = await publishedCollection(tx, id);
      if (published && !mayReleaseCollection(actor, tenant_id))
        requireFor(actor, 'collection.release_where_editor_is_wanted', { tenant_id });
      await setRemoved(tx, id, tx.now);
      if (published) await publishCollectionEvent(tx, collectionWithdrawn, published, actor.personId);
    });
  }

  /** With the audience it had. */
  async bringBack(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { tenant_id } = await visibleCollection(tx, id, { removed: true });
      requireFor(actor, 'collection.write', { tenant_id });
      const published = await publishedCollection(tx, id);
      if (published && !mayReleaseCollection(actor, tenant_id))
        requireFor(actor, 'collection.release_where_editor_is_wanted', { tenant_id });
      await setRemoved(tx, id, null);
      if (published) await publishCollectionEvent(tx, collectionPublished, published, actor.personId);
    });
  }
}

/** Two who press at once publish one after the other. */
async function locked(tx: Transaction, id: string): Promise<CollectionDraft> {
  await tx.query('select 1 from collection_draft where id = $1 for update', [id]);
  return visibleCollection(tx, id);
}

/** Asking again changes what is asked for, and sends no second letter. */
async function ask(tx: Transaction, draft: CollectionDraft, audience: Audience, personId: string): Promise<void> {
  await tx.query(
    `update collection_draft set asked_by = $2, asked_at = $3, asked_audience = $4, asked_networks = $5,
       editors_told_at = case when asked_by is null then null else editors_told_at end where id = $1`,
    [draft.id, personId, tx.now, audienceName(audience), audience.networks],
  );
  if (draft.asked_by === null) await tx.enqueue(sendCollectionQuestion, { collectionId: draft.id });
}

async function tellReaders(
  tx: Transaction,
  before: PublishedRow | null,
  after: PublishedRow,
  personId: string,
  isNew: boolean,
): Promise<void> {
  if (isNew) await publishCollectionEvent(tx, collectionPublished, after, personId);
  if (!before) return;
  const change = audienceChange(
    { networks: before.networks, isPublic: before.is_public },
    { networks: after.networks, isPublic: after.is_public },
  );
  if (change !== 'same') await publishCollectionEvent(tx, collectionAudienceChanged, after, personId, change);
}

async function slugOfTenant(tx: Transaction, tenantId: string): Promise<string> {
  const [tenant] = await tx.query<{ slug: string }>('select slug from tenant where id = $1', [tenantId]);
  return tenant?.slug ?? '';
}
