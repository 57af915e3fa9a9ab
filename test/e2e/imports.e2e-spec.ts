import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aZip } from '../support/a-document.js';
import { misdescribed } from '../support/described.js';
import { eventually } from '../support/eventually.js';
import { describedBy } from '../support/interface.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Import {
  id: string;
  state: string;
  total: number | null;
  items: {
    number: number;
    problem: { code: string } | null;
    draft: { content: { title: string }; dropped: { what: string; count: number | null }[] } | null;
  }[];
}

const fixture = (name: string) => readFileSync(new URL(`../fixtures/imports/${name}`, import.meta.url));
const words = Buffer.from('Grønne tage\n\nVi lagde mos på taget i 2020. Det er verdensmål 13.');

describe('importing over the interface', () => {
  let product: Product;
  let author: User;

  const send = (bytes: Buffer, name: string, headers: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], name));
    return author.api<Import & { code: string; content: { title: string } }>('POST', '/tenants/herning/imports', form, headers);
  };
  const read = (id: string) =>
    eventually(
      async () => {
        const { body } = await author.api<Import>('GET', `/imports/${id}`);
        return body.state !== 'reading' && body;
      },
      () => 'it is still being read',
    );
  const titles = async () => (await author.api<{ items: { title: string }[] }>('GET', '/me/drafts')).body.items.map(({ title }) => title);

  beforeAll(async () => {
    product = await startProduct();
    author = await product.user('author@herning.example');
  }, 90_000);
  afterAll(() => product?.stop());

  it.each(['plain.odt', 'plain.docx', 'plain.doc', 'plain.pdf'])('answers one document with its draft: %s', async (name) => {
    const { status, body } = await send(fixture(name), name);
    expect([status, body.content?.title]).toEqual([201, 'Lekkasjejakt på vannettet']);
  });

  it('reads beside the request where that is preferred, and saves nothing before it is told to', async () => {
    const { status, body, headers } = await send(fixture('tracked.docx'), 'madspild.docx', { prefer: 'respond-async' });
    expect([status, headers.get('location')]).toEqual([202, `/api/v1/imports/${body.id}`]);
    const { state, items } = await read(body.id);
    expect(state).toBe('understood');
    expect(items[0]?.draft?.dropped).toContainEqual({ what: 'deleted', text: '', count: 2 });
    const title = items[0]?.draft?.content.title as string;
    expect(await titles()).not.toContain(title);
    const saved = await author.api<{ drafts: string[] }>('POST', `/imports/${body.id}/drafts`, {});
    expect([saved.status, saved.body.drafts]).toEqual([200, [expect.any(String)]]);
    expect(await titles()).toContain(title);
  });

  it('answers a folder with an import, of which some become drafts', async () => {
    const folder = aZip([
      { name: 'a.txt', bytes: words },
      { name: 'b.pdf', bytes: Buffer.from('%PDF-1.7') },
      { name: 'c.odt', bytes: fixture('plain.odt') },
    ]);
    const { status, body } = await send(folder, 'mappe.zip');
    expect(status).toBe(202);
    const { items, total } = await read(body.id);
    expect(total).toBe(3);
    expect(items.map(({ draft, problem }) => draft?.content.title ?? problem?.code)).toEqual([
      'Grønne tage',
      'import.damaged',
      'Lekkasjejakt på vannettet',
    ]);
    const refused = await author.api<{ code: string }>('POST', `/imports/${body.id}/drafts`, { items: [2] });
    expect([refused.status, refused.body.code]).toEqual([422, 'import_nothing_chosen']);
    expect((await author.api<{ drafts: string[] }>('POST', `/imports/${body.id}/drafts`, { items: [1] })).body.drafts).toHaveLength(1);
  });

  it('has the columns of a table go elsewhere before anything is saved', async () => {
    const { body } = await send(Buffer.from('Titel;Sted;Mål\nGrønne tage;På taget af skolen lagde vi mos.;13\n'), 'alle.csv');
    await read(body.id);
    const place = (places: unknown) =>
      author.api<Import & { code: string; fields: Record<string, string[]> }>('PUT', `/imports/${body.id}/columns`, { places });
    const twice = await place(['title', 'title', 'goals']);
    expect([twice.status, twice.body.fields]).toEqual([400, { 'places.1': ['place_taken'] }]);
    expect((await place(['title', 'nowhere', 'goals'])).body.fields).toEqual({ places: ['isIn'] });
    const { status } = await place(['title', 'done', 'none']);
    expect(status).toBe(202);
    const { items } = await read(body.id);
    expect(items[0]?.draft?.content).toMatchObject({ goals: [], sections: [{ role: 'done', heading: 'Sted' }] });
    await author.api('POST', `/imports/${body.id}/drafts`, {});
    const gone = await place(['title', 'done', 'goals']);
    expect([gone.status, gone.body.code]).toEqual([409, 'import_no_table']);
  });

  it('puts an import away', async () => {
    const { body } = await send(words, 'tag.txt', { prefer: 'respond-async' });
    expect((await author.api('DELETE', `/imports/${body.id}`)).status).toBe(204);
    expect((await author.api('GET', `/imports/${body.id}`)).status).toBe(404);
  });

  it('never fetches a page from the inside', async () => {
    for (const url of ['http://127.0.0.1/', 'http://169.254.169.254/latest/meta-data', 'http://localhost/health/ready']) {
      const { status, body } = await author.api<{ code: string }>('POST', '/tenants/herning/imports', { url });
      expect([url, status, body.code]).toEqual([url, 422, 'import.address_not_public']);
    }
    const own = await author.api<{ code: string }>('POST', '/tenants/herning/imports', { url: `${product.address}/da/katalog` });
    expect([own.status, own.body.code]).toEqual([422, expect.stringMatching(/^import\.address_(is_ours|not_public)$/)]);
    const both = await author.api<{ code: string }>('POST', '/tenants/herning/imports', { url: 'https://a.example', text: 'x' });
    expect(both.status).toBe(400);
  });

  it('is as the interface is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
