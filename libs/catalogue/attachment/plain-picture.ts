import { type FileHandle, open } from 'node:fs/promises';
import { bytesAt } from './bytes-at.js';
import type { PictureType } from './picture-size.js';

/** Parts of a PNG that say how it looks; what its maker wrote beside it has other names. */
const looks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'pHYs', 'sBIT', 'bKGD', 'iCCP', 'cICP']);
/** A file that is made of more is not one of ours. */
const mostParts = 10_000;

/** Whether a picture has nothing beside its pixels: no place, no time, no camera, no words. What we write is so. */
export async function isPlainPicture(path: string, type: PictureType): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    return type === 'image/png' ? await isPlainPng(file) : type === 'image/jpeg' && (await isPlainJpeg(file));
  } finally {
    await file.close();
  }
}

async function isPlainPng(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  for (let at = 8, parts = 0; at < size && parts < mostParts; parts++) {
    const head = await bytesAt(file, at, 8);
    if (head.length < 8) return false;
    const name = head.toString('latin1', 4, 8);
    if (!looks.has(name)) return false;
    at += 12 + head.readUInt32BE(0);
    if (name === 'IEND') return at === size;
  }
  return false;
}

/** Up to where the pixels begin. APP0 says that it is one, APP2 its colours, APP14 how they are written. */
async function isPlainJpeg(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  for (let at = 2, parts = 0; at < size && parts < mostParts; parts++) {
    const head = await bytesAt(file, at, 4);
    if (head.length < 4 || head[0] !== 0xff) return false;
    const marker = head[1] as number;
    if (marker === 0xda) return true;
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    if (marker === 0xfe || (isApplication && ![0xe0, 0xe2, 0xee].includes(marker))) return false;
    at += 2 + head.readUInt16BE(2);
  }
  return false;
}
