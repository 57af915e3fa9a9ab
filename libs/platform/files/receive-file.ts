import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileTooLarge } from './errors.js';
import type { ReceivedFile } from './file-store.js';

/** A path for a file that is about to be written. Whoever asked for it removes what is left there. */
export async function newPath(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, randomUUID());
}

/** Writes what comes in to the folder, piece by piece. Nothing is left there when it breaks off or is larger than the limit: FileTooLarge. */
export async function receiveFile(folder: string, source: Readable, limit: number): Promise<ReceivedFile> {
  const path = await newPath(folder);
  const hash = createHash('sha256');
  let size = 0;
  // Opened before anything can break off: a stream that is ended while it opens would make the file after all.
  const file = await open(path, 'wx', 0o600);
  try {
    await pipeline(
      source,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          size += piece.length;
          // Read to its end all the same: a browser that is still sending would not see our answer.
          if (size > limit) continue;
          hash.update(piece);
          yield piece;
        }
      },
      file.createWriteStream(),
    );
    if (size > limit) throw new FileTooLarge(limit);
    return { path, size, sha256: hash.digest('hex') };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

/** A file that stands on this machine already. */
export async function measured(path: string): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return { path, size: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** What a process that died left on its way in. */
export async function sweepIncoming(folder: string, before: Date): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (!facts || facts.mtime >= before) continue;
    await rm(path, { recursive: true, force: true });
    swept++;
  }
  return swept;
}

/** Its bytes are on the disk, not only in the machine's memory. */
export async function flushed(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
