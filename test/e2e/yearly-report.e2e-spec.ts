import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoQuarters } from '../../apps/cli/demo/demo-quarters.js';
import { signedIn } from '../support/kept-secrets.js';
import { type Product, startProduct } from '../support/product.js';
import { readPdf } from '../support/read-pdf.js';

const report = '/api/v1/tenants/herning/year-wheel/report';
const [, { year }] = demoQuarters(new Date());

describe('the report that the year wheel writes', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product?.stop());

  it('is a tagged PDF in the language asked for', async () => {
    const editor = await signedIn(product, 'editor@herning.example');
    const answer = await editor.send(`${report}/pdf?year=${year}&language=da`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(pdf).toMatchObject({ isTagged: true, language: 'da', title: `Årsrapport for årshjulet ${year} – Herning Kommune` });
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH']));
    expect(pdf.text).toContain('Det, der mangler');
    expect(pdf.text).toContain('Målkonflikter');
  });

  it('is a table that spreadsheets read as UTF-8', async () => {
    const editor = await signedIn(product, 'editor@herning.example');
    const answer = await editor.send(`${report}/csv?year=${year}&language=da`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').split('\r\n')[0]).toContain('Udvalg,Kvartal,Status');
  });

  it('is not there for other municipalities, and asks a visitor to sign in', async () => {
    const other = await signedIn(product, 'admin@mariehavn.example');
    for (const path of [report, `${report}/pdf`, `${report}/csv`, report.replace('report', 'links')]) {
      expect((await other.send(path)).status).toBe(404);
      expect((await product.visitor().send(path)).status).toBe(401);
    }
    expect((await other.send(`/da/kommune/herning/aarsrapport/${year}`)).status).toBe(404);
  });

  it('says what is wrong with a year that cannot be', async () => {
    const editor = await signedIn(product, 'editor@herning.example');
    expect((await editor.send(`${report}?year=1`)).status).toBe(400);
    expect((await editor.send('/da/kommune/herning/aarsrapport/nonsense')).status).toBeLessThan(500);
  });
});
