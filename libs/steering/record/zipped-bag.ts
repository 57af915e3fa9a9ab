import type { Readable } from 'node:stream';
import yazl from 'yazl';
import { bagTags, type Payload, sha256Of } from './bag.js';
import type { DecidedFile } from './decision-files.service.js';

export interface ZippedBag {
  name: string;
  bytes: Readable;
}

/** What is put into a package: made here, or fetched when its turn comes. */
export type PackedFile = Payload & { type: string; title: string; content: Buffer | DecidedFile };

interface Bag {
  /** Of the folder, and of the ZIP. */
  name: string;
  labels: readonly (readonly [string, string])[];
  files: readonly PackedFile[];
  /** What `metadata.json` says beside the files. */
  metadata: object;
  /** What all files are dated. */
  dated: Date;
}

/** Raised when what an older program reads would be misunderstood. */
export const packageFormatVersion = 1;

export function made(path: string, type: string, title: string, content: Buffer): PackedFile {
  return { path, type, title, content, size: content.length, sha256: sha256Of(content) };
}

export function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * A bag in a ZIP, written as it is read: what is attached goes from the store to the reader piece by piece. It has no day of its own:
 * while what its reader may see stays the same, so do the bytes, and a record system knows what it has.
 */
export function zippedBag({ name, labels, files, metadata, dated }: Bag): ZippedBag {
  const listed = files.map(({ path, title, type, size, sha256 }) => ({ path: `data/${path}`, title, type, size, sha256 }));
  const payload = [...files, made('metadata.json', 'application/json', 'metadata', json({ ...metadata, files: listed }))];
  const zip = new yazl.ZipFile();
  const bytes = zip.outputStream as unknown as Readable;
  const breakOff = (error: unknown) => bytes.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', breakOff);
  const options = { mtime: dated, mode: 0o100644 };
  for (const [tag, text] of bagTags(payload, labels)) zip.addBuffer(Buffer.from(text), `${name}/${tag}`, options);
  for (const { path, content } of payload) {
    const place = `${name}/data/${path}`;
    if (Buffer.isBuffer(content)) zip.addBuffer(content, place, options);
    else
      zip.addReadStreamLazy(place, { ...options, compress: false }, (ready) => {
        content.open().then((stream) => ready(null, stream.once('error', breakOff)), breakOff);
      });
  }
  zip.end();
  return { name: `${name}.zip`, bytes };
}
