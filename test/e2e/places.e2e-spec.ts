import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../support/product.js';

describe('the pages of municipalities and networks, the front page and the mailbox', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product?.stop());

  it('show a visitor a municipality without its people and without what it keeps to itself', async () => {
    const page = await product.visitor().open('/nb/kommune/nordvaag');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Strandrydding sammen med fiskemottaket');
    expect(page.text).not.toContain('Fritidskort');
    expect(page.text).not.toContain('Disse kan du spørre');
    expect(page.text).not.toContain('vurderer');
  });

  it('show its own people what it keeps to itself, and whom to ask', async () => {
    const page = await (await product.user('editor@nordvaag.example')).open('/nb/kommune/nordvaag');
    expect(page.text).toContain('Fritidskort');
    expect(page.text).toContain('Disse kan du spørre');
  });

  it('show everyone the charter of a network with who accepted it, and only its members what stands in it alone', async () => {
    const address = '/nb/nettverk/baerekraftsnettverket';
    const outside = await product.visitor().open(address);
    expect(outside.text).toContain('7 av 8 har sluttet seg til');
    expect(outside.text).not.toContain('Sjekkliste for bærekraftige anskaffelser');
    expect((await (await product.user('member@asker.example')).open(address)).text).toContain('Sjekkliste for bærekraftige anskaffelser');
  });

  it('lead an administrator to accept the new charter, and no one else', async () => {
    const address = '/nb/nettverk/baerekraftsnettverket';
    expect((await (await product.user('editor@nordvaag.example')).open(address)).text).not.toContain('Si ja for Nordvåg kommune');
    expect((await (await product.user('admin@nordvaag.example')).open(address)).text).toContain('Si ja for Nordvåg kommune');
  });

  it('meet a person with what waits, what is new and what became of theirs', async () => {
    const page = await (await product.user('editor@mariehavn.example')).open('/da');
    expect(page.title).toBe('I dag');
    for (const words of ['Venter på dig', 'Nyt til dig', 'Det blev jeres bidrag til', 'Fjellvik kommune', 'kigget på, valgt fra'])
      expect(page.text).toContain(words);
  });

  it('answer 404 for a municipality or a network that there is none of', async () => {
    for (const address of ['/nb/kommune/finnes-ikke', '/nb/nettverk/finnes-ikke', '/mailbox/finnes-ikke'])
      expect((await product.visitor().open(address)).status).toBe(404);
  });
});
