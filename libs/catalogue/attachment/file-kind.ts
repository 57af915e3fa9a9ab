import { open } from 'node:fs/promises';
import type { AttachmentType } from '../entry/entry-content.js';
import { bytesAt } from './bytes-at.js';
import { AttachmentRefused, NotTaken } from './errors.js';
import { type PictureSize, type PictureType, pictureSize } from './picture-size.js';
import { withZip, type ZipParts } from './zip-parts.js';

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
export async function fileKind(path: string): Promise<FileKind> {
  const file = await open(path, 'r');
  try {
    const head = await bytesAt(file, 0, 16);
    if (head.length === 0) throw new AttachmentRefused('empty');
    const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
    if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return { type: 'application/pdf', picture: null };
    if (starts(0x50, 0x4b, 0x03, 0x04)) return { type: await withZip(path, officeType), picture: null };
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
async function officeType(parts: ZipParts): Promise<AttachmentType> {
  if (parts.has('mimetype')) return openDocument(await parts.textOf('mimetype'), parts);
  const main = Object.keys(office).find((name) => parts.has(name));
  if (!main || !parts.has('[Content_Types].xml')) throw new NotTaken();
  const declared = await parts.textOf('[Content_Types].xml');
  if (/macroEnabled|vbaProject/i.test(declared) || parts.names.some((name) => /vba(project|data)|macrosheets\//i.test(name)))
    throw new AttachmentRefused('macros');
  return office[main] as AttachmentType;
}

function openDocument(mime: string, parts: ZipParts): AttachmentType {
  const type = openDocuments.find((one) => one === mime.trim());
  if (!type || !parts.has('content.xml')) throw new NotTaken();
  if (parts.names.some((name) => /^(basic|scripts)\/.+/i.test(name))) throw new AttachmentRefused('macros');
  return type;
}
