import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, DomainError, FileStore, measured, newPath, type ReceivedFile, receiveFile, VirusScanner } from '#libs/platform';
import { requireWriting, visibleDraft } from '../draft/draft-access.js';
import { writeDraft } from '../draft/draft-row.js';
import { type Attachment, mostOf } from '../entry/entry-content.js';
import { attachmentRows, type DraftFile, type FileFacts, newAttachment } from './attachment-row.js';
import { AttachmentRefused, TooManyAttachments } from './errors.js';
import { fileKind } from './file-kind.js';
import { fileName } from './file-name.js';
import { FilesKept, type ReadyFile } from './files-kept.js';
import { picturesWithoutAlt } from './files-ready.js';
import { readyPicture } from './picture.js';
import { verdictOn } from './verdict.js';

export const largestAttachment = 25 * 1024 * 1024;

export interface SentFile {
  name: string;
  stream: Readable;
}

/** What became of the files of one request, each by itself. */
export interface Attached {
  added: Attachment[];
  refused: { name: string; code: string }[];
}

/** Pictures and documents of a draft. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly kept: FilesKept,
  ) {}

  /** Each file is received, looked at and kept before the next is read. Throws what a single one is refused with. */
  async attach(actor: Actor, id: string, files: AsyncIterable<SentFile>): Promise<Attached> {
    const entry = await this.writable(actor, id);
    const outcome: Attached = { added: [], refused: [] };
    let refusal: unknown;
    for await (const file of files) {
      try {
        outcome.added.push(await this.attachOne(actor, entry, file));
      } catch (error) {
        file.stream.resume();
        if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
        refusal = error;
        outcome.refused.push({ name: file.name.slice(0, 200), code: error.code });
      }
    }
    if (outcome.added.length === 0 && outcome.refused.length <= 1) throw refusal ?? new AttachmentRefused('empty');
    return outcome;
  }

  /** One file, as `attach` does it. */
  async add(actor: Actor, id: string, file: SentFile): Promise<Attachment> {
    return this.attachOne(actor, await this.writable(actor, id), file);
  }

  /** All that was uploaded to the draft and is still there, newest first: what its text names, and what was taken out of it today. */
  async ofDraft(actor: Actor, id: string): Promise<DraftFile[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => attachmentRows(tx, (await visibleDraft(tx, id)).id));
  }

  /** Pictures without words for them stay with the draft when it is published, until somebody says what they show. */
  async leavePicturesOut(actor: Actor, id: string): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const { id: draftId } = await visibleDraft(tx, id);
      await tx.query('select 1 from entry_draft where id = $1 for update', [draftId]);
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      const silent = picturesWithoutAlt(draft.content);
      if (silent.length === 0) return;
      const attachments = draft.content.attachments.map((one) => (silent.includes(one) ? { ...one, leftOut: true } : one));
      await writeDraft(tx, { ...draft, content: { ...draft.content, attachments } }, actor.personId);
    });
  }

  private async writable(actor: Actor, id: string): Promise<{ id: string; tenantId: string; personId: string }> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      return { id: draft.id, tenantId: draft.tenant_id, personId: actor.personId };
    });
  }

  private async attachOne(
    actor: Actor,
    entry: { id: string; tenantId: string; personId: string },
    { name, stream }: SentFile,
  ): Promise<Attachment> {
    const received = await receiveFile(this.store.incoming, stream, largestAttachment);
    const folder = await newPath(this.store.incoming);
    try {
      const kind = await fileKind(received.path);
      const state = await verdictOn(this.scanner, received);
      const ready: ReadyFile = kind.picture
        ? await pictureOf(received, folder, name)
        : { main: received, smaller: [], name: fileName(name, kind.type), type: kind.type, width: null, height: null };
      const facts = await this.kept.keep(ready, entry, entry.personId, state);
      return await this.nameInDraft(actor, entry.id, facts);
    } finally {
      await Promise.all([received.path, folder].map((path) => rm(path, { recursive: true, force: true })));
    }
  }

  /** The same file again is there already, with what was said of it. */
  private async nameInDraft(actor: Actor, id: string, facts: FileFacts): Promise<Attachment> {
    return this.database.transaction(actor, async (tx) => {
      await tx.query('select 1 from entry_draft where id = $1 for update', [id]);
      const draft = await visibleDraft(tx, id);
      requireWriting(actor, draft);
      const { attachments } = draft.content;
      const present = attachments.find(({ sha }) => sha === facts.sha);
      if (present) return present;
      if (attachments.length >= mostOf.attachments) throw new TooManyAttachments(mostOf.attachments);
      const attachment = newAttachment(facts);
      const content = { ...draft.content, attachments: [...attachments, attachment] };
      await writeDraft(tx, { ...draft, content }, actor.personId);
      return attachment;
    });
  }
}

async function pictureOf(received: ReceivedFile, folder: string, name: string): Promise<ReadyFile> {
  const { main, smaller, type, width, height } = await readyPicture(received.path, folder);
  return {
    ...{ name: fileName(name, type), type, width, height },
    main: await measured(main),
    smaller: await Promise.all(smaller.map(async (one) => ({ width: one.width, file: await measured(one.path) }))),
  };
}
