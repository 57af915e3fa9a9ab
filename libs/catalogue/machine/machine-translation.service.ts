import { Injectable } from '@nestjs/common';
import { type Actor, may, recordAudit, requireAccess } from '#libs/identity';
import { Database, DomainError, NoTranslator, NotFound, newId, type Transaction, Translator } from '#libs/platform';
import { requireWriting, visibleDraft } from '../draft/draft-access.js';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import { Entry } from '../entry/entry.entity.js';
import type { EntryVersion } from '../entry/entry-version.entity.js';
import { readableVersion } from '../entry/readable-version.js';
import { NothingToTranslate, TextOfOthers } from '../errors.js';
import type { MachineOffer, MachineTranslationResponse } from './machine-translation.dto.js';
import { type TextToSend, textsToSend } from './texts-to-send.js';
import { translateDraft } from './translate-draft.job.js';

export interface Sendable {
  draft: EntryDraft;
  original: EntryVersion;
  texts: TextToSend[];
  /** It is another municipality's, and not public. */
  isOthers: boolean;
}

interface Row {
  id: string;
  host: string;
  asked_at: Date;
  done: number;
  total: number;
  filled: number | null;
  failure: string | null;
  ended_at: Date | null;
}

/** A machine fills what is empty of a translation. A job does it: nobody waits for a service outside. */
@Injectable()
export class MachineTranslationService {
  constructor(
    private readonly database: Database,
    private readonly translator: Translator,
  ) {}

  /** There is a service to ask. */
  get isConfigured(): boolean {
    return this.translator.host !== null;
  }

  /** To whom what would be sent, for those who may. Nothing is sent yet but the question which languages are known. */
  async offer(actor: Actor, id: string): Promise<MachineOffer> {
    requireAccess(actor, 'account.use');
    const sending = await this.database.transaction(actor, (tx) => sendable(tx, actor, id));
    const { draft, original, texts } = sending;
    if (this.translator.host === null) throw new NotFound('translator');
    const [from, into] = [original.content.language, draft.content.language];
    const obstacle = obstacleTo(sending) ?? (await this.translator.requireLanguages(from, into).catch(asRefusal));
    return { host: this.translator.host, from, into, places: texts.length, obstacle: obstacle?.code ?? null };
  }

  /** Asks for it; while one is being made, that one is meant. Throws NoTranslator, LanguageNotTranslated, TextOfOthers, NothingToTranslate. */
  async ask(actor: Actor, id: string): Promise<MachineTranslationResponse> {
    requireAccess(actor, 'account.use');
    const sending = await this.database.transaction(actor, (tx) => sendable(tx, actor, id));
    const { draft, original, texts } = sending;
    const { host } = this.translator;
    if (host === null) throw new NoTranslator();
    await this.translator.requireLanguages(original.content.language, draft.content.language);
    return this.database.transaction(actor, async (tx) => {
      // The service was asked meanwhile: the draft may be gone, or the right to write it.
      requireWriting(actor, await visibleDraft(tx, id));
      const running = await newest(tx, id);
      if (running?.state === 'making') return running;
      const obstacle = obstacleTo(sending);
      if (obstacle) throw obstacle;
      const translationId = newId();
      const [asked] = await tx.query<{ id: string }>(
        `insert into machine_translation (id, tenant_id, draft_id, asked_by, asked_at, host, total) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (draft_id) where ended_at is null do nothing returning id`,
        [translationId, draft.tenant_id, id, actor.personId, tx.now, host, texts.flatMap(({ pieces }) => pieces).length],
      );
      if (asked) {
        await tx.enqueue(translateDraft, { translationId });
        const languages = `${original.content.language}-${draft.content.language}`;
        await recordAudit(tx, actor, 'entry.machine_translation', draft.tenant_id, {
          entryId: id,
          original: original.entry_id,
          host,
          languages,
        });
      }
      return (await newest(tx, id)) as MachineTranslationResponse;
    });
  }

  /** The last one of a draft, for those who may read it; null where nobody asked for one. */
  async last(actor: Actor, id: string): Promise<MachineTranslationResponse | null> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => newest(tx, (await visibleDraft(tx, id)).id));
  }

  /** As `last`; NotFound where there is none. */
  async lastOrNotFound(actor: Actor, id: string): Promise<MachineTranslationResponse> {
    const found = await this.last(actor, id);
    if (!found) throw new NotFound('machine_translation');
    return found;
  }
}

/** What would be sent of the newest original that the writer may read. NotFound for what translates nothing. */
export async function sendable(tx: Transaction, actor: Actor, id: string): Promise<Sendable> {
  const draft = await visibleDraft(tx, id);
  requireWriting(actor, draft);
  const entry = draft.translation_of ? await tx.manager.findOneBy(Entry, { id: draft.translation_of }) : null;
  if (!entry || entry.archived_at) throw new NotFound('entry');
  const isOwn = [entry.tenant_id, ...entry.co_owners].some((tenantId) => may(actor, 'entry.write', { tenantId }));
  const original = await readableVersion(tx, entry.id);
  return { draft, original, texts: textsToSend(original.content, draft.content), isOthers: !entry.is_public && !isOwn };
}

/** Whoever may read a text that is not public has not been told that they may pass it on. */
export function obstacleTo({ texts, isOthers }: Sendable): DomainError | null {
  if (isOthers) return new TextOfOthers();
  return texts.length === 0 ? new NothingToTranslate() : null;
}

async function newest(tx: Transaction, draftId: string): Promise<MachineTranslationResponse | null> {
  const [row] = await tx.query<Row>(
    `select id, host, asked_at, done, total, filled, failure, ended_at from machine_translation
     where draft_id = $1 order by asked_at desc, id desc limit 1`,
    [draftId],
  );
  if (!row) return null;
  const state = row.ended_at === null ? 'making' : row.filled === null ? 'failed' : 'done';
  return {
    ...{ id: row.id, state, host: row.host, askedAt: row.asked_at },
    ...{ done: row.done, total: row.total, filled: row.filled, failure: row.failure },
  };
}

function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}
