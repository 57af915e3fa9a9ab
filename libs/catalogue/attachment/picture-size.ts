import type { FileHandle } from 'node:fs/promises';
import { bytesAt } from './bytes-at.js';
import { AttachmentRefused } from './errors.js';

export interface PictureSize {
  width: number;
  height: number;
}

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A camera of today makes 50 million; each takes up to eight bytes while it is read. */
export const mostPixels = 50_000_000;
const longestSide = 20_000;
/** Of a 16-bit PNG: twice the memory for each pixel. */
const deepPixels = mostPixels / 2;

/** What a picture says of itself, before anything of it is unpacked. Throws AttachmentRefused where that is more than we unpack. */
export async function pictureSize(file: FileHandle, type: PictureType): Promise<PictureSize> {
  const size = type === 'image/png' ? await pngSize(file) : type === 'image/jpeg' ? await jpegSize(file) : await webpSize(file);
  if (!size || size.width < 1 || size.height < 1) throw new AttachmentRefused('damaged');
  const most = size.isDeep ? deepPixels : mostPixels;
  if (size.width * size.height > most || Math.max(size.width, size.height) > longestSide)
    throw new AttachmentRefused('too_many_pixels', { most: mostPixels / 1_000_000 });
  return { width: size.width, height: size.height };
}

type Declared = (PictureSize & { isDeep?: boolean }) | null;

async function pngSize(file: FileHandle): Promise<Declared> {
  const head = await bytesAt(file, 0, 33);
  if (head.length < 33 || head.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20), isDeep: head[24] === 16 };
}

/** The start-of-frame segment, behind whatever cameras put before it. */
async function jpegSize(file: FileHandle): Promise<Declared> {
  for (let at = 2, segments = 0; segments < 1000; segments++) {
    const head = await bytesAt(file, at, 9);
    if (head.length < 9 || head[0] !== 0xff) return null;
    const marker = head[1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: head.readUInt16BE(5), width: head.readUInt16BE(7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + head.readUInt16BE(2);
  }
  return null;
}

async function webpSize(file: FileHandle): Promise<Declared> {
  const head = await bytesAt(file, 0, 30);
  if (head.length < 30) return null;
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}
