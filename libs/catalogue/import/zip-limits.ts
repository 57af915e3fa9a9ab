import { inflateRawSync } from 'node:zlib';
import { DamagedDocument, EncryptedDocument, ZipBomb } from './errors.js';

export const zipLimits = { expandedBytes: 100_000_000, ratio: 200, entries: 2000 };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
/** Small parts of nothing but blanks compress beyond any ratio, and harm no one. */
const smallPart = 1_000_000;

export interface ZipEntry {
  name: string;
  packedBytes: number;
  expandedBytes: number;
  stored: boolean;
  offset: number;
}

/** The parts of a zip as its directory lists them, refused if they are too many, would expand too far, or are encrypted. */
export function entriesOf(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfDirectory) throw new DamagedDocument();
  const count = zip.readUInt16LE(end + 10);
  if (count > zipLimits.entries) throw new ZipBomb();
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== directoryEntry) throw new DamagedDocument();
    if (zip.readUInt16LE(at + 8) & 1) throw new EncryptedDocument();
    const nameBytes = zip.readUInt16LE(at + 28);
    const method = zip.readUInt16LE(at + 10);
    if (method !== 0 && method !== 8) throw new DamagedDocument();
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameBytes),
      packedBytes: zip.readUInt32LE(at + 20),
      expandedBytes: zip.readUInt32LE(at + 24),
      stored: method === 0,
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  assertDeclared(entries);
  return entries;
}

function assertDeclared(entries: ZipEntry[]): void {
  const expanded = entries.reduce((sum, entry) => sum + entry.expandedBytes, 0);
  const steep = entries.some((entry) => entry.expandedBytes > smallPart && entry.expandedBytes > entry.packedBytes * zipLimits.ratio);
  if (expanded > zipLimits.expandedBytes || steep) throw new ZipBomb();
}

/** Expands parts one by one. What a part declares is not believed: inflating stops at the limit that is left. */
export class ZipReader {
  private left = zipLimits.expandedBytes;

  constructor(private readonly zip: Buffer) {}

  read(entry: ZipEntry): Buffer {
    const at = entry.offset;
    if (at + 30 > this.zip.length || this.zip.readUInt32LE(at) !== localHeader) throw new DamagedDocument();
    const start = at + 30 + this.zip.readUInt16LE(at + 26) + this.zip.readUInt16LE(at + 28);
    const packed = this.zip.subarray(start, start + entry.packedBytes);
    if (packed.length < entry.packedBytes) throw new DamagedDocument();
    const expanded = entry.stored ? packed : this.inflate(packed);
    if (expanded.length !== entry.expandedBytes) throw new DamagedDocument();
    this.left -= expanded.length;
    if (this.left < 0) throw new ZipBomb();
    return expanded;
  }

  private inflate(packed: Buffer): Buffer {
    const limit = Math.min(this.left, Math.max(smallPart, packed.length * zipLimits.ratio));
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new ZipBomb() : new DamagedDocument();
    }
  }
}
