import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type CatalogueManifest, catalogueFormat, catalogueFormatVersion, manifestName } from './catalogue-format.js';
import { NotACatalogue } from './errors.js';

export const readLimits = { files: 200_000, fileBytes: 20_000_000, ratio: 200 };
/** Small files of much the same compress beyond any ratio, and harm no one. */
const smallFile = 1_000_000;

export interface CatalogueFile {
  name: string;
  content: unknown;
}

/** The manifest of a catalogue's ZIP. Throws NotACatalogue. */
export async function readManifest(path: string): Promise<CatalogueManifest> {
  for await (const { name, content } of filesOf(path, (one) => one === manifestName)) {
    const manifest = content as Partial<CatalogueManifest> | null;
    if (name !== manifestName || manifest?.format !== catalogueFormat) break;
    if (typeof manifest.formatVersion !== 'number' || manifest.formatVersion > catalogueFormatVersion)
      throw new NotACatalogue(`it is of format ${manifest.formatVersion}, and this release reads up to ${catalogueFormatVersion}`);
    return manifest as CatalogueManifest;
  }
  throw new NotACatalogue(`it has no ${manifestName} of the format ${catalogueFormat}`);
}

/** Its entries one after another; what is no JSON comes with null. Throws NotACatalogue. */
export function readEntries(path: string): AsyncGenerator<CatalogueFile> {
  return filesOf(path, (name) => /^entries\/[0-9a-f-]{36}\.json$/.test(name));
}

async function* filesOf(path: string, isWanted: (name: string) => boolean): AsyncGenerator<CatalogueFile> {
  const zip = await yauzl
    .openPromise(path, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false })
    .catch(refuse);
  try {
    if (zip.entryCount > readLimits.files) throw new NotACatalogue('it has too many files');
    for await (const entry of zip.eachEntry()) {
      if (!isWanted(entry.fileName)) continue;
      const { uncompressedSize: size, compressedSize: packed } = entry;
      if (size > readLimits.fileBytes || (size > smallFile && size > packed * readLimits.ratio))
        throw new NotACatalogue(`${entry.fileName} is too large`);
      const bytes = await contentOf(await zip.openReadStreamPromise(entry)).catch(refuse);
      yield { name: entry.fileName, content: parsed(bytes) };
    }
  } catch (error) {
    refuse(error);
  } finally {
    zip.close();
  }
}

async function contentOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > readLimits.fileBytes) throw new NotACatalogue('a file of it is larger than it says');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function refuse(error: unknown): never {
  throw error instanceof NotACatalogue ? error : new NotACatalogue(error instanceof Error ? error.message : 'it cannot be read');
}
