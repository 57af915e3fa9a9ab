import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, FileStore, VirusScanner } from '#libs/platform';
import { requireWriting, visibleDraft } from '../draft/draft-access.js';
import { writeDraft } from '../draft/draft-row.js';
import { type Attachment, mostOf } from '../entry/entry-content.js';
import { attachmentRows, type DraftFile, type FileFacts, newAttachment } from './attachment-row.js';
import { TooManyAttachments } from './errors.js';
import { FilesKept } from './files-kept.js';
import { picturesWithoutAlt } from './files-ready.js';
import { type Attached, oneByOne, type SentFile, withReadyFile } from './ready-file.js';

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
    return oneByOne(files, (file) => this.attachOne(actor, entry, file));
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

  private async attachOne(actor: Actor, entry: { id: string; tenantId: string; personId: string }, sent: SentFile): Promise<Attachment> {
    return withReadyFile(this.store, this.scanner, sent, async (ready, state) => {
      const facts = await this.kept.keep(ready, entry, entry.personId, state);
      return this.nameInDraft(actor, entry.id, facts);
    });
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
