import { rm } from 'node:fs/promises';
import { type FileStore, FileTooLarge, measured, newPath, type ReceivedFile, receiveFile, type VirusScanner } from '#libs/platform';
import type { AttachmentRow, FileFacts } from '../attachment/attachment-row.js';
import { AttachmentRefused } from '../attachment/errors.js';
import { fileKind } from '../attachment/file-kind.js';
import { fileName } from '../attachment/file-name.js';
import type { FilesKept, ReadyFile } from '../attachment/files-kept.js';
import { readyPicture } from '../attachment/picture.js';
import { widestPicture } from '../attachment/picture-widths.js';
import { isPlainPicture } from '../attachment/plain-picture.js';
import { largestAttachment } from '../attachment/ready-file.js';
import { verdictOn } from '../attachment/verdict.js';
import type { PackedEntry, PackedFile } from './catalogue-format.js';
import type { CatalogueZip } from './read-catalogue.js';
import type { Remarks } from './remark.js';

export interface FileRoom {
  store: FileStore;
  scanner: VirusScanner;
  kept: FilesKept;
}

/** A file that is in the store, and stands nowhere yet. */
export type TakenFile = Omit<AttachmentRow, 'uploadedBy' | 'uploadedAt'> & Pick<PackedFile, 'uploadedBy' | 'uploadedAt'>;

/** Files of an entry that the ZIP has, by what it says of their size; the rest is remarked on. */
export function filesPresent(zip: CatalogueZip, { files = [] }: PackedEntry, remarks: Remarks): PackedFile[] {
  return files.filter(({ sha, name }) => {
    const size = zip.sizeOfFile(sha);
    const isThere = size !== null && size > 0 && size <= largestAttachment;
    if (!isThere) remarks.say('files_missing', String(name));
    return isThere;
  });
}

/**
 * Puts an entry's files into the store, outside any transaction: each is what its name says, to the byte, and goes through what a file
 * goes through that somebody sends. What does not is left out and remarked on. Throws NoRoomForFiles and FilesUnavailable.
 */
export async function takeFiles(
  zip: CatalogueZip,
  packed: PackedEntry,
  tenantId: string,
  room: FileRoom,
  remarks: Remarks,
): Promise<TakenFile[]> {
  const taken: TakenFile[] = [];
  for (const { sha, name, uploadedBy, uploadedAt } of filesPresent(zip, packed, remarks)) {
    try {
      const { facts, state } = await takeOne(zip, sha, String(name), tenantId, room);
      taken.push({ ...facts, state, uploadedBy, uploadedAt });
    } catch (error) {
      if (!(error instanceof AttachmentRefused) && !(error instanceof FileTooLarge)) throw error;
      remarks.say('files_missing', String(name));
    }
  }
  return taken;
}

async function takeOne(zip: CatalogueZip, sha: string, name: string, tenantId: string, room: FileRoom) {
  const stream = await zip.file(sha);
  if (!stream) throw new AttachmentRefused('empty');
  const received = await receiveFile(room.store.incoming, stream, largestAttachment);
  const folder = await newPath(room.store.incoming);
  try {
    if (received.sha256 !== sha) throw new AttachmentRefused('damaged');
    const state = await verdictOn(room.scanner, received);
    const facts: FileFacts = await room.kept.store(await readyFile(received, folder, name), tenantId);
    return { facts, state };
  } finally {
    await Promise.all([received.path, folder].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** A picture stays to the byte what it was, so that it keeps its name; its smaller ones are made anew. Throws AttachmentRefused. */
async function readyFile(received: ReceivedFile, folder: string, sent: string): Promise<ReadyFile> {
  const kind = await fileKind(received.path);
  if (!kind.picture) return { main: received, smaller: [], name: fileName(sent, kind.type), type: kind.type, width: null, height: null };
  const { type, picture } = kind;
  if (picture.width > widestPicture || !(await isPlainPicture(received.path, type))) throw new AttachmentRefused('not_taken');
  const made = await readyPicture(received.path, folder);
  if (made.type !== type || made.width !== picture.width || made.height !== picture.height) throw new AttachmentRefused('not_taken');
  const smaller = await Promise.all(made.smaller.map(async (one) => ({ width: one.width, file: await measured(one.path) })));
  return { main: received, smaller, name: fileName(sent, made.type), type: made.type, width: made.width, height: made.height };
}
