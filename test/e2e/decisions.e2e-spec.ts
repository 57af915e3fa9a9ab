import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import yazl from 'yazl';
import { misdescribed } from '../support/described.js';
import { describedBy } from '../support/interface.js';
import { type Product, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';
import { ended, tandem } from '../support/tandem-process.js';
import { unzippedFiles } from '../support/unzipped.js';
import type { User } from '../support/user.js';

const network = 'baerekraftsnettverket';

// Some processes one after another, each of which a busy machine takes a second to begin.
jest.setTimeout(60_000);

interface Chain {
  decisions: { number: number; hash: string; record: { outcome: string } }[];
}

describe('decisions, taken along', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-decisions-'));
  let product: Product;
  let coordinator: User;
  let body: string;
  /** Of the Nordic network, on what is public and has files. */
  let decision: string;

  interface Case {
    title: string;
    body: { slug: string };
    decisions: { id: string }[];
  }
  const decidedIn = async (slug: string, title: RegExp): Promise<Case> => {
    const { items } = (
      await coordinator.api<{ items: { id: string; title: string; decision: object | null }[] }>('GET', `/networks/${slug}/proposals`)
    ).body;
    const id = items.find((one) => one.decision && title.test(one.title))?.id;
    return (await coordinator.api<Case>('GET', `/proposals/${id}`)).body;
  };
  const taken = async (user: User, path: string, headers: Record<string, string> = {}) => {
    const response = await user.send(`/api/v1${path}`, { headers });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  beforeAll(async () => {
    product = await startProduct();
    coordinator = await product.user('coordinator@ks.example');
    body = (await decidedIn(network, /./)).body.slug;
    decision = (await decidedIn('nordisk-laeringsnetvaerk', /Klimabudget/)).decisions[0]?.id ?? '';
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the command says of a file that somebody has in hand. */
  const verified = async (content: string | Buffer, ...options: string[]) => {
    const path = join(folder, 'chain.json');
    writeFileSync(path, content);
    const process = tandem(folder, ['verify-decisions', path, ...options]);
    return { code: await ended(process), said: process.said };
  };

  it('are verified by the command alone, without a database, and one that was changed is named', async () => {
    const { body: chain, headers } = await coordinator.api<Chain>('GET', `/bodies/${body}/decisions/export`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${body}.json"`);
    const newest = chain.decisions.at(-1);
    const last = newest?.hash ?? '';
    const held = await verified(JSON.stringify(chain), '--last', last);
    expect(held).toEqual({ code: 0, said: expect.stringMatching(/decisions? of \S+ and \d+ names: unchanged since \d{4}-\d\d-\d\d\.\n$/) });
    const cut = await verified(JSON.stringify({ ...chain, decisions: chain.decisions.slice(0, -1) }), '--last', last);
    expect(cut).toEqual({ code: 1, said: expect.stringContaining(`Decision ${newest?.number} of ${body} is not what it was: `) });
    if (newest) newest.record.outcome = newest.record.outcome === 'approved' ? 'rejected' : 'approved';
    const changed = await verified(JSON.stringify(chain));
    expect(changed).toEqual({
      code: 1,
      said: `Decision ${newest?.number} of ${body} is not what it was: what it says was changed.\n`,
    });
    expect(await verified('{}')).toEqual({ code: 1, said: expect.stringContaining('its format is not tandem.decisions') });
  });

  it('are PDF that a screen reader can read, where the client asks for it, with names for those inside alone', async () => {
    const { status, headers, bytes } = await taken(coordinator, `/decisions/${decision}?language=nb`, { accept: 'application/pdf' });
    expect([status, headers.get('content-type'), headers.get('content-language')]).toEqual([200, 'application/pdf', 'nb']);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ language: 'nb', isTagged: true, title: expect.stringContaining('Klimabudget') });
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
    for (const role of ['H2', 'BlockQuote', 'Table', 'TR', 'TH', 'TD']) expect(pdf.roles).toContain(role);
    const { body: read } = await coordinator.api<{ hash: string; recommendation: string; seats: { name: string | null }[] }>(
      'GET',
      `/decisions/${decision}`,
    );
    const inside = pdf.text.replace(/\s+/g, ' ');
    const named = read.seats.flatMap(({ name }) => name ?? []);
    expect(named.length).toBeGreaterThan(2);
    for (const words of ['Innstilling', 'Godkjent av styringsgruppen', 'Uendret siden', 'Side 1 av', read.recommendation, ...named])
      expect(inside).toContain(words.replace(/\s+/g, ' '));
    for (const half of [read.hash.slice(0, 32), read.hash.slice(32)]) expect(inside).toContain(half);
    const public_ = await readPdf((await taken(product.visitor(), `/decisions/${decision}?format=pdf`)).bytes);
    expect(public_.text).toContain(read.hash.slice(0, 32));
    for (const name of named) expect(public_.text.replace(/\s+/g, ' ')).not.toContain(name);
    expect((await taken(coordinator, `/decisions/${decision}`, { accept: 'image/png' })).status).toBe(406);
  });

  it('are packages for a record system: bags whose every checksum fits, with the files of what was decided on', async () => {
    const { status, headers, bytes } = await taken(coordinator, `/decisions/${decision}/package?language=da`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = await unzippedFiles(bytes);
    const top = [...files.keys()][0]?.split('/')[0];
    const text = (name: string) => files.get(`${top}/${name}`)?.toString('utf8') ?? '';
    const manifests = [text('manifest-sha256.txt'), text('tagmanifest-sha256.txt')].map((manifest) => manifest.trim().split('\n'));
    for (const line of manifests.flat()) {
      const [sum, path] = line.split('  ') as [string, string];
      expect([
        path,
        createHash('sha256')
          .update(files.get(`${top}/${path}`) ?? '')
          .digest('hex'),
      ]).toEqual([path, sum]);
    }
    const payload = [...files.keys()].filter((name) => name.startsWith(`${top}/data/`));
    expect(manifests[0]).toHaveLength(payload.length);
    const size = payload.reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0);
    expect(text('bag-info.txt')).toContain(`Payload-Oxum: ${size}.${payload.length}\n`);
    for (const name of ['decision.pdf', 'decisions.json', 'case-paper.pdf', 'metadata.json'])
      expect(payload).toContain(`${top}/data/${name}`);
    const metadata = JSON.parse(text('data/metadata.json')) as { files: { path: string; sha256: string }[] };
    expect(metadata).toMatchObject({ format: 'tandem.decision-package', id: decision, outcome: 'approved' });
    expect(metadata.files.some(({ path }) => path.startsWith('data/attachments/1-'))).toBe(true);
    expect((await readPdf(files.get(`${top}/data/case-paper.pdf`) as Buffer)).isTagged).toBe(true);
    expect((await verified(text('data/decisions.json'))).code).toBe(0);
    const held = await verified(bytes);
    expect(held).toEqual({ code: 0, said: expect.stringMatching(/^1 decision of .*This is an excerpt/s) });
    const zip = new yazl.ZipFile();
    for (const [name, content] of files) zip.addBuffer(name.endsWith('/decision.pdf') ? Buffer.from('%PDF-1.7') : content, name);
    zip.end();
    const changed = await verified(await buffer(zip.outputStream));
    expect(changed).toEqual({ code: 1, said: 'data/decision.pdf is not what the package’s manifest says.\n' });
  });

  it('are packed for another municipality where it may see them, without names, reasons and case paper', async () => {
    const outside = await product.user('author@bjorksjo.example');
    const { items } = (await coordinator.api<{ items: { decision: { id: string } | null }[] }>('GET', `/networks/${network}/proposals`))
      .body;
    for (const id of items.flatMap((one) => one.decision?.id ?? [])) {
      const { status, bytes } = await taken(outside, `/decisions/${id}/package`);
      expect([id, status]).toEqual([id, (await outside.api('GET', `/decisions/${id}`)).status]);
      if (status !== 200) continue;
      const files = await unzippedFiles(bytes);
      const [, record] = [...files].find(([name]) => name.endsWith('/data/decisions.json')) ?? [];
      expect(JSON.parse(String(record)).decisions).toMatchObject([{ names: [], reasons: [] }]);
      expect([...files.keys()].filter((name) => name.includes('case-paper'))).toEqual([]);
    }
    expect((await taken(product.visitor(), `/decisions/${decision}/package`)).status).toBe(401);
    expect((await taken(outside, '/decisions/0190d4a0-0000-7000-8000-000000000001/package')).status).toBe(404);
  });

  it('are listed with the newest first, and a year of them as a PDF that a screen reader can read', async () => {
    const { body: listed } = await coordinator.api<{ items: { number: number; year: number; title: string }[]; nextCursor: string }>(
      'GET',
      `/bodies/${body}/decisions?limit=1`,
    );
    const { body: rest } = await coordinator.api<typeof listed>('GET', `/bodies/${body}/decisions?cursor=${listed.nextCursor}`);
    const numbers = [...listed.items, ...rest.items].map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
    const [newest] = listed.items;
    const { headers, bytes } = await taken(coordinator, `/bodies/${body}/decisions?year=${newest?.year}&language=sv`, {
      accept: 'application/pdf',
    });
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${body}-${newest?.year}.pdf"`);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ isTagged: true, language: 'sv', title: expect.stringContaining(`Beslut ${newest?.year}`) });
    expect(pdf.text.replace(/\s+/g, ' ')).toContain(newest?.title);
    expect((await taken(coordinator, `/bodies/${body}/decisions?format=pdf`)).status).toBe(400);
    expect((await taken(await product.user('author@bjorksjo.example'), `/bodies/${body}/decisions`)).status).toBe(404);
  });

  it('are not there for another municipality and for visitors', async () => {
    const outside = await product.user('author@bjorksjo.example');
    expect((await outside.api('GET', `/bodies/${body}/decisions/export`)).status).toBe(404);
    expect((await product.visitor().api('GET', `/bodies/${body}/decisions/export`)).status).toBe(401);
  });

  it('answers as it is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
