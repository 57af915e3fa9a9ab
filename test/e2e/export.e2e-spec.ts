import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { misdescribed } from '../support/described.js';
import { describedBy } from '../support/interface.js';
import { type Product, publicUrl, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';
import type { User } from '../support/user.js';

interface Listed {
  items: { id: string; title: string; slug: string; tenant: { slug: string } }[];
}

describe('an entry as a file', () => {
  let product: Product;
  let visitor: User;

  beforeAll(async () => {
    product = await startProduct();
    visitor = product.visitor();
  }, 90_000);
  afterAll(() => product?.stop());

  const idOf = async (user: User, title: RegExp, query: string) => {
    const { body } = await user.api<Listed>('GET', `/entries?${query}&limit=50`);
    return body.items.find((item) => title.test(item.title))?.id ?? '';
  };
  const file = async (user: User, id: string, query: string, headers: Record<string, string> = {}) => {
    const response = await user.send(`/api/v1/entries/${id}/export?${query}`, { headers });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('is a PDF that a screen reader can read: tagged, in its language, with a title, headings, lists and links', async () => {
    const id = await idOf(visitor, /^Klimabudget i regneark/, 'q=klimabudget');
    const { status, headers, bytes } = await file(visitor, id, 'format=pdf');
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'application/pdf',
      'attachment; filename="mariehavn-klimabudget-i-regneark-v2.pdf"',
    ]);
    const pdf = await readPdf(bytes);
    expect(pdf).toMatchObject({ language: 'da', isTagged: true, title: 'Klimabudget i regneark, med vejledning' });
    expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
    for (const role of ['H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link']) expect(pdf.roles).toContain(role);
    expect(pdf.links).toContain('https://creativecommons.org/licenses/by/4.0/');
    for (const words of [
      'Godkendt af styregruppen i Nordisk læringsnetværk',
      'Eksempel: opdigtet til demonstrationen',
      'Sådan ved vi det: målt',
      'version 2',
      'Side 1 af',
      `${publicUrl}/da/katalog/mariehavn/klimabudget-i-regneark`,
    ])
      expect(pdf.text.replace(/\s+/g, ' ')).toContain(words);
  });

  it('is a Word file with the headings, lists, table and links that its page has', async () => {
    const id = await idOf(visitor, /^Medborgardialog/, 'q=medborgardialog');
    const { status, headers, bytes } = await file(visitor, id, 'format=docx');
    expect([status, headers.get('content-language')]).toEqual([200, 'sv']);
    const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
    expect(html).toMatch(/<h1>Medborgardialog om skolskjuts/);
    expect(html).toMatch(/<h2>.*<h3>|<h2>/);
    expect(html).toMatch(/<li>/);
    expect(html).toMatch(/<table>.*Kontakt.*<\/table>/);
    expect(html).toContain(`href="${publicUrl}/sv/katalog/bjorksjo/`);
    expect(html).toContain('å');
  });

  it('is Markdown and JSON in a format that says which it is', async () => {
    const id = await idOf(visitor, /^Folkemøte i fjøset/, 'q=folkemøte');
    const markdown = (await file(visitor, id, 'format=md')).bytes.toString('utf8');
    expect(markdown).toMatch(/^Metode · Storevik kommune · \d{4}\n\n# Folkemøte i fjøset/);
    expect(markdown).toContain('## Kjelde og lisens');
    const { body } = await visitor.api<Record<string, unknown>>('GET', `/entries/${id}/export?format=json`);
    expect(body).toMatchObject({
      format: 'tandem.entry',
      formatVersion: 1,
      id,
      language: 'nn',
      isExample: true,
      address: expect.stringContaining(`${publicUrl}/nn/katalog/storevik/`),
      licence: { id: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
      attribution: expect.stringContaining('Storevik kommune'),
      content: { title: expect.stringMatching(/^Folkemøte/) },
    });
  });

  it('comes as the client takes it, and says which formats there are when it takes none', async () => {
    const id = await idOf(visitor, /^Strandrydding/, 'q=strandrydding');
    expect((await file(visitor, id, '', { accept: 'application/pdf' })).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const refused = await file(visitor, id, '', { accept: 'image/png' });
    expect([refused.status, JSON.parse(refused.bytes.toString())]).toMatchObject([406, { code: 'not_acceptable' }]);
    for (const query of ['format=exe', 'version=0', 'version=1.5', 'version=two', 'format=pdf&secret=1'])
      expect((await file(visitor, id, query)).status).toBe(400);
    expect((await file(visitor, id, 'version=99')).status).toBe(404);
    expect((await file(visitor, 'no-id', 'format=pdf')).status).toBe(404);
  });

  it('is there for those who may read the entry, and for nobody else', async () => {
    const member = await product.user('member@asker.example');
    const id = await idOf(member, /^Sjekkliste/, 'q=sjekkliste');
    for (const format of ['pdf', 'docx', 'md', 'json']) {
      expect((await file(member, id, `format=${format}`)).status).toBe(200);
      expect((await file(visitor, id, `format=${format}`)).status).toBe(404);
      expect((await file(await product.user('admin@herning.example'), id, `format=${format}`)).status).toBe(404);
    }
  });

  it('can be fetched from its page without scripts, in the version that is shown', async () => {
    const page = await visitor.open('/nb/katalog/mariehavn/klimabudget-i-regneark');
    for (const format of ['docx', 'pdf', 'md', 'json']) expect(page.html).toMatch(new RegExp(`/export\\?format=${format}&amp;version=2`));
  });

  it('keeps others waiting for no longer than a page takes, while many are made', async () => {
    const id = await idOf(visitor, /^Klimabudget i regneark/, 'q=klimabudget');
    let made = 0;
    const many = Promise.all(
      Array.from({ length: 12 }, async () => {
        const { status } = await file(visitor, id, 'format=pdf');
        made++;
        return status;
      }),
    );
    for (let asked = 0; asked < 10; asked++) await visitor.send('/health/live');
    // Each of the ten would have waited for one of them.
    const madeMeanwhile = made;
    expect(await many).toEqual(Array(12).fill(200));
    expect(madeMeanwhile).toBeLessThan(6);
  });

  it('answers as the interface is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
