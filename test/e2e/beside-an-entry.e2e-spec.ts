import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDemoDatabase } from '../support/demo-database.js';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';
import type { User } from '../support/user.js';

interface Related {
  items: { entry: { id: string; title: string }; reasons: { kind: string; target?: string }[] }[];
}

interface Readers {
  municipalities: number;
  tenants: { slug: string; readers: number | null }[];
  others: number | null;
}

const food = { kind: 'case_study', language: 'nb', goals: [12], targets: ['12.3'] };

describe('what stands beside an entry', () => {
  let product: Product;
  let author: User;
  let slug: string;
  let id: string;

  const written = async (by: User, tenant: string, title: string) => {
    const contact = { mailbox: `post@${tenant}.example` };
    const summary = 'Vi måler matsvinn hver uke.';
    const { body } = await by.api<{ id: string }>('POST', `/tenants/${tenant}/entries`, { ...food, title, summary, contact });
    return body.id;
  };
  const shared = async (by: User, entry: string, audience: string) => {
    const { body, status } = await by.api<{ slug: string }>('POST', `/entries/${entry}/publish`, { audience });
    expect(status).toBe(200);
    return body.slug;
  };

  beforeAll(async () => {
    // Kept when the product stops: what is counted is written down by then.
    const database = await aDemoDatabase();
    product = await startProduct({ database: { ...database, drop: async () => undefined } });
    author = await signedIn(product, 'author@fjellvik.example');
    id = await written(author, 'fjellvik', 'Vekt på kjøkkenet');
    slug = await shared(author, id, 'public');
  }, 120_000);
  afterAll(() => product?.stop());

  it('is what replaced it, on top and both ways, once that is shared', async () => {
    const newer = await written(author, 'fjellvik', 'To vekter på kjøkkenet');
    expect((await author.api('POST', `/entries/${newer}/draft/relations`, { kind: 'replaces', entry: id })).status).toBe(200);
    const visitor = product.visitor();
    expect((await visitor.open(`/nb/katalog/fjellvik/${slug}`)).text).not.toContain('To vekter');
    const newerSlug = await shared(author, newer, 'tenant');
    expect((await visitor.open(`/nb/katalog/fjellvik/${slug}`)).text).not.toContain('To vekter');
    expect((await author.open(`/nb/katalog/fjellvik/${slug}`)).text).toContain('To vekter på kjøkkenet');
    expect((await author.api('PUT', `/entries/${newer}/audience`, { audience: 'public' })).status).toBe(200);
    expect((await visitor.open(`/nb/katalog/fjellvik/${slug}`)).text).toContain('To vekter på kjøkkenet');
    expect((await visitor.open(`/nb/katalog/fjellvik/${newerSlug}`)).text).toContain('Vekt på kjøkkenet');
  });

  it('is what has something in common with it, with the reason, and nothing that the reader may not see', async () => {
    const asker = await signedIn(product, 'author@asker.example');
    await shared(asker, await written(asker, 'asker', 'Hemmelig matsvinn i Asker'), 'tenant');
    const own = await asker.api<Related>('GET', `/entries/${id}/related`);
    expect(own.body.items.map(({ entry }) => entry.title)).toContain('Hemmelig matsvinn i Asker');
    for (const other of [product.visitor(), await signedIn(product, 'member@herning.example')]) {
      const { body } = await other.api<Related>('GET', `/entries/${id}/related`);
      expect(body.items.length).toBeGreaterThan(0);
      expect(body.items.every(({ reasons }) => reasons.length > 0)).toBe(true);
      expect(JSON.stringify(body)).not.toContain('Hemmelig');
      const page = await other.open(`/nb/katalog/fjellvik/${slug}`);
      expect(page.text).toContain('samme delmål 12.3');
      expect(page.text).not.toContain('Hemmelig');
    }
  });

  it('is in how many municipalities it is read, «a few» below three, for its owners alone', async () => {
    const browser = { headers: { accept: 'text/html', 'user-agent': 'Mozilla/5.0 Firefox/128.0' } };
    for (const email of ['member@asker.example', 'author@asker.example', 'editor@asker.example', 'member@herning.example']) {
      const reader = await signedIn(product, email);
      expect((await reader.send(`/nb/katalog/fjellvik/${slug}`, browser)).status).toBe(200);
    }
    const { database } = product;
    await product.stop();
    product = await startProduct({ database });

    const member = await signedIn(product, 'member@fjellvik.example');
    const { body } = await member.api<Readers>('GET', `/entries/${id}/readers`);
    const of = (tenant: string) => body.tenants.find(({ slug: reading }) => reading === tenant)?.readers;
    expect([of('asker'), of('herning')]).toEqual([3, null]);
    const page = await member.open(`/nb/katalog/fjellvik/${slug}`);
    expect(page.text).toMatch(/Herning Kommune: noen få/i);
    for (const other of [
      product.visitor(),
      await signedIn(product, 'admin@asker.example'),
      await signedIn(product, 'coordinator@ks.example'),
    ]) {
      expect([401, 404]).toContain((await other.api('GET', `/entries/${id}/readers`)).status);
      expect((await other.open(`/nb/katalog/fjellvik/${slug}`)).text).not.toContain('Lest hos andre');
    }
  });
});
