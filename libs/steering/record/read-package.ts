import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { type ChainFile, NotAChain, readChain } from './chain-file.js';

const limits = { files: 10_000, text: 256 * 1024 * 1024, whole: 8 * 1024 * 1024 * 1024 };

/** A package as it lies in a folder: its decisions, and the files of it that are not what its manifests say. */
export interface ReadPackage {
  /** One, or of a meeting one for each of its decisions, the oldest first; all of one body. */
  chains: ChainFile[];
  /** By their paths in the bag: changed, missing, or in no manifest. */
  changed: string[];
}

/** Whether the file begins as a ZIP does. */
export function isZip(start: Uint8Array): boolean {
  return Buffer.from(start.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));
}

/** Reads a package of one or more decisions, file by file. Throws NotAChain for a ZIP that is none. */
export async function readPackage(path: string): Promise<ReadPackage> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, validateEntrySizes: true, autoClose: false }).catch(refuse);
  try {
    const bag = new Bag(zip, await partsOf(zip));
    const chains: ChainFile[] = [];
    for (const name of bag.records()) chains.push(readChain(await bag.text(name)));
    if (chains.some(({ body }) => body.id !== chains[0]?.body.id)) throw new NotAChain('its decisions are of several bodies');
    const byNumber = (one: ChainFile, other: ChainFile) => (one.decisions[0]?.number ?? 0) - (other.decisions[0]?.number ?? 0);
    return { chains: chains.sort(byNumber), changed: await bag.changed() };
  } catch (error) {
    return refuse(error);
  } finally {
    zip.close();
  }
}

async function partsOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > limits.files) throw new NotAChain('it has too many files');
  const parts = new Map<string, yauzl.Entry>();
  let whole = 0;
  for await (const part of zip.eachEntry()) {
    // Of two by one name, another program may read the other.
    if (parts.has(part.fileName)) throw new NotAChain(`it has two files called ${part.fileName}`);
    whole += part.uncompressedSize;
    if (whole > limits.whole) throw new NotAChain('it is larger than 8 GB');
    if (!part.fileName.endsWith('/')) parts.set(part.fileName, part);
  }
  return parts;
}

/** A bag (BagIt 1.0, RFC 8493) in one folder of a ZIP. */
class Bag {
  private readonly folder: string;

  constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly parts: ReadonlyMap<string, yauzl.Entry>,
  ) {
    const declared = [...parts.keys()].find((name) => /^[^/]+\/bagit\.txt$/.test(name));
    if (!declared) throw new NotAChain('it is no package of decisions');
    this.folder = declared.slice(0, -'bagit.txt'.length);
  }

  /** Where its decisions stand: below the payload, or each in a folder of its own. */
  records(): string[] {
    const found = [...this.parts.keys()].filter((name) => name.startsWith(this.folder)).map((name) => name.slice(this.folder.length));
    const records = found.filter((name) => /^data\/(?:decisions\/[^/]+\/)?decisions\.json$/.test(name));
    if (records.length === 0) throw new NotAChain('it has no data/decisions.json');
    return records;
  }

  async text(name: string): Promise<string> {
    const part = this.parts.get(this.folder + name);
    if (!part) throw new NotAChain(`it has no ${name}`);
    if (part.uncompressedSize > limits.text) throw new NotAChain(`${name} is larger than 256 MB`);
    return text(await this.zip.openReadStreamPromise(part));
  }

  /** Every file is held to one manifest: the payload to its own, what stands beside it to that of the tags. */
  async changed(): Promise<string[]> {
    const said = new Map([...sums(await this.text('manifest-sha256.txt')), ...sums(await this.text('tagmanifest-sha256.txt'))]);
    const held = new Map<string, string>();
    for (const [name, part] of this.parts) {
      const path = name.startsWith(this.folder) ? name.slice(this.folder.length) : name;
      if (path !== 'tagmanifest-sha256.txt') held.set(path, await this.sum(part));
    }
    return [...new Set([...said.keys(), ...held.keys()])].filter((path) => said.get(path) !== held.get(path)).sort();
  }

  private async sum(part: yauzl.Entry): Promise<string> {
    const hash = createHash('sha256');
    await pipeline(await this.zip.openReadStreamPromise(part), hash);
    return hash.digest('hex');
  }
}

function sums(manifest: string): [string, string][] {
  return manifest.split(/\r\n|\r|\n/).flatMap((line): [string, string][] => {
    const [, sum, path] = /^([0-9a-f]{64})\s+\*?(.+)$/i.exec(line) ?? [];
    return sum && path ? [[path.replace(/%(0A|0D|25)/gi, decodeURIComponent), sum.toLowerCase()]] : [];
  });
}

/** What yauzl says of a damaged ZIP is not for whoever asked. */
function refuse(error: unknown): never {
  throw error instanceof NotAChain ? error : new NotAChain('it is a damaged ZIP');
}
