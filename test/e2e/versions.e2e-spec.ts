import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';

interface Changes {
  before: { version: number };
  after: { version: number | null };
  places: { place: string; items: { change: string; fields: { pieces: { is: string; text: string }[] }[] }[] }[];
}

const versions = '/da/katalog/mariehavn/klimabudget-i-regneark/versioner';

describe('the versions of an entry', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product?.stop());

  it('are compared by choosing any two on the page, words put in and words taken out', async () => {
    const visitor = product.visitor();
    const page = await visitor.open(versions);
    const compared = await visitor.submit(page.form('Vis ændringerne'), { before: '1', after: '2' });
    expect(compared.text).toContain('Ændret fra version 1 til 2');
    expect(compared.elements('ins').length + compared.elements('del').length).toBeGreaterThan(0);
    expect(compared.text).toMatch(/Tilføjet:|Fjernet:/);
  });

  it('that share little are read by their names first: a list leads to each place, and what is new or gone is folded under its name', async () => {
    const visitor = product.visitor();
    const entry = await visitor.open('/nb/katalog/storevik/folkemoete-i-fjoeset');
    const compared = await visitor.open(entry.link('Se forskjellen fra originalen'));
    expect(compared.link('Avsnitt (15)')).toMatch(/#change-sections$/);
    expect(compared.html).toContain('id="change-sections"');
    const folded = compared.elements('summary').map((one) => compared.words(one));
    expect(folded).toContain('Slik gjer vi det nytt');
    expect(folded).toContain('Tre aftener, trin for trin tatt ut');
  });

  it('are compared the same over the interface', async () => {
    const visitor = product.visitor();
    const found = await visitor.api<{ items: { id: string; title: string }[] }>('GET', '/entries?q=klimabudget&kind=tool');
    const id = found.body.items.find(({ title }) => /regneark/.test(title))?.id;
    const { status, body } = await visitor.api<Changes>('GET', `/entries/${id}/versions/2/changes?from=1`);
    expect([status, body.before.version, body.after.version]).toEqual([200, 1, 2]);
    expect(body.places.length).toBeGreaterThan(0);
    expect((await visitor.api('GET', `/entries/${id}/versions/2/changes?from=9`)).status).toBe(404);
    expect((await visitor.api('GET', `/entries/${id}/versions/2/changes?from=x`)).status).toBe(400);
    const author = await signedIn(product, 'author@mariehavn.example');
    const draft = await author.api<Changes>('GET', `/entries/${id}/draft/changes`);
    expect([draft.status, draft.body.before.version, draft.body.after.version]).toEqual([200, 2, null]);
    expect((await author.api<{ code: string }>('POST', `/entries/${id}/versions/1/restore`, {})).body.code).toBe('draft_has_changes');
  });

  it('come back as the draft when an author says so, and the draft comes back as it was', async () => {
    const author = await product.user('author@mariehavn.example');
    const page = await author.open(versions);
    expect(page.text).toContain('Kladden har ændringer, som ikke er delt.');
    const asks = await author.open(page.link('Brug version 1 som kladde igen'));
    const editor = await author.submit(asks.form('Læg dem til side, og brug version 1'));
    expect(editor.text).toContain('Version 1 er nu kladden.');
    const back = await author.submit(editor.form('Fortryd'));
    expect(back.text).toContain('Kladden er, som den var.');
    expect((await author.open(versions)).text).toContain('Kladden har ændringer, som ikke er delt.');
  });

  it('become another municipality’s own version, which says where it is from and how it differs', async () => {
    const author = await product.user('author@fjellvik.example');
    const original = await author.open('/nb/katalog/mariehavn/borgersamling-paa-tre-aftener');
    const ask = await author.open(original.link('Lag vår egen versjon'));
    expect(ask.text).toContain('CC BY 4.0');
    const editor = await author.submit(ask.form('Lag vår egen versjon'));
    expect(editor.text).toContain('Her er deres egen versjon.');
    expect((await author.submit(ask.form('Lag vår egen versjon'))).text).toContain('Dere har allerede en egen versjon.');
    const differs = await author.open(editor.link('Se forskjellen fra originalen'));
    expect(differs.text).toContain('Laget etter Borgersamling på tre aftener');
    const chained = await product.visitor().open('/nb/katalog/storevik/folkemoete-i-fjoeset');
    expect(chained.text).toContain('Laget etter Borgersamling på tre aftener, versjon 2, fra Mariehavn Kommune');
  });

  it('are talked about while they are drafts, by those who write them', async () => {
    const author = await product.user('author@mariehavn.example');
    const page = await author.open(versions.replace('/versioner', ''));
    const editor = await author.open(page.link('Ret'));
    const comments = await author.open(editor.link('Kommentarer'));
    const written = await author.submit(comments.form('Skriv kommentar'), { body: 'Skal vi nævne faktoren?', place: 'summary' });
    expect(written.text).toContain('Skal vi nævne faktoren?');
    const done = await author.submit(written.form('Markér som færdig'));
    expect(done.text).toContain('Færdige (1)');
    expect((await product.visitor().open(versions.replace('/versioner', ''))).text).not.toContain('Skal vi nævne faktoren?');
    expect((await author.submit(comments.form('Skriv kommentar'), { body: '' })).status).toBe(400);
  });

  it('carry what a municipality wrote of its country’s law', async () => {
    const at = '/nb/katalog/bjorksjo/upphandlingsmall-for-aterbrukade-mobler';
    expect((await product.visitor().open(at)).text).toContain('Malen bygger på svensk LOU');
    const author = await product.user('author@fjellvik.example');
    const form = (await author.open((await author.open(at)).link('Skriv videre'))).form('Lagre');
    const written = await author.submit(form, { body: 'Terskelen er 1,4 millioner.' });
    expect(written.text).toContain('Terskelen er 1,4 millioner.');
    const late = await author.submit(form, { body: 'Noe annet' });
    expect([late.status, late.text.includes('Noen andre har skrevet imens')]).toEqual([412, true]);
  });
});
