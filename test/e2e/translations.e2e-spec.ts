import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';

const inEnglish = '/katalog/baerum/baerekraftsnettverket-a-network-of-municipalities-that-learn-together';
const original = '/nb/katalog/baerum/baerekraftsnettverket';
const sv = { title: 'Medborgarråd på tre kvällar', summary: 'Tre kvällar.' };

describe('a translation', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product?.stop());

  it('tells its readers what it was made from, and of a newer original', async () => {
    const visitor = product.visitor();
    const page = await visitor.open(`/nb${inEnglish}`);
    expect(page.text).toContain('Oversatt fra Bærekraftsnettverket: kommuner som lærer sammen, versjon 1, fra Bærum kommune');
    expect(page.text).toContain('Originalen har fått en nyere versjon enn den som er oversatt her.');
    expect(page.text).not.toContain('rett oversettelsen');
    expect((await visitor.open(page.link('Les originalen'))).address).toContain(original);
  });

  it('is what a page names in that language', async () => {
    const html = await (await product.visitor().send(original, { headers: { accept: 'text/html' } })).text();
    expect(html).toMatch(/<link rel="alternate" hrefLang="en" href="[^"]+-learn-together"/i);
    expect(html).toMatch(/<link rel="alternate" hrefLang="nb" href="[^"]+\/katalog\/baerum\/baerekraftsnettverket"/i);
  });

  it('shows its writers what changed, keeps what they write, and is brought up to date', async () => {
    const editor = await product.user('editor@baerum.example');
    const page = await editor.open(`/nb${inEnglish}`);
    const form = await editor.open(page.link('Se hva som er endret, og rett oversettelsen'));
    expect(form.text).toContain('Endret i originalen');
    const tooLong = await editor.submit(form.form('Lagre'), { title: 'long '.repeat(60), 'sections.4.heading': 'What we cannot claim' });
    expect(tooLong.form('Lagre').values).toContainEqual(['sections.4.heading', 'What we cannot claim']);
    const done = await editor.submit(form.form('Oversettelsen sier nå versjon 2'));
    expect(done.text).toContain('Det er notert at oversettelsen sier versjon 2.');
    expect((await product.visitor().open(`/nb${inEnglish}`)).text).not.toContain('Originalen har fått en nyere versjon');
  });

  it('is made by another municipality as the licence lets it, one for each language', async () => {
    const author = await product.user('author@fjellvik.example');
    const read = await author.open('/nb/katalog/mariehavn/borgersamling-paa-tre-aftener');
    const ask = await author.open(read.link('Oversett'));
    expect(ask.text).toContain('CC BY 4.0');
    const form = await author.submit(ask.form('Oversett'), { language: 'sv' });
    expect(form.text).toContain('Her er utkastet.');
    expect((await author.submit(ask.form('Oversett'), { language: 'sv' })).text).toContain(
      'Dere har allerede en oversettelse til det språket.',
    );
    const saved = await author.submit(form.form('Lagre'), sv);
    expect(saved.text).toContain('Lagret.');
    const id = /utkast\/([^/]+)/.exec(saved.address)?.[1];
    const program = await signedIn(product, 'author@fjellvik.example');
    const draft = await program.api<{ content: { title: string; contact: { mailbox: string | null } } }>('GET', `/entries/${id}/draft`);
    expect(draft.body.content).toMatchObject({ title: sv.title, contact: { mailbox: null } });
    const stranger = await signedIn(product, 'author@mariehavn.example');
    expect((await stranger.api('GET', `/entries/${id}/draft`)).status).toBe(404);
    expect((await stranger.api('PUT', `/entries/${id}/original/version`, { version: 1 })).status).toBe(404);
    expect((await stranger.open(`/nb/utkast/${id}/oversettelse`)).status).toBe(404);
  });
});
