import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, defineSystemTask, FileStore, FilesUnavailable, isId, NotFound, type Transaction, VirusScanner } from '#libs/platform';
import type { AttachmentState, FileFacts } from '../attachment/attachment-row.js';
import { AttachmentRefused, TooManyAttachments } from '../attachment/errors.js';
import type { ReadableFile } from '../attachment/file-reading.service.js';
import { FilesKept } from '../attachment/files-kept.js';
import { storeKey, widthFor } from '../attachment/picture-widths.js';
import { type Attached, oneByOne, type SentFile, withReadyFile } from '../attachment/ready-file.js';
import type { HeldFile } from './held-file.js';

const keepTask = defineSystemTask(
  'catalogue.hold-file',
  'that something has a file is written by whoever received all of its bytes, for a person who may write there',
);
const mostFiles = 10;

/** What has the files: its id, which may be given out before it is written, and the tenant whose room they take. */
export interface Holder {
  id: string;
  tenantId: string;
}

/** Who reads the files besides the tenant. */
export interface HeldAudience {
  networks: readonly string[];
  isPublic: boolean;
}

const columns = `holder_id as "holderId", sha, name, type, size::float8 as size, width, height, alt, state = 'checking' as "isChecking"`;

/**
 * Files of what other libraries write: first `receive`, outside any transaction; then `hold`, in the one that writes the thing itself.
 * What was received and never held is gone after a day.
 */
@Injectable()
export class HeldFileService {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly kept: FilesKept,
  ) {}

  /**
   * Each file is received, looked at and kept before the next is read, as with attachments. The caller has asked whether this person
   * may write there. Throws what a single one is refused with.
   */
  async receive(actor: Actor, holder: Holder, files: AsyncIterable<SentFile> | readonly File[]): Promise<Attached<HeldFile>> {
    requireAccess(actor, 'account.use');
    return oneByOne(Symbol.asyncIterator in files ? files : chosen(files), (file) =>
      withReadyFile(this.store, this.scanner, file, async (ready, state) => {
        const facts = await this.kept.store(ready, holder.tenantId);
        const kept = await this.database.system(keepTask, (tx) => insert(tx, holder, facts, state, actor.personId));
        return { ...facts, holderId: holder.id, alt: '', isChecking: kept === 'checking' };
      }),
    );
  }

  /** Part of the transaction that writes the thing or changes who reads it: its files are read by the same from then on. */
  async hold(tx: Transaction, holderId: string, { networks, isPublic }: HeldAudience): Promise<void> {
    await tx.query('update held_file set networks = $2, is_public = $3, held_at = coalesce(held_at, $4) where holder_id = $1', [
      holderId,
      networks,
      isPublic,
      tx.now,
    ]);
  }

  /** Part of a transaction: what a picture shows. */
  async describe(tx: Transaction, holderId: string, sha: string, alt: string): Promise<void> {
    await tx.query('update held_file set alt = $3 where holder_id = $1 and sha = $2', [holderId, sha, alt]);
  }

  /** Part of a transaction: the thing has the file no longer. Its bytes go within two days, if nothing else has them. */
  async remove(tx: Transaction, holderId: string, sha: string): Promise<void> {
    await tx.query('delete from held_file where holder_id = $1 and sha = $2', [holderId, sha]);
  }

  /** Part of a transaction of somebody who writes for their tenant: some of these things' files are still being looked at, whoever sent them. */
  async areChecking(tx: Transaction, holderIds: readonly string[]): Promise<boolean> {
    const [found] = await tx.query<{ checking: boolean }>('select app.held_files_checking($1) as checking', [holderIds]);
    return found?.checking ?? false;
  }

  /** The files of some things, as far as the reader may see them, in the order they came; things without any are not in it. */
  async of(actor: Actor, holderIds: readonly string[]): Promise<Map<string, HeldFile[]>> {
    const rows =
      holderIds.length === 0
        ? []
        : await this.database.read<HeldFile>(
            actor,
            `select ${columns} from held_file where holder_id = any($1) and state <> 'infected' order by uploaded_at, sha`,
            [holderIds],
          );
    const found = new Map<string, HeldFile[]>();
    for (const file of rows) found.set(file.holderId, [...(found.get(file.holderId) ?? []), file]);
    return found;
  }

  /** A picture also in the next of its smaller widths. Whoever may not read it gets the answer of what does not exist. */
  async read(actor: Actor, holderId: string, sha: string, width?: number): Promise<ReadableFile> {
    requireAccess(actor, 'anyone');
    if (!isId(holderId) || !/^[0-9a-f]{64}$/.test(sha)) throw new NotFound('file');
    const [file] = await this.database.read<HeldFile>(
      actor,
      `select ${columns} from held_file where holder_id = $1 and sha = $2 and state <> 'infected'`,
      [holderId, sha],
    );
    if (!file) throw new NotFound('file');
    const narrower = width === undefined ? undefined : widthFor(file.width, width);
    return {
      attachment: file,
      width: narrower ?? null,
      open: async (range): Promise<Readable> => {
        const bytes = await this.store.open(storeKey(sha, narrower), range);
        if (!bytes) throw new FilesUnavailable(new Error('the file store has lost a file'));
        return bytes;
      },
    };
  }
}

/** What was chosen in a form that a page has read. */
async function* chosen(files: readonly File[]): AsyncGenerator<SentFile> {
  for (const file of files) yield { name: file.name, stream: Readable.fromWeb(file.stream() as ReadableStream) };
}

/** The same file again is there already, with what was said of it. */
async function insert(tx: Transaction, { id, tenantId }: Holder, facts: FileFacts, state: AttachmentState, by: string): Promise<string> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`files of ${id}`]);
  const [others] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from held_file where holder_id = $1 and sha <> $2 and state <> 'infected'`,
    [id, facts.sha],
  );
  if ((others?.count ?? 0) >= mostFiles) throw new TooManyAttachments(mostFiles);
  const [row] = await tx.query<{ state: AttachmentState }>(
    `insert into held_file (holder_id, sha, tenant_id, name, type, size, width, height, state, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (holder_id, sha) do update set scan_at = null,
       state = case held_file.state when 'checking' then excluded.state else held_file.state end
     returning state`,
    [id, facts.sha, tenantId, facts.name, facts.type, facts.size, facts.width, facts.height, state, by, tx.now],
  );
  const kept = row?.state ?? state;
  if (kept === 'infected') throw new AttachmentRefused('infected');
  return kept;
}
