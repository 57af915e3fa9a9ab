import { type FileHandle, open } from 'node:fs/promises';
import type { AttachmentType } from '../entry/entry-content.js';
import { AttachmentRefused, NotTaken } from './errors.js';
import { type PictureSize, type PictureType, pictureSize } from './picture-size.js';
import { bytesAt, partsOf, textOf, type ZipPart } from './zip-directory.js';

/** A document, or a picture with the size that it declares. */
export type FileKind = { type: AttachmentType; picture: null } | { type: PictureType; picture: PictureSize };

const office: Record<string, AttachmentType> = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'ppt/presentation.xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
const openDocuments: readonly AttachmentType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
];

/** What a file is by its bytes, whatever it is called. Throws AttachmentRefused for what is not taken, with the reason. */
export async function fileKind(path: string, size: number): Promise<FileKind> {
  if (size === 0) throw new AttachmentRefused('empty');
  const file = await open(path, 'r');
  try {
    const head = await bytesAt(file, 0, 16);
    const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
    if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return { type: 'application/pdf', picture: null };
    if (starts(0x50, 0x4b, 0x03, 0x04)) return { type: await officeType(file, size), picture: null };
    const picture = starts(0x89, 0x50, 0x4e, 0x47)
      ? 'image/png'
      : starts(0xff, 0xd8, 0xff)
        ? 'image/jpeg'
        : head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'
          ? 'image/webp'
          : null;
    if (!picture) throw new NotTaken();
    return { type: picture, picture: await pictureSize(file, picture) };
  } finally {
    await file.close();
  }
}

/** A document of an office suite among all the files that are zips. Programs in it are refused: whoever opens it would run them. */
async function officeType(file: FileHandle, size: number): Promise<AttachmentType> {
  const parts = await partsOf(file, size);
  const named = (name: string) => parts.find((part) => part.name === name);
  const mime = named('mimetype');
  if (mime) return openDocument(await textOf(file, mime), parts);
  const types = named('[Content_Types].xml');
  const main = Object.keys(office).find(named);
  if (!types || !main) throw new NotTaken();
  const declared = await textOf(file, types);
  if (/macroEnabled|vbaProject/i.test(declared) || parts.some(({ name }) => /vba(project|data)|macrosheets\//i.test(name)))
    throw new AttachmentRefused('macros');
  return office[main] as AttachmentType;
}

function openDocument(mime: string, parts: readonly ZipPart[]): AttachmentType {
  const type = openDocuments.find((one) => one === mime.trim());
  if (!type || !parts.some(({ name }) => name === 'content.xml')) throw new NotTaken();
  if (parts.some(({ name }) => /^(basic|scripts)\/.+/i.test(name))) throw new AttachmentRefused('macros');
  return type;
}
