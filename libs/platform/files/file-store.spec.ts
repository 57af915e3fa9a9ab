import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anS3, type TestS3 } from '../../../test/support/s3.js';
import { FilesUnavailable, FileTooLarge } from './errors.js';
import type { FileStore } from './file-store.js';
import { openFileStore } from './files.module.js';
import { receiveFile, sweepIncoming } from './receive-file.js';

const folder = mkdtempSync(join(tmpdir(), 'tandem-files-'));
let s3: TestS3;

beforeAll(async () => {
  s3 = await anS3();
});
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What either store promises. */
describe.each([
  ['a folder', () => openFileStore({ TANDEM_DATA: folder })],
  ['a folder by its address', () => openFileStore({ FILES_URL: `file://${folder}/andre`, TANDEM_DATA: '/nowhere' })],
  ['S3', () => openFileStore({ FILES_URL: s3.url, TANDEM_DATA: '/nowhere' })],
])('the file store in %s', (_name, open) => {
  let store: FileStore;
  const received = (bytes: string | Buffer, limit = 30_000_000) => receiveFile(store.incoming, Readable.from([Buffer.from(bytes)]), limit);
  const under = () => readdirSync(store.incoming);

  beforeAll(() => {
    store = open();
  });

  it('gives back what it was given, whole and in part, and leaves nothing on its way in', async () => {
    const file = await received('Vi bygger cyklen, mens vi kører på den');
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    await store.keep(file, file.sha256);
    expect(under()).toEqual([]);
    expect(await text((await store.open(file.sha256)) as Readable)).toBe('Vi bygger cyklen, mens vi kører på den');
    expect(await text((await store.open(file.sha256, { start: 3, end: 8 })) as Readable)).toBe('bygger');
  });

  it('takes the same bytes again', async () => {
    for (let time = 0; time < 2; time++) {
      const file = await received('to kommuner, én fil');
      await store.keep(file, file.sha256);
    }
    const { sha256, path } = await received('to kommuner, én fil');
    expect(await text((await store.open(sha256)) as Readable)).toBe('to kommuner, én fil');
    rmSync(path);
  });

  it('keeps files beside one another under names that say what they are of', async () => {
    const [main, small] = [await received('stort'), await received('lille')];
    await store.keep(main, 'ab12');
    await store.keep(small, 'ab12.480');
    expect(await text((await store.open('ab12.480')) as Readable)).toBe('lille');
    await store.remove('ab12');
    expect(await store.open('ab12')).toBeNull();
    expect(await text((await store.open('ab12.480')) as Readable)).toBe('lille');
  });

  it('knows nothing of what is not there, and removes it all the same', async () => {
    expect(await store.open('f'.repeat(64))).toBeNull();
    await store.remove('f'.repeat(64));
  });

  it('passes its own check', async () => {
    await store.check();
    expect(under()).toEqual([]);
  });

  it('takes and gives 100 MB without holding them in memory', async () => {
    const piece = Buffer.alloc(64 * 1024, 7);
    const before = process.memoryUsage().arrayBuffers;
    let highest = 0;
    const source = Readable.from(
      (async function* () {
        for (let sent = 0; sent < 100_000_000; sent += piece.length) {
          highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
          yield Buffer.from(piece);
        }
      })(),
    );
    const file = await receiveFile(store.incoming, source, 110_000_000);
    await store.keep(file, file.sha256);
    let size = 0;
    for await (const one of (await store.open(file.sha256)) as Readable) {
      size += (one as Buffer).length;
      highest = Math.max(highest, process.memoryUsage().arrayBuffers - before);
    }
    expect(size).toBe(file.size);
    expect(highest).toBeLessThan(60_000_000);
  }, 60_000);
});

describe('a file on its way in', () => {
  const incoming = join(folder, 'paa-vej');

  it('that is too large is refused, and nothing is left of it', async () => {
    await expect(receiveFile(incoming, Readable.from([Buffer.alloc(11)]), 10)).rejects.toThrow(FileTooLarge);
    expect((await receiveFile(incoming, Readable.from([Buffer.alloc(10)]), 10)).size).toBe(10);
    expect(await sweepIncoming(incoming, new Date(Date.now() + 60_000))).toBe(1);
  });

  it('that breaks off leaves nothing', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('halv');
        throw new Error('aborted');
      })(),
    );
    await expect(receiveFile(incoming, broken, 100)).rejects.toThrow('aborted');
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('that a process left behind is swept after a day, and no other', async () => {
    for (const name of ['gammel', 'ny']) writeFileSync(join(incoming, name), 'x');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(join(incoming, 'gammel'), yesterday, yesterday);
    expect(await sweepIncoming(incoming, new Date(Date.now() - 24 * 3_600_000))).toBe(1);
    expect(readdirSync(incoming)).toEqual(['ny']);
    expect(await sweepIncoming(join(folder, 'findes-ikke'), new Date())).toBe(0);
  });
});

describe('a store that does not let us in', () => {
  it('is unavailable, be it away, closed, or asked with a wrong secret', async () => {
    const away = openFileStore({ FILES_URL: 'http://a:b@127.0.0.1:9/tandem', TANDEM_DATA: '' });
    await expect(away.check()).rejects.toThrow(FilesUnavailable);
    const wrong = openFileStore({ FILES_URL: s3.url.replace('S3RVER@', 'wrong@'), TANDEM_DATA: '' });
    await expect(wrong.check()).rejects.toThrow(FilesUnavailable);
    const noBucket = openFileStore({ FILES_URL: s3.url.replace('/tandem', '/andet'), TANDEM_DATA: '' });
    await expect(noBucket.check()).rejects.toThrow(FilesUnavailable);
    const file = join(folder, 'fil');
    writeFileSync(file, '');
    await expect(openFileStore({ FILES_URL: `file://${file}`, TANDEM_DATA: '' }).check()).rejects.toThrow();
  });
});
