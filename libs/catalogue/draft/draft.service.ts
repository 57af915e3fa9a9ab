import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, isLanguage, LostUpdate, parseInput, type Transaction } from '#libs/platform';
import { withOwnFiles } from '../attachment/attachment-row.js';
import { parseContent } from '../entry/entry-content.input.js';
import { emptyContent, type Unknown } from '../entry/entry-content.js';
import type { NetworkName } from '../entry/entry-view.js';
import { DraftIsPublished } from '../errors.js';
import { withOwnMarks } from '../machine/machine-text.js';
import { pastReminders } from '../reminder/reminder.js';
import { requireFreeLanguage } from '../translation/free-language.js';
import { type DeletedDraft, deletedDrafts } from './deleted-drafts.js';
import { ConfirmationInput, type DraftListItem, type DraftView, type TenantName } from './draft.dto.js';
import { requireWriting, visibleDraft } from './draft-access.js';
import { draftList, draftView, joinedNetworks } from './draft-queries.js';
import { insertDraft, type NewDraft, writeDraft } from './draft-row.js';
import { EntryDraft } from './entry-draft.entity.js';
import { waitingGuesses, waitingPlaces } from './guesses.js';

/** What is being written, from the first word on: created, shared, saved without losing anyone's words. */
@Injectable()
export class DraftService {
  constructor(private readonly database: Database) {}

  /** A new draft of the tenant with the given places filled; an empty input gives an empty draft in the tenant's language. */
  async create(actor: Actor, tenant: string, input: unknown): Promise<DraftView> {
    const tenantId = requireTenant(actor, 'entry.write', tenant);
    return this.database.transaction(actor, async (tx) => {
      const content = { ...parseContent(input ?? {}, emptyContent(await languageOf(tx, tenantId))), machineTexts: [] };
      // Files come by being sent to a draft that is there.
      if (content.attachments.length > 0) throw new InvalidInput({ 'attachments.0.sha': ['other'] });
      requireDaysToCome(tx, [], content.unknowns);
      return this.insert(tx, actor, { tenantId, content });
    });
  }

  /** Part of the caller's transaction: for drafts that come filled, from an import. */
  async insert(tx: Transaction, actor: Actor, draft: Omit<NewDraft, 'createdBy'>): Promise<DraftView> {
    requireAccess(actor, 'entry.write', { tenantId: draft.tenantId });
    const { id } = await insertDraft(tx, { ...draft, createdBy: actor.personId });
    return draftView(tx, actor, id);
  }

  /** Tenants that the person may write for, in the order of their memberships. */
  tenantsToWriteFor(actor: Actor): TenantName[] {
    requireAccess(actor, 'account.use');
    return actor.memberships.filter(({ tenantId }) => may(actor, 'entry.write', { tenantId })).map(({ slug, name }) => ({ slug, name }));
  }

  /** Networks that the responsible tenant can publish to. */
  async networksOf(actor: Actor, id: string): Promise<NetworkName[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => joinedNetworks(tx, (await visibleDraft(tx, id)).tenant_id));
  }

  async read(actor: Actor, id: string): Promise<DraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => draftView(tx, actor, (await visibleDraft(tx, id)).id));
  }

  /** Drafts the person can go on with, last changed first: of their tenants, co-owned, and shared with them by name. */
  async list(actor: Actor): Promise<DraftListItem[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, (tx) => draftList(tx, actor));
  }

  /**
   * Lays the given places over the draft. `revision` is the one the author read, null when none was named;
   * any other throws LostUpdate with the current text, and nothing is written: but what stands there already is no loss, as where an
   * answer got lost and the same is sent again. `confirmed` names guesses that are right, and what a machine wrote and somebody has read.
   */
  async save(actor: Actor, id: string, revision: number | null, input: unknown, confirmed: readonly string[] = []): Promise<DraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      const parsed = parseContent(input, draft.content);
      const content = withOwnMarks(await withOwnFiles(tx, id, parsed), draft.content, confirmed);
      const isThere = isDeepStrictEqual(content, draft.content);
      const isAgain = isThere && revision !== null && confirmed.length === 0;
      if (revision !== draft.revision && !isAgain) throw new LostUpdate(draft.content, draft.revision);
      requireDaysToCome(tx, draft.content.unknowns, content.unknowns);
      if (content.language !== draft.content.language) await requireFreeLanguage(tx, draft, content.language);
      if (confirmed.length > 0 || !isThere) {
        const guesses = waitingGuesses(draft.guesses, draft.content, content, confirmed);
        const open_places = waitingPlaces(draft.open_places, draft.content, content);
        await this.rewrite(tx, { ...draft, content, guesses, open_places }, actor.personId);
      }
      return draftView(tx, actor, id);
    });
  }

  /**
   * The author says that what was guessed, or what a machine wrote, is right. The text does not change, so neither does the revision; but for
   * what a machine wrote, since readers are told of that.
   */
  async confirm(actor: Actor, id: string, input: unknown): Promise<DraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      const { places } = parseInput(ConfirmationInput, input);
      const content = withOwnMarks(draft.content, draft.content, places);
      if (content.machineTexts.length < draft.content.machineTexts.length) await this.rewrite(tx, { ...draft, content }, actor.personId);
      await tx.query(
        `update entry_draft set guesses = coalesce((select jsonb_agg(guess) from jsonb_array_elements(guesses) guess
                                                    where not guess->>'place' = any($2)), '[]') where id = $1`,
        [id, places],
      );
      return draftView(tx, actor, id);
    });
  }

  private async rewrite(tx: Transaction, draft: EntryDraft, personId: string): Promise<void> {
    if (await writeDraft(tx, draft, personId)) return;
    const current = await visibleDraft(tx, draft.id);
    throw new LostUpdate(current.content, current.revision);
  }

  /** Puts the draft aside; `bringBack` undoes it. What is published goes on having its draft. */
  async remove(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      // Asked again in the statement: it may be being published.
      const removed = await tx.manager.update(EntryDraft, { id, published_revision: IsNull() }, { deleted_at: tx.now });
      if (!removed.affected) throw new DraftIsPublished();
    });
  }

  /** Drafts of one's tenants that were put aside and can still be brought back. */
  async deleted(actor: Actor): Promise<DeletedDraft[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, (tx) => deletedDrafts(tx, actor.writesFor));
  }

  async bringBack(actor: Actor, id: string): Promise<DraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id, { deleted: true });
      requireWriting(actor, draft);
      await requireFreeLanguage(tx, draft, draft.content.language);
      await tx.manager.update(EntryDraft, { id }, { deleted_at: null });
      return draftView(tx, actor, id);
    });
  }
}

/** A reminder is for a day to come. */
function requireDaysToCome(tx: Transaction, before: readonly Unknown[], after: readonly Unknown[]): void {
  const past = pastReminders(before, after, tx.now.toISOString().slice(0, 10));
  if (past.length > 0) throw new InvalidInput(Object.fromEntries(past.map((index) => [`unknowns.${index}.remindOn`, ['day_too_early']])));
}

/** The language a tenant writes in, for what names none. */
export async function languageOf(tx: Transaction, tenantId: string) {
  const [tenant] = await tx.query<{ language: unknown }>('select language from tenant where id = $1', [tenantId]);
  return isLanguage(tenant?.language) ? tenant.language : 'en';
}
