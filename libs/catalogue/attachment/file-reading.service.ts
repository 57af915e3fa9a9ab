import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type Actor, ActorService, anonymous, requireAccess } from '#libs/identity';
import { type ByteRange, Clock, Config, Database, FileStore, FilesUnavailable, isId, NotFound } from '#libs/platform';
import { type Attachment, isPicture } from '../entry/entry-content.js';
import type { EntryView } from '../entry/entry-view.js';
import { readFileLink, signFileLink } from './file-link.js';
import { storeKey, widthFor } from './picture-widths.js';

export interface FileRequest {
  /** Of a picture: the least of its widths that is not below. */
  width?: number;
  /** Of a signed link: who asks. */
  token?: unknown;
}

/** What is to be sent; `open` fetches the bytes, so that a browser that has them is not sent them again. */
export interface ReadableFile {
  attachment: Pick<Attachment, 'sha' | 'name' | 'type' | 'size'>;
  /** The width it is sent in, where that is not its own; its size is then known by its bytes alone. */
  width: number | null;
  open(range?: ByteRange): Promise<Readable>;
}

/**
 * A version that the reader may read names it, or the draft does and it was found clean (or is their own upload): one statement
 * under the reader's policies. $1 entry, $2 sha, $3 person.
 */
const namedFile = `
  select one.value as attachment from entry_version v cross join jsonb_array_elements(v.content->'attachments') one
    where v.entry_id = $1 and one.value->>'sha' = $2
  union all
  select one.value from entry_draft d cross join jsonb_array_elements(d.content->'attachments') one
    join attachment a on a.entry_id = d.id and a.sha = $2 and (a.state = 'clean' or a.state = 'checking' and a.uploaded_by = $3)
    where d.id = $1 and d.deleted_at is null and one.value->>'sha' = $2
  limit 1`;

/** Files as readers get them: whoever may not read what names one gets the answer of what does not exist. */
@Injectable()
export class FileReadingService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly actors: ActorService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, id: string, sha: string, { width, token }: FileRequest = {}): Promise<ReadableFile> {
    requireAccess(actor, 'entry.read');
    if (!isId(id) || !/^[0-9a-f]{64}$/.test(sha)) throw new NotFound('file');
    const reader = token === undefined ? actor : await this.readerOf(id, sha, token);
    const attachment = await this.named(reader, id, sha);
    const chosen = width === undefined ? undefined : widthFor(attachment.width, width);
    return {
      attachment,
      width: chosen ?? null,
      open: async (range) => {
        const bytes = await this.store.open(storeKey(sha, chosen), range);
        // It is named, so it was kept: the store lost it, or is another one than it was.
        if (!bytes) throw new FilesUnavailable(new Error('the file store has lost a file'));
        return bytes;
      },
    };
  }

  /** A query that lets the reader fetch the file without a cookie, for a quarter of an hour. */
  async link(actor: Actor, id: string, sha: string): Promise<{ token: string }> {
    await this.read(actor, id, sha);
    return { token: signFileLink(this.config.TANDEM_SECRET, id, sha, actor.personId, this.clock.now()) };
  }

  /**
   * The pictures of a version that its reader was given, by `sha`, each in the least of its widths that is not below. One that the store
   * does not give is left out: whoever takes the text along still gets the text.
   * Asks nobody who reads: an EntryView is what its reader was given, and a version that one may read lends its files, as in `read`.
   */
  async picturesOf({ content }: Pick<EntryView, 'content'>, width: number): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    for (const { sha, width: own } of content.attachments.filter(isPicture)) {
      const bytes = await this.bytesOf(storeKey(sha, widthFor(own, width)));
      if (bytes) found.set(sha, bytes);
    }
    return found;
  }

  /** Null where the store does not give it, or not to its end. */
  private async bytesOf(key: string): Promise<Buffer | null> {
    try {
      const bytes = await this.store.open(key);
      return bytes && (await buffer(bytes));
    } catch {
      return null;
    }
  }

  private async readerOf(id: string, sha: string, token: unknown): Promise<Actor> {
    const reader = readFileLink(this.config.TANDEM_SECRET, id, sha, token, this.clock.now());
    if (!reader) throw new NotFound('file');
    return reader.personId === null ? anonymous : this.actors.forPerson(reader.personId);
  }

  private async named(reader: Actor, id: string, sha: string): Promise<Attachment> {
    const [row] = await this.database.read<{ attachment: Attachment }>(reader, namedFile, [id, sha, reader.personId]);
    if (!row) throw new NotFound('file');
    return row.attachment;
  }
}
