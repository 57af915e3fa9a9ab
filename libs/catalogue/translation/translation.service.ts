import { Injectable } from '@nestjs/common';
import { type Actor, recordAudit, requireAccess, requireTenant } from '#libs/identity';
import { Database, InvalidInput, isId, NotFound, parseInput, type Transaction } from '#libs/platform';
import type { DraftView } from '../draft/draft.dto.js';
import { DraftService } from '../draft/draft.service.js';
import { requireWriting, visibleDraft } from '../draft/draft-access.js';
import { draftView } from '../draft/draft-queries.js';
import { insertDraft } from '../draft/draft-row.js';
import { Entry } from '../entry/entry.entity.js';
import { readableVersion, versionOrNone } from '../entry/readable-version.js';
import { NoLicence } from '../errors.js';
import { mayRelease } from '../publishing/audience-of.js';
import { translationInto } from './free-language.js';
import { originalSql, translationLimit } from './original-of.js';
import { changedPlaces, pairOf, saysAlready, siblingOf, withTexts } from './sibling.js';
import { textAt, textPlaces } from './text-places.js';
import {
  type Original,
  TranslationInput,
  type TranslationLimit,
  type TranslationMadeResponse,
  type TranslationView,
  UpToDateInput,
} from './translation.dto.js';

/** An entry in another language: a sibling that knows which version of the original it says. */
@Injectable()
export class TranslationService {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftService,
  ) {}

  /**
   * A draft in another language, one for each tenant and language: asked for again, that one is named. A translation is translated from
   * its original. Whoever may read it may translate it; another tenant's licence has to allow it.
   */
  async begin(actor: Actor, id: string, input: unknown): Promise<TranslationMadeResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const original = await originalFor(tx, id);
      const wish = parseInput(TranslationInput, input);
      const tenantId = requireTenant(actor, 'entry.write', wish.tenant);
      if (wish.language === original.language) throw new InvalidInput({ language: ['isIn'] });
      const made = await translationInto(tx, tenantId, original.id, wish.language);
      if (made) return { entryId: made, isNew: false };
      const version = await readableVersion(tx, original.id);
      const isOwner = [original.tenant_id, ...original.co_owners].includes(tenantId);
      const asked = !isOwner && !version.content.licence;
      if (asked && !wish.consent) throw new NoLicence();
      const draft = await insertDraft(tx, {
        tenantId,
        content: siblingOf(version.content, wish.language, isOwner),
        createdBy: actor.personId as string,
        translationOf: original.id,
        translationOfVersion: version.number,
        isExample: original.is_example,
      });
      if (asked) await recordAudit(tx, actor, 'entry.consent_to_derive', tenantId, { entryId: draft.id, translationOf: original.id });
      return { entryId: draft.id, isNew: true };
    });
  }

  /** The person writes for some tenant: which of them may translate an entry, `begin` decides. */
  mayTranslate(actor: Actor): boolean {
    return actor.writesFor.length > 0;
  }

  /** Place by place beside the newest original. NotFound where it translates nothing, or what may no longer be read. */
  async read(actor: Actor, id: string): Promise<TranslationView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const { original, newest } = await besideOriginal(tx, id);
      const draft = await draftView(tx, actor, id);
      const isBehind = original.version !== null && original.version < newest.number;
      const older = isBehind ? await versionOrNone(tx, original.entryId, original.version as number) : null;
      const changed = older ? changedPlaces(older.content, newest.content) : new Set<string>();
      const places = textPlaces(newest.content).map(({ place, text }) => {
        const pair = pairOf(newest.content, draft.content, place);
        const translated = pair === null ? '' : textAt(draft.content, pair);
        return {
          place,
          text,
          translated,
          changed: changed.has(place),
          machine: draft.content.machineTexts.some((one) => one.place === pair),
        };
      });
      return { draft, original, newest: newest.number, content: newest.content, places };
    });
  }

  /** `texts`, and those a machine wrote that are right, by the original's places, as `read` names them; `revision` as in DraftService.save. */
  async save(
    actor: Actor,
    id: string,
    revision: number | null,
    texts: ReadonlyMap<string, string>,
    reviewed: readonly string[] = [],
  ): Promise<DraftView> {
    requireAccess(actor, 'account.use');
    const plain = new Map([...texts].map(([place, text]) => [place, text.replaceAll('\r\n', '\n')]));
    const { content, right } = await this.database.transaction(actor, async (tx) => {
      const { draft, newest } = await besideOriginal(tx, id);
      requireWriting(actor, draft);
      const right = reviewed.flatMap((place) => pairOf(newest.content, draft.content, place) ?? []);
      const isNew = right.length > 0 || !saysAlready(newest.content, draft.content, plain);
      return { right, content: isNew ? withTexts(newest.content, draft.content, plain) : null };
    });
    // Nothing was written: a published translation stays as it is published.
    return content ? this.drafts.save(actor, id, revision, content, right) : this.drafts.read(actor, id);
  }

  /**
   * It says what that version of the original says. Readers are told at once where the translation is published as it stands and the actor
   * may release it; else with its next version.
   */
  async upToDate(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      const { version } = parseInput(UpToDateInput, input);
      if (draft.translation_of === null) throw new NotFound('entry');
      await readableVersion(tx, draft.translation_of, version);
      const entry = await tx.manager.findOneBy(Entry, { id });
      const isPublished = entry !== null && entry.archived_at === null && draft.revision === draft.published_revision;
      const atOnce =
        isPublished &&
        actor.tenantIds.includes(draft.tenant_id) &&
        (await mayRelease(tx, actor, draft, { networks: entry.networks, isPublic: entry.is_public }));
      const next = isPublished && !atOnce ? ', revision = revision + 1' : '';
      await tx.query(`update entry_draft set translation_of_version = $2${next} where id = $1`, [id, version]);
      if (atOnce) await tx.query('update entry set translation_of_version = $2 where id = $1', [id, version]);
    });
  }

  /** NotFound where it translates nothing, or what the reader may not read. */
  async original(actor: Actor, id: string): Promise<Original> {
    const original = await this.originalOrNone(actor, id);
    if (!original) throw new NotFound('entry');
    return original;
  }

  async originalOrNone(actor: Actor, id: string, of: 'entry' | 'draft' = 'entry'): Promise<Original | null> {
    requireAccess(actor, 'entry.read');
    const [original] = isId(id) ? await this.database.read<Original>(actor, originalSql, [id, of === 'draft']) : [];
    return original ?? null;
  }

  /** How far the draft may be shared; null for what translates nothing. */
  async limitOf(actor: Actor, id: string): Promise<TranslationLimit | null> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => translationLimit(tx, await visibleDraft(tx, id)));
  }
}

async function originalFor(tx: Transaction, id: string): Promise<Entry> {
  const chosen = isId(id) ? await tx.manager.findOneBy(Entry, { id }) : null;
  const original = chosen?.translation_of ? await tx.manager.findOneBy(Entry, { id: chosen.translation_of }) : chosen;
  if (!original || original.archived_at) throw new NotFound('entry');
  return original;
}

async function besideOriginal(tx: Transaction, id: string) {
  const draft = await visibleDraft(tx, id);
  const [original] = await tx.query<Original>(originalSql, [id, true]);
  if (!original) throw new NotFound('entry');
  const newest = await readableVersion(tx, original.entryId);
  return { draft, original, newest };
}
