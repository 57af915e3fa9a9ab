import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { AttachmentRefused } from './errors.js';

/** Beyond it nobody's word processor opens a file either. */
const limits = { parts: 10_000, expanded: 500_000_000, ratio: 200, smallPart: 5_000_000, read: 2_000_000 };

/** A zip on disk as its directory has it: none of it is read but the small parts whose words are asked for. */
export interface ZipParts {
  names: readonly string[];
  has(name: string): boolean;
  textOf(name: string): Promise<string>;
}

/** Throws AttachmentRefused for what is damaged, locked or a bomb. */
export async function withZip<T>(path: string, work: (parts: ZipParts) => Promise<T>): Promise<T> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(refuse);
  try {
    const parts = await partsOf(zip);
    return await work({
      names: [...parts.keys()],
      has: (name) => parts.has(name),
      textOf: (name) => textOf(zip, parts.get(name) as yauzl.Entry),
    });
  } catch (error) {
    return refuse(error);
  } finally {
    zip.close();
  }
}

async function partsOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > limits.parts) throw new AttachmentRefused('zip_bomb');
  const parts = new Map<string, yauzl.Entry>();
  let expanded = 0;
  for await (const part of zip.eachEntry()) {
    // Locked, nobody could look into it, neither the scanner nor a reader; of two by one name, another program may open the other.
    if (part.isEncrypted() || parts.has(part.fileName)) throw new AttachmentRefused('damaged');
    parts.set(part.fileName, part);
    const { uncompressedSize: size, compressedSize: packed } = part;
    expanded += size;
    if (expanded > limits.expanded || (size > limits.smallPart && size > packed * limits.ratio)) throw new AttachmentRefused('zip_bomb');
  }
  return parts;
}

/** What it says of its size is held to as it is read. */
async function textOf(zip: yauzl.ZipFile, part: yauzl.Entry): Promise<string> {
  if (part.uncompressedSize > limits.read) throw new AttachmentRefused('zip_bomb');
  return text(await zip.openReadStreamPromise(part));
}

function refuse(error: unknown): never {
  throw error instanceof AttachmentRefused ? error : new AttachmentRefused('damaged');
}
