import { Injectable } from '@nestjs/common';
import { type Actor, ActorService } from '#libs/identity';
import {
  Database,
  DomainError,
  defineSystemTask,
  HandlesJob,
  InvalidInput,
  inGroups,
  type JobContext,
  type JobHandler,
  NoTranslator,
  Translator,
  TranslatorUnavailable,
} from '#libs/platform';
import { requireWriting, visibleDraft } from '../draft/draft-access.js';
import { writeDraft } from '../draft/draft-row.js';
import { waitingGuesses, waitingPlaces } from '../draft/guesses.js';
import { parseContent } from '../entry/entry-content.input.js';
import type { EntryContent } from '../entry/entry-content.js';
import { TextOfOthers } from '../errors.js';
import { withTexts } from '../translation/sibling.js';
import { type Sendable, sendable } from './machine-translation.service.js';
import { filledWith, type TextToSend } from './texts-to-send.js';
import { translateDraft } from './translate-draft.job.js';

const keepBooks = defineSystemTask(
  'catalogue.translate-draft',
  'a worker marks how far a machine is with a draft; what it reads and writes of it, it does as the person who asked',
);

/** A service that was away for so many attempts, some minutes in all, is waited for no longer: whoever asked has gone on by hand. */
const attempts = 5;
/** In milliseconds, for all that one draft sends: digests wait for the same workers. */
const longest = 240_000;

/** Has a machine fill what is empty of a translation, as the person who asked: who may not write it any more gets nothing. */
@Injectable()
@HandlesJob(translateDraft)
export class TranslateDraftHandler implements JobHandler<{ translationId: string }> {
  constructor(
    private readonly database: Database,
    private readonly actors: ActorService,
    private readonly translator: Translator,
  ) {}

  async handle({ translationId }: { translationId: string }, context: JobContext): Promise<void> {
    const [row] = await this.database.system(keepBooks, (tx) =>
      tx.query<{ draft_id: string; asked_by: string; host: string }>(
        'select draft_id, asked_by, host from machine_translation where id = $1 and ended_at is null',
        [translationId],
      ),
    );
    if (!row) return;
    try {
      const actor = await this.actors.forPerson(row.asked_by);
      const sent = await this.database.transaction(actor, (tx) => sendable(tx, actor, row.draft_id));
      if (sent.isOthers) throw new TextOfOthers();
      // Whoever asked agreed to another service.
      if (this.translator.host !== row.host) throw new NoTranslator();
      const texts = await this.translated(translationId, sent, context.attempt >= attempts);
      // That took minutes: who may not write it any more gets nothing.
      await this.fill(translationId, await this.actors.forPerson(row.asked_by), sent, texts, context);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const isLast = !(error instanceof TranslatorUnavailable) || context.attempt >= attempts;
      await this.note(translationId, error.code, isLast);
      if (!isLast) throw error;
    }
  }

  /**
   * By the original's places; without those that did not come back whole, or are longer than their place takes. What is back when the time
   * is over, or when the last attempt fails, is kept: the next asking goes on with what is still empty. Outside any transaction.
   */
  private async translated(translationId: string, { draft, original, texts }: Sendable, isLast: boolean): Promise<Map<string, string>> {
    const back: string[] = [];
    const began = performance.now();
    for (const group of inGroups(texts.flatMap(({ pieces }) => pieces))) {
      if (performance.now() - began > longest) break;
      try {
        back.push(...(await this.translator.translate(group, original.content.language, draft.content.language)));
      } catch (error) {
        if (!(error instanceof TranslatorUnavailable) || !isLast || back.length === 0) throw error;
        break;
      }
      await this.database.system(keepBooks, (tx) =>
        tx.query('update machine_translation set done = $2 where id = $1 and ended_at is null', [translationId, back.length]),
      );
    }
    return new Map(
      texts
        .flatMap((text) => rebuilt(text, back.splice(0, text.pieces.length)))
        .filter(([place, words]) => fits(original.content, draft.content, place, words)),
    );
  }

  /** The texts and the mark that it is done are one commit: run again after it, nothing is done twice. */
  private async fill(translationId: string, actor: Actor, sent: Sendable, texts: Map<string, string>, context: JobContext): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.query('select 1 from entry_draft where id = $1 for update', [sent.draft.id]);
      const draft = await visibleDraft(tx, sent.draft.id);
      requireWriting(actor, draft);
      // It is to be in another language now: what came back is for nobody.
      const isMeant = draft.content.language === sent.draft.content.language;
      const by = { service: this.translator.host as string, at: tx.now.toISOString() };
      const content = isMeant ? filledWith(sent.original.content, draft.content, texts, by) : draft.content;
      const filled = content.machineTexts.length - draft.content.machineTexts.length;
      if (filled > 0) {
        const guesses = waitingGuesses(draft.guesses, draft.content, content);
        const open_places = waitingPlaces(draft.open_places, draft.content, content);
        await writeDraft(tx, { id: draft.id, revision: draft.revision, content, guesses, open_places }, actor.personId as string);
      }
      await tx.query('update machine_translation set filled = $2, failure = null, ended_at = $3 where id = $1 and ended_at is null', [
        translationId,
        filled,
        tx.now,
      ]);
      await context.complete(tx);
    });
  }

  private async note(translationId: string, failure: string, isLast: boolean): Promise<void> {
    await this.database.system(keepBooks, (tx) =>
      tx.query('update machine_translation set failure = $2, ended_at = $3 where id = $1 and ended_at is null', [
        translationId,
        failure,
        isLast ? tx.now : null,
      ]),
    );
  }
}

function rebuilt(text: TextToSend, back: readonly string[]): [string, string][] {
  const words = text.rebuilt(back);
  return words ? [[text.place, words]] : [];
}

function fits(original: EntryContent, draft: EntryContent, place: string, words: string): boolean {
  try {
    parseContent(withTexts(original, draft, new Map([[place, words]])), draft);
    return true;
  } catch (error) {
    if (error instanceof InvalidInput) return false;
    throw error;
  }
}
