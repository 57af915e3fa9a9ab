import type { Readable } from 'node:stream';

/** A file on this machine that is complete and not kept yet; `keep` takes it away. */
export interface ReceivedFile {
  path: string;
  size: number;
  sha256: string;
}

export interface ByteRange {
  start: number;
  /** Inclusive, as in HTTP. */
  end: number;
}

/** Where files are kept for good, each under a key that says what is in it. What stands under a key never changes. */
export abstract class FileStore {
  /** A folder of this machine for files on their way in: on the same file system where the store is a disk. */
  abstract readonly incoming: string;

  /** Moves the file in under the key, whole or not at all; the same key again writes the same bytes again. Throws FilesUnavailable. */
  abstract keep(file: ReceivedFile, key: string): Promise<void>;

  /** The bytes under the key, or the part of them; null where there are none. Throws FilesUnavailable. */
  abstract open(key: string, range?: ByteRange): Promise<Readable | null>;

  /** What is not there is gone already. Throws FilesUnavailable. */
  abstract remove(key: string): Promise<void>;

  /** Writes, reads and removes a few bytes. Throws FilesUnavailable, whose cause says what is wrong. */
  abstract check(): Promise<void>;
}
