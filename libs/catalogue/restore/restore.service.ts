import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, LostUpdate, NotFound, parseInput, type Transaction } from '#libs/platform';
import type { DraftView } from '../draft/draft.dto.js';
import { requireWriting, visibleDraft } from '../draft/draft-access.js';
import { draftView } from '../draft/draft-queries.js';
import { writeDraft } from '../draft/draft-row.js';
import type { EntryDraft, OpenPlace } from '../draft/entry-draft.entity.js';
import type { Guess } from '../entry/entry-content.js';
import { readableVersion } from '../entry/readable-version.js';
import { storedContent } from '../entry/stored-content.js';
import { isVersionNumber } from '../entry/version-number.js';
import { DraftHasChanges } from '../errors.js';
import { contentForReaders } from '../publishing/content-for-readers.js';
import { RestoreInput } from './restore.dto.js';

type Text = Pick<EntryDraft, 'content' | 'guesses' | 'open_places'>;

/** An older version as the draft again. What the draft said is kept each time, so that nothing is ever lost by it. */
@Injectable()
export class RestoreService {
  constructor(private readonly database: Database) {}

  /** Throws DraftHasChanges where nobody published what the draft says, and the input does not say that this may be put aside. */
  async restore(actor: Actor, id: string, number: number, input: unknown): Promise<DraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await lockForWriting(tx, actor, id);
      const { replaceChanges } = parseInput(RestoreInput, input ?? {});
      if (!isVersionNumber(number)) throw new NotFound('entry');
      const version = await readableVersion(tx, id, number);
      if (isDeepStrictEqual(version.content, contentForReaders(draft.content))) return draftView(tx, actor, id);
      if (draft.revision !== draft.published_revision && !replaceChanges) throw new DraftHasChanges();
      await replaceText(tx, draft, { content: version.content, guesses: [], open_places: [] }, actor.personId as string);
      return draftView(tx, actor, id);
    });
  }

  /** Brings back what the draft said before the last restoring. Doing it again brings the restored text again. */
  async takeBack(actor: Actor, id: string): Promise<DraftView> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await lockForWriting(tx, actor, id);
      const [kept] = await tx.query<{ revision: number; content: unknown; guesses: Guess[]; open_places: OpenPlace[] }>(
        `select revision, content, guesses, open_places from replaced_draft
         where draft_id = $1 and taken_back_at is null order by revision desc limit 1`,
        [id],
      );
      if (!kept) throw new NotFound('replaced_draft');
      await tx.query('update replaced_draft set taken_back_at = $3 where draft_id = $1 and revision = $2', [id, kept.revision, tx.now]);
      const text = { content: storedContent(kept.content), guesses: kept.guesses, open_places: kept.open_places };
      await replaceText(tx, draft, text, actor.personId as string);
      return draftView(tx, actor, id);
    });
  }
}

/** One after the other: of two who press at once, the second one meets the first one's text. */
async function lockForWriting(tx: Transaction, actor: Actor, id: string): Promise<EntryDraft> {
  requireWriting(actor, await visibleDraft(tx, id));
  await tx.query('select 1 from entry_draft where id = $1 for update', [id]);
  return visibleDraft(tx, id);
}

async function replaceText(tx: Transaction, draft: EntryDraft, text: Text, personId: string): Promise<void> {
  await tx.query(
    `insert into replaced_draft (draft_id, tenant_id, revision, content, guesses, open_places, replaced_by, replaced_at)
     select id, tenant_id, revision, content, guesses, open_places, $2, $3 from entry_draft where id = $1`,
    [draft.id, personId, tx.now],
  );
  const written = await writeDraft(tx, { id: draft.id, revision: draft.revision, ...text }, personId);
  if (!written) throw new LostUpdate(draft.content, draft.revision);
}
