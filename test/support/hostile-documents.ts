import { deflateRawSync, deflateSync } from 'node:zlib';
import { aZip } from './a-document.js';

/** A stream of chances that is the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A document with a few of its bytes changed, cut out, doubled or cut off. */
export function broken(bytes: Buffer, chance: () => number): Buffer {
  const copy = Buffer.from(bytes);
  const at = () => Math.floor(chance() * copy.length);
  const way = Math.floor(chance() * 4);
  if (way === 0) return copy.subarray(0, at());
  if (way === 1) return Buffer.concat([copy.subarray(0, at()), copy.subarray(at())]);
  for (let changes = 1 + Math.floor(chance() * 40); changes > 0; changes--) copy[at()] = Math.floor(chance() * 256);
  return way === 2 ? copy : Buffer.concat([copy, copy]);
}

/** A zipped document in which one part is other than it was, in a zip that is whole. */
export function withOtherPart(name: string, text: string, rest: readonly { name: string; bytes: Buffer }[] = []): Buffer {
  return aZip([...rest, { name, bytes: Buffer.from(text) }]);
}

/** A PDF of the given objects; what they say need not be true. */
export function aPdf(objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = (parts[0] as Buffer).length;
  objects.forEach((object, index) => {
    const body = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(at);
    parts.push(body);
    at += body.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const stream = (bytes: Buffer, filter = '') =>
  Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${filter} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
const packed = (bytes: Buffer) => stream(deflateSync(bytes), '/Filter /FlateDecode');
const words = (text: string) => Buffer.from(`BT /F1 12 Tf 50 700 Td (${text}) Tj ET`);
const catalog = '<< /Type /Catalog /Pages 2 0 R >>';

/** Documents made to keep a reader busy, to fill its memory or to make it fall, by name. */
export function hostileDocuments(): Record<string, Buffer> {
  const bomb = deflateRawSync(Buffer.alloc(90_000_000));
  const deepXml = `<office:document-content><office:body><office:text>${'<text:span>'.repeat(200_000)}x`;
  const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">${Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY ${String.fromCharCode(99 + index)} "${`&${String.fromCharCode(98 + index)};`.repeat(10)}">`,
  ).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
  const odt = (content: string) => withOtherPart('content.xml', content);
  const docx = (content: string) => withOtherPart('word/document.xml', content);
  const wordStart = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const form = '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 6 0 R >> >>';
  return {
    'zip-bomb.docx': aZip([{ name: 'word/document.xml', bytes: Buffer.alloc(120_000_000) }]),
    'zip-liar.docx': aZip([{ name: 'word/document.xml', bytes: Buffer.alloc(0), packed: bomb, declared: 5000 }]),
    'zip-bomb.odt': aZip([{ name: 'content.xml', bytes: Buffer.alloc(9_900_000, 'a ') }]),
    'nested.zip': aZip([{ name: 'a.zip', bytes: aZip([{ name: 'b.zip', bytes: aZip([{ name: 'c.txt', bytes: Buffer.from('x') }]) }]) }]),
    'many.zip': aZip(Array.from({ length: 1900 }, (_, index) => ({ name: `${index}.txt`, bytes: Buffer.from('Vi har prøvet noget.') }))),
    'deep.odt': odt(deepXml),
    'entities.odt': odt(
      `${entities}<office:document-content><office:body><office:text><text:p>&v;&file;</text:p></office:text></office:body></office:document-content>`,
    ),
    'entities.docx': docx(`${entities}${wordStart}<w:p><w:r><w:t>&v;&file;</w:t></w:r></w:p></w:body></w:document>`),
    'deep.docx': docx(`${wordStart}${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`),
    'wide.docx': docx(`${wordStart}${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(250_000)}</w:body></w:document>`),
    'deep-formula.docx': docx(`${wordStart}<w:p><m:oMath>${'<m:sSup><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sup>'.repeat(50_000)}`),
    'round-styles.odt': withOtherPart(
      'content.xml',
      '<office:document-content><office:automatic-styles><style:style style:name="A" style:parent-style-name="B"/><style:style style:name="B" style:parent-style-name="A"/></office:automatic-styles><office:body><office:text><text:p text:style-name="A">Vi prøvede det i to år.</text:p></office:text></office:body></office:document-content>',
    ),
    'round-pages.pdf': aPdf([catalog, '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R 2 0 R] >>']),
    'round-contents.pdf': aPdf([catalog, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page, '4 0 R', font]),
    'round-forms.pdf': aPdf([
      catalog,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page.replace('/Font', '/XObject << /X 6 0 R >> /Font'),
      stream(Buffer.from('/X Do')),
      font,
      `${form} /Length 5 >>\nstream\n/X Do\nendstream`,
    ]),
    'many-pages.pdf': aPdf([
      catalog,
      `<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100_000)}] >>`,
      page,
      stream(words('Vi har prøvet noget nyt i kommunen.')),
      font,
    ]),
    'said-pages.pdf': aPdf([
      catalog,
      '<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>',
      page,
      stream(words('Vi har prøvet noget.')),
      font,
    ]),
    'huge-xref.pdf': Buffer.from(
      `%PDF-1.7\nxref\n0 4000000000\n${'0000000000 00000 n \n'.repeat(50_000)}trailer\n<< /Size 4000000000 /Root 1 0 R >>\nstartxref\n9\n%%EOF`,
    ),
    'round-xref.pdf': Buffer.from(
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
    ),
    'stream-bomb.pdf': aPdf([catalog, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page, packed(Buffer.alloc(400_000_000)), font]),
    'words-bomb.pdf': aPdf([
      catalog,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      page,
      packed(Buffer.from('BT /F1 12 Tf (a) Tj ET '.repeat(1_500_000))),
      font,
    ]),
    'deep.html': Buffer.from('<div>'.repeat(300_000)),
    'wide.html': Buffer.from(`<p ${'a=1 '.repeat(900_000)}>x</p>`),
    'open.html': Buffer.from(`<html><p>Vi har prøvet noget.${'<b><a href=x><i>'.repeat(60_000)}`),
    'endless.csv': Buffer.from(`a;b\n${'x;'.repeat(4_000_000)}`),
    'quoted.csv': Buffer.from(`Titel;Tekst\n"${'x;y\n'.repeat(2_000_000)}`),
    'many-rows.csv': Buffer.from(`Titel;Tekst\n${'Grønne tage;Vi lagde mos\n'.repeat(300_000)}`),
    'one-line.txt': Buffer.from('ord og mer '.repeat(17_000)),
    'brackets.md': Buffer.from(`# x\n\n${'['.repeat(90_000)}${'*'.repeat(90_000)}`),
  };
}
