import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { AttachmentRefused } from './errors.js';

export interface ZipPart {
  name: string;
  packed: number;
  expanded: number;
  method: number;
  at: number;
}

/** Beyond it nobody's word processor opens a file either. */
const limits = { parts: 10_000, directory: 4_000_000, expanded: 500_000_000, ratio: 200, smallPart: 5_000_000, read: 2_000_000 };

/** The parts of a zip on disk, by its directory: the file itself is not read. Throws AttachmentRefused for what is damaged, locked or a bomb. */
export async function partsOf(file: FileHandle, size: number): Promise<ZipPart[]> {
  const tail = await bytesAt(file, Math.max(0, size - 66_000), Math.min(size, 66_000));
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > tail.length) throw new AttachmentRefused('damaged');
  const [count, length, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > limits.parts || length > limits.directory) throw new AttachmentRefused('zip_bomb');
  if (start + length > size) throw new AttachmentRefused('damaged');
  const parts = entriesIn(await bytesAt(file, start, length), count);
  const steep = parts.some(({ packed, expanded }) => expanded > limits.smallPart && expanded > packed * limits.ratio);
  if (steep || parts.reduce((sum, { expanded }) => sum + expanded, 0) > limits.expanded) throw new AttachmentRefused('zip_bomb');
  return parts;
}

function entriesIn(directory: Buffer, count: number): ZipPart[] {
  const parts: ZipPart[] = [];
  for (let at = 0, index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new AttachmentRefused('damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    // Encrypted: nobody could look into it, neither the scanner nor a reader.
    if (directory.readUInt16LE(at + 8) & 1) throw new AttachmentRefused('damaged');
    parts.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      expanded: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}

/** The text of one small part. */
export async function textOf(file: FileHandle, part: ZipPart): Promise<string> {
  const head = await bytesAt(file, part.at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50 || part.packed > limits.read) throw new AttachmentRefused('damaged');
  const packed = await bytesAt(file, part.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), part.packed);
  try {
    return (part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limits.read })).toString('utf8');
  } catch (error) {
    throw new AttachmentRefused((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'zip_bomb' : 'damaged');
  }
}

export async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
