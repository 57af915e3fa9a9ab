import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipped } from '../support/catalogue-place.js';
import { misdescribed } from '../support/described.js';
import { eventually } from '../support/eventually.js';
import { describedBy } from '../support/interface.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Listed {
  items: { id: string; state: string; done: number; total: number; file: string | null; sha256: string }[];
}

interface Outcomes {
  added: number;
  thereAlready: number;
  refused: number;
}

interface Imported {
  id: string;
  state: string;
  plan: { entries: Outcomes } | null;
  report: { entries: Outcomes } | null;
}

describe('a municipality that takes its whole catalogue along', () => {
  let product: Product;
  let admin: User;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-export-'));
    product = await startProduct({ environment: { FILES_URL: `file://${folder}/files` } });
    admin = await product.user('admin@mariehavn.example');
  }, 90_000);
  afterAll(async () => {
    await product?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const list = async (user = admin) => (await user.api<Listed>('GET', '/tenants/mariehavn/exports')).body.items;
  const ready = () =>
    eventually(
      async () => (await list()).find(({ state }) => state === 'ready'),
      () => 'no file became ready',
      60_000,
    );

  it('presses a button on a page, and fetches the file there when it is ready', async () => {
    const page = await admin.open('/da/kommune/mariehavn/eksport');
    expect(page.text).toContain('Der er ikke lavet en fil endnu');
    expect((await admin.submit(page.form('Lav en ny fil'))).text).toContain('Filen er på vej.');
    const file = await ready();
    expect([file.done, file.total]).toEqual([file.total, file.done]);
    const { html } = await admin.open('/da/kommune/mariehavn/eksport');
    expect(html).toContain('Hent filen');
    const response = await admin.send(file.file as string);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="tandem-mariehavn-\d{4}-\d\d-\d\d\.zip"$/);
    const path = join(folder, 'mariehavn.zip');
    await writeFile(path, Buffer.from(await response.arrayBuffer()));
    const { manifest, entries } = await unzipped(path);
    expect(manifest).toMatchObject({ tenant: { slug: 'mariehavn' }, entries: file.total });
    const slugs = [...entries.values()].flatMap(({ published }) => published?.slug ?? []);
    expect(slugs).toContain('klimabudget-i-regneark');
    expect(slugs.some((slug) => slug.startsWith('bæredygtig') || slug === 'fritidskort-til-alle-barn')).toBe(false);
  });

  it('gets one file for one press, however often it is pressed', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => admin.api<{ id: string }>('POST', '/tenants/mariehavn/exports')));
    expect(asked.map(({ status }) => status)).toEqual(Array(5).fill(202));
    expect(new Set(asked.map(({ body }) => body.id)).size).toBeLessThanOrEqual(2);
    await ready();
  });

  it('opens to its own administrators alone, by the link alone', async () => {
    const { file, id } = await ready();
    const path = (file as string).split('?')[0] as string;
    for (const email of ['admin@asker.example', 'operator@tandem.example']) {
      const other = await product.user(email);
      expect((await other.send(file as string)).status).toBe(404);
      expect((await other.api('GET', '/tenants/mariehavn/exports')).status).toBe(404);
      expect((await other.api('POST', '/tenants/mariehavn/exports')).status).toBe(404);
      expect((await other.send((file as string).replace('/mariehavn/', '/asker/'))).status).toBe(404);
      expect((await other.open('/da/kommune/mariehavn/eksport')).status).toBe(404);
    }
    const editor = await product.user('editor@mariehavn.example');
    expect((await editor.send(file as string)).status).toBe(403);
    expect((await product.visitor().send(file as string)).status).toBe(401);
    for (const wrong of ['', '?token=', `?token=${id.replaceAll('-', '')}.xxxx`, '?token=a&token=b'])
      expect((await admin.send(path + wrong)).status).toBe(404);
    expect((await admin.send((file as string).replace(id, '01a203f5-e668-7374-83b1-7b95daab49fe'))).status).toBe(404);
  });

  it('is brought in by another municipality, which sees before what it would do', async () => {
    const zip = Buffer.from(await (await admin.send((await ready()).file as string)).arrayBuffer());
    const asker = await product.user('admin@asker.example');
    const at = '/nb/kommune/asker/innlesing';
    const send = (user: User, bytes: Buffer, back = '') => {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(bytes)]), 'mariehavn.zip');
      return user.send(`/api/v1/tenants/asker/catalogue-imports${back}`, { method: 'POST', body });
    };
    const latest = async () =>
      (await asker.api<{ items: Imported[] }>('GET', '/tenants/asker/catalogue-imports')).body.items[0] as Imported;
    const becomes = (state: string) =>
      eventually(
        async () => ((await latest()).state === state ? latest() : undefined),
        () => `it did not become ${state}`,
        60_000,
      );
    expect((await send(await product.user('editor@asker.example'), zip)).status).toBe(403);
    expect((await send(admin, zip)).status).toBe(404);
    expect((await send(product.visitor(), zip)).status).toBe(401);

    expect((await send(asker, zip, `?back=${at}`)).headers.get('location')).toBe(`${at}?sent=yes`);
    const { plan } = await becomes('planned');
    expect(plan).toMatchObject({ place: 'Mariehavn Kommune', entries: { thereAlready: 0, refused: 0 }, collections: { refused: 0 } });
    const count = plan?.entries.added as number;
    expect(count).toBeGreaterThan(5);
    const page = await asker.open(at);
    expect(page.text).toContain('Dette vil skje');
    expect((await asker.open('/nb/katalog/asker/klimabudget-i-regneark')).status).toBe(404);
    await asker.submit(page.form('Les inn'));
    const { report, id } = await becomes('done');
    expect(report).toMatchObject({ entries: { added: count, refused: 0 } });
    expect((await asker.open(at)).text).toContain('Dette skjedde');
    expect((await asker.open('/nb/katalog/asker/klimabudget-i-regneark')).status).toBe(200);
    expect((await asker.api('POST', `/tenants/asker/catalogue-imports/${id}/confirm`)).status).toBe(204);
    expect((await admin.api('POST', `/tenants/asker/catalogue-imports/${id}/confirm`)).status).toBe(404);

    await send(asker, zip);
    expect((await becomes('planned')).plan).toMatchObject({ entries: { added: 0, thereAlready: count, refused: 0 } });
    expect((await send(asker, Buffer.from('no zip'))).status).toBe(202);
    expect(await becomes('failed')).toMatchObject({ failure: 'not_a_catalogue' });
    expect((await asker.open(at)).text).toContain('Filen kunne ikke leses');
  });

  it('answers as the interface is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });

  it('finds the link closed after a week', async () => {
    const { file } = await ready();
    product.clock.moveTo(new Date(Date.now() + 8 * 86_400_000));
    admin = await product.user('admin@mariehavn.example');
    expect((await admin.send(file as string)).status).toBe(404);
    expect((await list())[0]).toMatchObject({ state: 'gone', file: null });
  });
});
