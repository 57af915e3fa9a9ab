import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DomainError, type FileStore, measured, newPath, type ReceivedFile, receiveFile, type VirusScanner } from '#libs/platform';
import type { Attachment } from '../entry/entry-content.js';
import type { AttachmentState } from './attachment-row.js';
import { AttachmentRefused } from './errors.js';
import { fileKind } from './file-kind.js';
import { fileName } from './file-name.js';
import type { ReadyFile } from './files-kept.js';
import { readyPicture } from './picture.js';
import { verdictOn } from './verdict.js';

export const largestAttachment = 25 * 1024 * 1024;

export interface SentFile {
  name: string;
  stream: Readable;
}

/** What became of the files of one request, each by itself. */
export interface Attached<File = Attachment> {
  added: File[];
  refused: { name: string; code: string }[];
}

/** Takes in one file after another, as they come. Throws what a single one is refused with. */
export async function oneByOne<File>(files: AsyncIterable<SentFile>, take: (file: SentFile) => Promise<File>): Promise<Attached<File>> {
  const outcome: Attached<File> = { added: [], refused: [] };
  let refusal: unknown;
  for await (const file of files) {
    try {
      outcome.added.push(await take(file));
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

/** Receives a file, looks at what it is and for viruses, makes a picture plain and small ones of it, and lets `keep` have them while they are here. */
export async function withReadyFile<Kept>(
  store: FileStore,
  scanner: VirusScanner,
  { name, stream }: SentFile,
  keep: (ready: ReadyFile, state: AttachmentState) => Promise<Kept>,
): Promise<Kept> {
  const received = await receiveFile(store.incoming, stream, largestAttachment);
  const folder = await newPath(store.incoming);
  try {
    const kind = await fileKind(received.path);
    const state = await verdictOn(scanner, received);
    const ready: ReadyFile = kind.picture
      ? await pictureOf(received, folder, name)
      : { main: received, smaller: [], name: fileName(name, kind.type), type: kind.type, width: null, height: null };
    return await keep(ready, state);
  } finally {
    await Promise.all([received.path, folder].map((path) => rm(path, { recursive: true, force: true })));
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
