import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** What a ZIP holds, by the names of its files, in its own order. */
export async function unzippedFiles(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}
