import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClamd, type TestClamd, testVirus } from '../../../test/support/clamd.js';
import { FilesUnavailable } from './errors.js';
import { VirusScanner } from './virus-scanner.js';

describe('the scanner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-scan-'));
  let clamd: TestClamd;
  let scanner: VirusScanner;

  beforeAll(async () => {
    clamd = await aClamd();
    scanner = new VirusScanner(clamd.url);
  }, 30_000);
  afterAll(async () => {
    await clamd.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells a clean file from an infected one', async () => {
    const path = join(folder, 'fil');
    writeFileSync(path, `${'a'.repeat(5_000_000)} ${testVirus}`);
    expect(await scanner.scan(path)).toBe('infected');
    expect(await scanner.scan(Readable.from([Buffer.from('Vi bygger cyklen')]))).toBe('clean');
    await scanner.check();
  });

  it('has no verdict where clamd is away, refuses the size, or says something else', async () => {
    await expect(scanner.scan(Readable.from([Buffer.alloc(33_000_000)]))).rejects.toThrow(FilesUnavailable);
    await clamd.stop();
    await expect(scanner.scan(Readable.from([Buffer.from('x')]))).rejects.toThrow(FilesUnavailable);
    await expect(scanner.check()).rejects.toThrow(FilesUnavailable);
    await clamd.start();
    expect(await scanner.scan(Readable.from([Buffer.from('x')]))).toBe('clean');
    const odd = createServer((socket) => socket.end('UNKNOWN COMMAND\0')).listen(0, '127.0.0.1');
    await once(odd, 'listening');
    const { port } = odd.address() as AddressInfo;
    await expect(new VirusScanner(`tcp://127.0.0.1:${port}`).scan(Readable.from([Buffer.from('x')]))).rejects.toThrow(FilesUnavailable);
    odd.close();
  });

  it('is not asked where none is configured', async () => {
    expect(await new VirusScanner(undefined).scan(join(folder, 'findes-ikke'))).toBe('clean');
  });
});
