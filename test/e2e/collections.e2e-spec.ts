import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';

interface Collection {
  slug: string;
  sections: { entries: { entry: { id: string; title: string }; why: string }[] }[];
}

const contact = { mailbox: 'klima@fjellvik.example' };

describe('a collection', () => {
  let product: Product;
  const titlesOf = ({ sections }: Collection) => sections.flatMap(({ entries }) => entries.map(({ entry }) => entry.title));

  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product?.stop());

  it('is begun from an entry’s page, filled, shared, and read by a municipality elsewhere in its order', async () => {
    const author = await product.user('author@fjellvik.example');
    const content = { kind: 'case_study', language: 'nb', title: 'Varmepumpe i kirken', summary: 'Vi målte.', goals: [13], contact };
    const { body: own } = await author.api<{ id: string }>('POST', '/tenants/fjellvik/entries', content);
    const published = await author.api<{ slug: string }>('POST', `/entries/${own.id}/publish`, { audience: 'public' });
    expect(published.status).toBe(200);

    const entry = await author.open(`/nb/katalog/fjellvik/${published.body.slug}`);
    const ask = await author.open(entry.link('Legg i en samling'));
    const editor = await author.submit(ask.form('Legg i en samling'), {
      collection: 'new',
      title: 'Varme i gamle hus',
      why: 'Begynn her.',
    });
    expect(editor.text).toContain('Lagt i samlingen.');
    const id = new URL(editor.address, product.address).pathname.split('/').at(-1);
    const { body: found } = await author.api<{ items: { id: string }[] }>('GET', '/entries?q=solceller&tenant=fjellvik');
    const second = found.items[0]?.id;
    expect((await author.api('POST', `/collections/${id}/draft/entries`, { entry: second, why: 'Og så dette.' })).status).toBe(200);
    const shared = await author.api<{ slug: string }>('POST', `/collections/${id}/publish`, { audience: 'public' });
    expect(shared.status).toBe(200);

    const reader = await product.user('member@asker.example');
    const page = await reader.open(`/nb/samling/fjellvik/${shared.body.slug}`);
    expect(page.text.indexOf('Varmepumpe i kirken')).toBeGreaterThan(0);
    expect(page.text.indexOf('Solceller')).toBeGreaterThan(page.text.indexOf('Varmepumpe i kirken'));
    expect(page.text).toContain('Begynn her.');
    expect((await reader.open('/nb/samlinger')).text).toContain('Varme i gamle hus');
    expect((await product.visitor().open(`/nb/katalog/fjellvik/${published.body.slug}`)).text).toContain('Varme i gamle hus');
    const { body } = await reader.api<Collection>('GET', `/collections/${id}`);
    expect(titlesOf(body)[0]).toBe('Varmepumpe i kirken');

    const responsible = await signedIn(product, 'editor@fjellvik.example');
    expect((await responsible.api('DELETE', `/entries/${own.id}`)).status).toBe(204);
    const after = await reader.open(`/nb/samling/fjellvik/${shared.body.slug}`);
    expect(after.text).not.toContain('Varmepumpe i kirken');
    expect(after.text).not.toContain('Begynn her.');
    expect(after.text).toContain('Solceller');
    expect(titlesOf((await reader.api<Collection>('GET', `/collections/${id}`)).body)).toHaveLength(1);
  });

  it('holds for each reader what they may read, and says nothing of the rest', async () => {
    const editor = await signedIn(product, 'editor@baerum.example');
    const { body: found } = await editor.api<{ items: { id: string; title: string }[] }>('GET', '/entries?q=anskaffelser&tenant=baerum');
    const checklist = found.items.find(({ title }) => title.startsWith('Sjekkliste'));
    const parts = [{ heading: 'Innkjøp i nettverket' }, { entry: checklist?.id, why: 'Tolv spørsmål.' }];
    const { body: made } = await editor.api<{ id: string }>('POST', '/tenants/baerum/collections', { title: 'Innkjøp', parts });
    const shared = await editor.api<{ slug: string }>('POST', `/collections/${made.id}/publish`, { audience: 'public' });
    const at = `/nb/samling/baerum/${shared.body.slug}`;
    expect((await (await product.user('member@asker.example')).open(at)).text).toContain('Sjekkliste');
    const visitor = product.visitor();
    const text = (await visitor.open(at)).text;
    expect([text.includes('Sjekkliste'), text.includes('Tolv spørsmål'), text.includes('Innkjøp i nettverket')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(JSON.stringify((await visitor.api('GET', `/collections/${made.id}`)).body)).not.toContain(checklist?.id);
  });
});
