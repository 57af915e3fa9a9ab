import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FilesUnavailable } from './errors.js';
import { type ByteRange, FileStore, type ReceivedFile } from './file-store.js';
import { flushed, measured, newPath } from './receive-file.js';

/** Files in a folder, which all processes share. */
export class DiskStore extends FileStore {
  readonly incoming: string;

  constructor(private readonly folder: string) {
    super();
    this.incoming = join(folder, 'incoming');
  }

  async keep({ path }: ReceivedFile, key: string): Promise<void> {
    const target = this.pathOf(key);
    await orUnavailable(async () => {
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      // Renaming is all or nothing, and what was renamed is there after a power cut: bytes first, then the name.
      await flushed(path);
      await rename(path, target);
      await flushed(dirname(target));
    });
  }

  async open(key: string, range?: ByteRange): Promise<Readable | null> {
    return orUnavailable(async () => {
      const file = await open(this.pathOf(key), 'r').catch(orNull);
      return file && createReadStream('', { fd: file, start: range?.start, end: range?.end });
    });
  }

  remove(key: string): Promise<void> {
    return orUnavailable(() => rm(this.pathOf(key), { force: true }));
  }

  async check(): Promise<void> {
    await orUnavailable(async () => {
      const path = await newPath(this.incoming);
      await writeFile(path, 'tandem');
      await this.keep(await measured(path), 'check');
    });
    await this.remove('check');
  }

  /** Two levels of folders: none of them holds more names than a file system likes. */
  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), key.slice(2, 4) || '-', key);
  }
}

function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof FilesUnavailable ? error : new FilesUnavailable(error);
  }
}
