import { Injectable } from '@nestjs/common';
import { Config, Database, defineSystemTask, FileStore, FilesUnavailable, type ReceivedFile, type Transaction } from '#libs/platform';
import type { AttachmentRow, AttachmentState, FileFacts } from './attachment-row.js';
import { AttachmentRefused, NoRoomForFiles } from './errors.js';
import { storeKey } from './picture-widths.js';

const keepTask = defineSystemTask(
  'catalogue.keep-file',
  'a file is stored once for all tenants, which nobody may see; that an entry has it is written by whoever received all of its bytes',
);

/** A file that is ready to be kept, with its smaller pictures. */
export interface ReadyFile extends Omit<FileFacts, 'sha' | 'size'> {
  main: ReceivedFile;
  smaller: { width: number; file: ReceivedFile }[];
}

/** Puts bytes into the store and says of an entry that it has them, in an order that may break off anywhere: what is left over is swept. */
@Injectable()
export class FilesKept {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly config: Config,
  ) {}

  /** Throws NoRoomForFiles before anything is stored, and FilesUnavailable. */
  async keep(ready: ReadyFile, entry: { id: string; tenantId: string }, by: string, state: AttachmentState): Promise<FileFacts> {
    const facts = await this.store(ready, entry.tenantId);
    const kept = await this.database.system(keepTask, (tx) =>
      insertAttachment(tx, entry, { ...facts, state, uploadedBy: by, uploadedAt: tx.now }),
    );
    if (kept === 'infected') throw new AttachmentRefused('infected');
    return facts;
  }

  /** The bytes alone: for a day they wait for an entry that has them. Throws as `keep` does. */
  async store(ready: ReadyFile, tenantId: string): Promise<FileFacts> {
    const { sha256: sha, size } = ready.main;
    await this.announce(sha, size, tenantId);
    await this.files.keep(ready.main, sha);
    for (const { width, file } of ready.smaller) await this.files.keep(file, storeKey(sha, width));
    return { sha, name: ready.name, type: ready.type, size, width: ready.width, height: ready.height };
  }

  /** From here on the sweep leaves it alone for a day; one that is being swept right now must be gone first. */
  private async announce(sha: string, size: number, tenantId: string): Promise<void> {
    const most = this.config.FILES_PER_TENANT_MB * 1024 * 1024;
    await this.database.system(keepTask, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`files of ${tenantId}`]);
      const [row] = await tx.query<{ bytes: number }>(
        `select coalesce(sum(size), 0)::float8 as bytes from (
           select sha, size from attachment where tenant_id = $1 and sha <> $2
           union select sha, size from held_file where tenant_id = $1 and sha <> $2) own`,
        [tenantId, sha],
      );
      if ((row?.bytes ?? 0) + size > most) throw new NoRoomForFiles(this.config.FILES_PER_TENANT_MB);
      const taken = await tx.execute(
        `insert into stored_file (sha, size, touched_at) values ($1, $2, $3)
         on conflict (sha) do update set touched_at = excluded.touched_at where not stored_file.is_going`,
        [sha, size, tx.now],
      );
      if (taken === 0) throw new FilesUnavailable(new Error('the same file is being swept'));
    });
  }
}

/**
 * Part of the caller's transaction; the same file again is there already, as what it was found to be, then or now, and for a day again
 * unnamed.
 */
export async function insertAttachment(
  tx: Transaction,
  entry: { id: string; tenantId: string },
  { sha, name, type, size, width, height, state, uploadedBy, uploadedAt }: AttachmentRow,
): Promise<AttachmentState> {
  const [row] = await tx.query<{ state: AttachmentState }>(
    `insert into attachment (entry_id, sha, tenant_id, name, type, size, width, height, state, uploaded_by, uploaded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (entry_id, sha) do update
       set name = excluded.name, uploaded_at = greatest(attachment.uploaded_at, excluded.uploaded_at), scan_at = null,
         state = case attachment.state when 'checking' then excluded.state else attachment.state end
     returning state`,
    [entry.id, sha, entry.tenantId, name, type, size, width, height, state, uploadedBy, uploadedAt],
  );
  return row?.state ?? state;
}
