import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import yazl from 'yazl';
import { bagTags, sha256Of } from './bag.js';
import { chainFormat, chainFormatVersion, NotAChain } from './chain-file.js';
import { isZip, readPackage } from './read-package.js';

const folder = mkdtempSync(join(tmpdir(), 'tandem-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chain = {
  ...{ format: chainFormat, formatVersion: chainFormatVersion, isWhole: false },
  ...{ body: { id: 'b', slug: 'styringsgruppen', names: {} }, decisions: [] },
};

/** The files of a good package, by their paths in the bag. */
function files(): Map<string, string> {
  const payload = new Map([
    ['decisions.json', JSON.stringify(chain)],
    ['attachments/1-100 %.txt', 'Tolv spørsmål'],
  ]);
  const tags = bagTags(
    [...payload].map(([path, text]) => ({ path, size: Buffer.byteLength(text), sha256: sha256Of(text) })),
    [],
  );
  return new Map([...tags, ...[...payload].map(([path, text]) => [`data/${path}`, text] as const)]);
}

async function zipped(content: Map<string, string>, name = 'package.zip', top = 'styringsgruppen-2'): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [path, text] of content) zip.addBuffer(Buffer.from(text), `${top}/${path}`);
  zip.end();
  const path = join(folder, name);
  writeFileSync(path, await buffer(zip.outputStream));
  return path;
}

describe('a package of decisions, read back', () => {
  it('holds, with names that a manifest writes otherwise', async () => {
    expect(await readPackage(await zipped(files()))).toEqual({ chains: [chain], changed: [] });
  });

  it('has the decisions of a meeting in a folder each, the oldest first, all of one body', async () => {
    const decision = (number: number) => ({ number, previousHash: '', hash: '', record: {}, names: [], reasons: [] });
    const of = (number: number, body = chain.body) => ({ ...chain, body, decisions: [decision(number)] });
    const meeting = (...records: [string, object][]) => {
      const payload = records.map(([folder, one]) => [`decisions/${folder}/decisions.json`, JSON.stringify(one)] as const);
      const files = payload.map(([path, text]) => ({ path, size: Buffer.byteLength(text), sha256: sha256Of(text) }));
      return zipped(new Map([...bagTags(files, []), ...payload.map(([path, text]) => [`data/${path}`, text] as const)]));
    };
    expect(await readPackage(await meeting(['12', of(12)], ['9', of(9)]))).toEqual({ chains: [of(9), of(12)], changed: [] });
    const other = of(12, { ...chain.body, id: 'c' });
    await expect(readPackage(await meeting(['9', of(9)], ['12', other]))).rejects.toThrow('its decisions are of several bodies');
  });

  it('names what was changed, is missing or was put in', async () => {
    const changed = files().set('data/attachments/1-100 %.txt', 'Tretten spørsmål');
    expect((await readPackage(await zipped(changed))).changed).toEqual(['data/attachments/1-100 %.txt']);
    const more = files().set('data/more.txt', 'x');
    more.delete('data/attachments/1-100 %.txt');
    expect((await readPackage(await zipped(more))).changed).toEqual(['data/attachments/1-100 %.txt', 'data/more.txt']);
    const said = files().set('bag-info.txt', 'Source-Organization: En annen\n');
    expect((await readPackage(await zipped(said))).changed).toEqual(['bag-info.txt']);
  });

  it('says of another ZIP, of a damaged one and of one without decisions why not', async () => {
    const without = files();
    without.delete('data/decisions.json');
    await expect(readPackage(await zipped(without))).rejects.toThrow('it has no data/decisions.json');
    await expect(readPackage(await zipped(new Map([['letter.txt', 'x']])))).rejects.toThrow('it is no package of decisions');
    const broken = join(folder, 'broken.zip');
    writeFileSync(broken, 'PK\u0003\u0004 and no more');
    await expect(readPackage(broken)).rejects.toThrow(NotAChain);
  });

  it('is known by how it begins', () => {
    expect(isZip(Buffer.from('PK\u0003\u0004'))).toBe(true);
    for (const start of ['', 'PK', '{"fo']) expect(isZip(Buffer.from(start))).toBe(false);
  });
});
