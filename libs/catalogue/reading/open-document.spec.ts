import { expect, it } from '@jest/globals';
import { aZip } from '../../../test/support/a-document.js';
import { readDocument } from '../import/read-document.js';
import { readHtml } from '../import/read-html.js';
import { readOpenDocument } from './open-document.js';

it('a note in hidden words of an OpenDocument file is hidden with them', async () => {
  const content = `<office:document-content><office:automatic-styles>
    <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
    <office:body><office:text><text:p>Det ble tørt<text:span text:style-name="T1">, sa rådmannen<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Per telefon.</text:p></text:note-body></text:note></text:span>.</text:p>
    </office:text></office:body></office:document-content>`;
  const { html, dropped } = await readOpenDocument([{ name: 'content.xml', bytes: Buffer.from(content) }]);
  expect(html.trim()).toBe('<p>Det ble tørt.</p>');
  expect(dropped.map(({ what }) => what)).toEqual(['hidden']);
});

it('the notes of an OpenDocument file stand after its text, in order', async () => {
  const note = (kind: string, words: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body><text:p>${words}</text:p></text:note-body></text:note>`;
  const content = `<office:document-content><office:body><office:text>
    <text:p>Det ble tørt${note('footnote', 'Målt i <text:span>juni</text:span>.')} på taket${note('endnote', 'Og i juli.')}.</text:p>
    <text:p>Siden kom regnet.</text:p></office:text></office:body></office:document-content>`;
  const { html } = await readOpenDocument([{ name: 'content.xml', bytes: Buffer.from(content) }]);
  expect(readHtml(html).blocks.map(({ number, text }) => [number ?? 0, text])).toEqual([
    [0, 'Det ble tørt\\[1\\] på taket\\[2\\].'],
    [0, 'Siden kom regnet.'],
    [1, 'Målt i juni.'],
    [2, 'Og i juli.'],
  ]);
});

it('the formulas of an OpenDocument file stand in its text, and what else is embedded, however large, is a picture', async () => {
  const object = (name: string) =>
    `<draw:frame><draw:object xlink:href="./${name}"/><draw:image xlink:href="./ObjectReplacements/${name}"/><svg:desc>formel</svg:desc></draw:frame>`;
  const part = (name: string, xml: string) => ({ name, bytes: Buffer.from(xml) });
  const sheet = Array.from({ length: 600_000 }, (_, row) => `<text:p>${row}</text:p>`).join('');
  const parts = [
    part('mimetype', 'application/vnd.oasis.opendocument.text'),
    part(
      'content.xml',
      `<office:document-content><office:body><office:text><text:p>Vi regnede ${object('Object 1')}, og det holdt.${object('Object 2')}</text:p></office:text></office:body></office:document-content>`,
    ),
    part('Object 1/content.xml', '<math><mrow><mi>x</mi><mo>=</mo><mfrac><mtext>liter</mtext><mn>2</mn></mfrac></mrow></math>'),
    part('Object 2/content.xml', `<office:document-content>${sheet}</office:document-content>`),
  ];
  const { blocks, dropped } = await readDocument({ name: 'x', bytes: aZip(parts) });
  expect(blocks.map(({ text }) => text)).toEqual(['Vi regnede x=liter/2, og det holdt.']);
  expect(dropped).toEqual([{ what: 'picture', text: '', count: 1 }]);
});
