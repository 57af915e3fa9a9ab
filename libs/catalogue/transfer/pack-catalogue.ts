import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { Actor } from '#libs/identity';
import type { Database, FileStore } from '#libs/platform';
import { storeKey } from '../attachment/picture-widths.js';
import {
  type CatalogueManifest,
  catalogueFormat,
  catalogueFormatVersion,
  manifestName,
  notesName,
  type PackedEntry,
  type PackedNote,
} from './catalogue-format.js';
import type { PackedCollection } from './collection-format.js';
import { countToPack, idsToPack, packed, packedCollections, packedNotes } from './pack-sql.js';

export interface PackingJob {
  tenantId: string;
  tenant: CatalogueManifest['tenant'];
  from: string;
  /** The file that is written. */
  path: string;
  /** Told now and then. */
  progress(done: number, total: number): Promise<void>;
}

export interface Packed {
  size: number;
  sha256: string;
  entries: number;
}

const atOnce = 25;
/** What others said or did with it is theirs, and what was on its way is over. */
const leftOut = [
  ...['entry_mark', 'claim_outcome', 'draft_comment', 'entry_reader', 'draft_share', 'draft_body_share', 'release_request'],
  ...['replaced_draft', 'quote_redaction', 'contact_message', 'review_reminder'],
];
/** Every file of the ZIP has it: the same catalogue is the same bytes, but for when it was taken. */
const noTime = new Date('2020-01-01T00:00:00Z');

/**
 * Writes a tenant's catalogue, read as somebody who may, to a file; some entries at a time are in memory, and what is attached goes
 * from the store to the file piece by piece.
 */
export async function packCatalogue(
  { database, store }: { database: Database; store: FileStore },
  actor: Actor,
  now: Date,
  job: PackingJob,
): Promise<Packed> {
  const { tenantId, path } = job;
  const [{ count } = { count: 0 }] = await database.read<{ count: number }>(actor, countToPack, [tenantId]);
  const zip = new yazl.ZipFile();
  zip.on('error', (error) => breakOff(zip, error));
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(part: Buffer, _, done) {
      size += part.length;
      hash.update(part);
      done(null, part);
    },
  });
  const written = pipeline(zip.outputStream as unknown as NodeJS.ReadableStream, counted, createWriteStream(path));
  // Its failure is met where it is awaited.
  written.catch(() => undefined);
  const manifest: CatalogueManifest = {
    format: catalogueFormat,
    formatVersion: catalogueFormatVersion,
    exportedAt: now.toISOString(),
    from: job.from,
    tenant: job.tenant,
    entries: count,
    leftOut: [...leftOut],
  };
  add(zip, manifestName, manifest);
  let entries = 0;
  const shas = new Set<string>();
  for (let after: string | null = null; ; ) {
    const ids: string[] = (await database.read<{ id: string }>(actor, idsToPack, [tenantId, after, atOnce])).map(({ id }) => id);
    const rows = ids.length > 0 ? await database.read<{ id: string; file: PackedEntry }>(actor, packed, [tenantId, ids]) : [];
    for (const { id, file } of rows) {
      add(zip, `entries/${id}.json`, file);
      for (const { sha } of file.files ?? []) shas.add(sha);
    }
    entries += rows.length;
    await job.progress(entries, count);
    // What is read waits for what is written.
    await drained(zip);
    if (ids.length < atOnce) break;
    after = ids.at(-1) ?? null;
  }
  const collections = await database.read<{ id: string; file: PackedCollection }>(actor, packedCollections, [tenantId]);
  for (const { id, file } of collections) add(zip, `collections/${id}.json`, file);
  const notes = await database.read<{ note: PackedNote }>(actor, packedNotes, [tenantId]);
  if (notes.length > 0)
    add(
      zip,
      notesName,
      notes.map(({ note }) => note),
    );
  for (const sha of [...shas].sort()) addFile(zip, store, sha);
  zip.end();
  await written;
  return { size, sha256: hash.digest('hex'), entries };
}

function add(zip: yazl.ZipFile, name: string, content: object): void {
  zip.addBuffer(Buffer.from(`${JSON.stringify(content, null, 1)}\n`), name, { mtime: noTime, mode: 0o100644 });
}

/** The writer takes whatever it is given; a moment for it to pass on what it has. */
async function drained({ outputStream }: yazl.ZipFile): Promise<void> {
  for (let waited = 0; (outputStream as unknown as { readableLength: number }).readableLength > 4_000_000 && waited < 1000; waited++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Opened when its turn comes. One that the store has lost is empty here: the rest is worth having all the same, and who reads it in is told. */
function addFile(zip: yazl.ZipFile, store: FileStore, sha: string): void {
  zip.addReadStreamLazy(`files/${sha}`, { mtime: noTime, mode: 0o100644, compress: false }, (ready) => {
    store.open(storeKey(sha)).then(
      (bytes) => {
        const stream = bytes ?? Readable.from([]);
        stream.once('error', (error) => breakOff(zip, error));
        ready(null, stream);
      },
      (error) => breakOff(zip, error),
    );
  });
}

function breakOff({ outputStream }: yazl.ZipFile, error: unknown): void {
  (outputStream as unknown as Readable).destroy(error instanceof Error ? error : new Error(String(error)));
}
