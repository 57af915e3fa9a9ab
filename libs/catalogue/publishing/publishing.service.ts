import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, LostUpdate, NotFound, parseInput, type Transaction } from '#libs/platform';
import { requireFilesReady } from '../attachment/files-ready.js';
import { requireResponsible, visibleDraft } from '../draft/draft-access.js';
import { newestStatus } from '../draft/draft-queries.js';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import { Entry } from '../entry/entry.entity.js';
import { readiness } from '../entry/readiness.js';
import { type StatusBefore, statusStep } from '../entry/status-moves.js';
import { NotReady, RestartUnsaid, UnlikelyStatus } from '../errors.js';
import { entryAudienceChanged, entryPublished, entryWithdrawn, publishEntryEvent } from '../events.js';
import { publishRelations } from '../relation/relation-rows.js';
import { requireNotWider } from '../translation/original-of.js';
import { type Audience, audienceChange, audienceName, nobodyElse } from './audience.js';
import { audienceOf, mayRelease } from './audience-of.js';
import { followAudience } from './follow-audience.js';
import { AudienceInput, type PublishedResponse, PublishInput } from './publish.dto.js';
import { closeRequest, openRequest } from './release-request-row.js';
import { insertVersion } from './version-row.js';

/** Makes a draft readable: a new version each time the text has changed, with an audience of its own. */
@Injectable()
export class PublishingService {
  constructor(private readonly database: Database) {}

  /**
   * Publishes the draft, or asks the editors where the tenant wants one for public release and the actor is none.
   * The same revision published twice is one version.
   */
  async publish(actor: Actor, id: string, input: unknown): Promise<PublishedResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireResponsible(actor, 'entry.share_with_networks', draft);
      return this.publishWithin(tx, actor, draft, parseInput(PublishInput, input));
    });
  }

  /** Part of the caller's transaction. */
  async publishWithin(tx: Transaction, actor: Actor, draft: EntryDraft, wish: PublishInput): Promise<PublishedResponse> {
    requireResponsible(actor, 'entry.share_with_networks', draft);
    const tenant = await lockForPublishing(tx, draft, wish);
    const audience = await audienceOf(tx, draft.tenant_id, wish);
    await requireNotWider(tx, draft, audience, wish.widerThanOriginal);
    if (await mayRelease(tx, actor, draft, audience)) return this.release(tx, actor.personId, draft, audience, tenant, wish.slug);
    if (!audience.isPublic) requireResponsible(actor, 'entry.release_where_editor_is_wanted', draft);
    const releaseRequest = await openRequest(tx, draft, audience, actor.personId);
    return { entryId: draft.id, tenant, slug: null, version: null, audience: 'public', releaseRequest };
  }

  /** Changes who may read the newest version; the draft beside it stays unpublished. */
  async changeAudience(actor: Actor, id: string, input: unknown): Promise<PublishedResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireResponsible(actor, 'entry.share_with_networks', draft);
      const wish = parseInput(AudienceInput, input);
      const before = await publishedEntry(tx, id);
      if (before.archived_at) throw new NotFound('entry');
      const audience = await audienceOf(tx, draft.tenant_id, wish);
      await requireNotWider(tx, draft, audience, wish.widerThanOriginal);
      if (!(await mayRelease(tx, actor, draft, audience))) requireResponsible(actor, 'entry.release_where_editor_is_wanted', draft);
      const entry = await withAudience(tx, before, audience);
      await followAudience(tx, entry);
      await tellOfChange(tx, before, entry, actor.personId);
      const [tenant] = await tx.query<{ slug: string }>('select slug from tenant where id = $1', [draft.tenant_id]);
      return {
        entryId: id,
        tenant: tenant?.slug ?? '',
        slug: entry.slug,
        version: entry.version,
        audience: audienceName(audience),
        releaseRequest: null,
      };
    });
  }

  /** Takes the entry back: its owners alone go on reading it. Publishing again brings it back. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      requireResponsible(actor, 'entry.archive', await visibleDraft(tx, id));
      const before = await publishedEntry(tx, id);
      if (before.archived_at) return;
      await tx.manager.update(Entry, { id }, { archived_at: tx.now });
      const entry = await withAudience(tx, { ...before, archived_at: tx.now }, nobodyElse);
      await followAudience(tx, entry);
      await publishEntryEvent(tx, entryWithdrawn, entry, actor.personId);
    });
  }

  private async release(
    tx: Transaction,
    personId: string,
    draft: EntryDraft,
    audience: Audience,
    tenant: string,
    slug?: string,
  ): Promise<PublishedResponse> {
    const before = await tx.manager.findOneBy(Entry, { id: draft.id });
    const isNew = draft.published_revision !== draft.revision || before?.archived_at != null;
    const entry = isNew ? await insertVersion(tx, draft, audience, personId, slug) : await withAudience(tx, before as Entry, audience);
    await followAudience(tx, entry);
    await publishRelations(tx, entry.id);
    if (isNew) await publishEntryEvent(tx, entryPublished, entry, personId);
    if (before) await tellOfChange(tx, before, entry, personId);
    if (audience.isPublic) await closeRequest(tx, draft.id, { by: personId, answer: 'published', reason: null });
    return { entryId: entry.id, tenant, slug: entry.slug, version: entry.version, audience: audienceName(audience), releaseRequest: null };
  }
}

/** Locks the draft, so that two who press at once make one version. Returns the tenant's slug. */
async function lockForPublishing(tx: Transaction, draft: EntryDraft, { revision, statusCorrected }: PublishInput): Promise<string> {
  const [locked] = await tx.query<{ revision: number; published_revision: number | null; tenant: string; before: StatusBefore }>(
    `select d.revision, d.published_revision, t.slug as tenant, ${newestStatus} as before from entry_draft d join tenant t on t.id = d.tenant_id
     where d.id = $1 and d.deleted_at is null for update of d`,
    [draft.id],
  );
  if (!locked) throw new NotFound('entry');
  if (locked.revision !== draft.revision || (revision ?? draft.revision) !== draft.revision) {
    const current = await visibleDraft(tx, draft.id);
    throw new LostUpdate(current.content, current.revision);
  }
  draft.published_revision = locked.published_revision;
  const { shortMissing } = readiness(draft.content);
  if (shortMissing.length > 0) throw new NotReady(shortMissing);
  const { before, move, restartUnsaid } = statusStep(locked.before, draft.content);
  if (restartUnsaid) throw new RestartUnsaid();
  if (move === 'correction' && !statusCorrected) throw new UnlikelyStatus(before, draft.content.status);
  await requireFilesReady(tx, draft.id, draft.content);
  return locked.tenant;
}

/** Its draft is locked: who changes an audience meanwhile waits, and so does who publishes, lest one version gets what was meant for another. */
async function publishedEntry(tx: Transaction, id: string): Promise<Entry> {
  await tx.query('select 1 from entry_draft where id = $1 for update', [id]);
  const entry = await tx.manager.findOneBy(Entry, { id });
  if (!entry) throw new NotFound('entry');
  return entry;
}

async function withAudience(tx: Transaction, entry: Entry, audience: Audience): Promise<Entry> {
  const changed = { networks: [...audience.networks], is_public: audience.isPublic };
  await tx.manager.update(Entry, { id: entry.id }, changed);
  return { ...entry, ...changed };
}

async function tellOfChange(tx: Transaction, before: Entry, after: Entry, actorId: string): Promise<void> {
  const change = audienceChange(
    { networks: before.networks, isPublic: before.is_public },
    { networks: after.networks, isPublic: after.is_public },
  );
  if (change !== 'same') await publishEntryEvent(tx, entryAudienceChanged, after, actorId, change);
}
