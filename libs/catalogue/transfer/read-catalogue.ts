import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type CatalogueManifest, catalogueFormat, catalogueFormatVersion, manifestName, notesName } from './catalogue-format.js';
import { NotACatalogue } from './errors.js';

export const readLimits = { files: 400_000, fileBytes: 20_000_000, ratio: 200 };
/** Small files of much the same compress beyond any ratio, and harm no one. */
const smallFile = 1_000_000;

export interface CatalogueFile {
  name: string;
  content: unknown;
}

/** A catalogue's ZIP, opened: one file of it is in memory at a time, what is attached never. Whatever is wrong with it throws NotACatalogue. */
export class CatalogueZip {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly parts: ReadonlyMap<string, yauzl.Entry>,
    readonly manifest: CatalogueManifest,
  ) {}

  /** To be closed. */
  static async open(path: string): Promise<CatalogueZip> {
    const zip = await yauzl
      .openPromise(path, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false })
      .catch(refuse);
    try {
      if (zip.entryCount > readLimits.files) throw new NotACatalogue('it has too many files');
      const parts = new Map<string, yauzl.Entry>();
      for await (const part of zip.eachEntry()) parts.set(part.fileName, part);
      const manifest = parts.get(manifestName);
      return new CatalogueZip(zip, parts, fitting(manifest ? await readJson(zip, manifest) : null));
    } catch (error) {
      zip.close();
      return refuse(error);
    }
  }

  close(): void {
    this.zip.close();
  }

  /** Its entries one after another; what is no JSON comes with null. */
  entries(): AsyncGenerator<CatalogueFile> {
    return this.named(/^entries\/[0-9a-f-]{36}\.json$/);
  }

  collections(): AsyncGenerator<CatalogueFile> {
    return this.named(/^collections\/[0-9a-f-]{36}\.json$/);
  }

  async notes(): Promise<unknown[]> {
    const notes = await this.read(notesName);
    return Array.isArray(notes) ? notes : [];
  }

  /** One of its files by name; null where it is not in it, or no JSON. */
  async read(name: string): Promise<unknown> {
    const part = this.parts.get(name);
    return part ? readJson(this.zip, part).catch(refuse) : null;
  }

  /** What the ZIP says of its size; null where it is not in it. */
  sizeOfFile(sha: string): number | null {
    return this.parts.get(`files/${sha}`)?.uncompressedSize ?? null;
  }

  /** The bytes of something attached, null where they are not in it. */
  async file(sha: string): Promise<Readable | null> {
    const part = this.parts.get(`files/${sha}`);
    return part ? this.zip.openReadStreamPromise(part).catch(refuse) : null;
  }

  private async *named(shape: RegExp): AsyncGenerator<CatalogueFile> {
    for (const name of this.parts.keys()) if (shape.test(name)) yield { name, content: await this.read(name) };
  }
}

function fitting(content: unknown): CatalogueManifest {
  const manifest = content as Partial<CatalogueManifest> | null;
  if (manifest?.format !== catalogueFormat) throw new NotACatalogue(`it has no ${manifestName} of the format ${catalogueFormat}`);
  if (typeof manifest.formatVersion !== 'number' || manifest.formatVersion > catalogueFormatVersion)
    throw new NotACatalogue(`it is of format ${manifest.formatVersion}, and this release reads up to ${catalogueFormatVersion}`);
  if (typeof manifest.tenant?.name !== 'string' || typeof manifest.exportedAt !== 'string')
    throw new NotACatalogue(`its ${manifestName} does not say whose it is`);
  return { ...manifest, from: String(manifest.from), entries: Number(manifest.entries) || 0 } as CatalogueManifest;
}

async function readJson(zip: yauzl.ZipFile, part: yauzl.Entry): Promise<unknown> {
  const { fileName, uncompressedSize: size, compressedSize: packed } = part;
  if (size > readLimits.fileBytes || (size > smallFile && size > packed * readLimits.ratio))
    throw new NotACatalogue(`${fileName} is too large`);
  const parts: Buffer[] = [];
  // The size that it says is held to as it is read.
  for await (const piece of (await zip.openReadStreamPromise(part)) as AsyncIterable<Buffer>) parts.push(piece);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return null;
  }
}

function refuse(error: unknown): never {
  throw error instanceof NotACatalogue ? error : new NotACatalogue(error instanceof Error ? error.message : 'it cannot be read');
}
