import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { aDocx, aZip } from '../../../test/support/a-document.js';
import { readDocument } from './read-document.js';

const danish = 'Bæredygtighed i praksis\n\nVi bygger cyklen, mens vi kører på den, og det bliver vi ved med at gøre i år.\n';
const read = (bytes: Buffer, name = 'fil') => readDocument({ name, bytes });
const blocks = [
  { type: 'heading', level: 2, text: 'Bæredygtighed i praksis' },
  { type: 'paragraph', text: 'Vi bygger cyklen, mens vi kører på den, og det bliver vi ved med at gøre i år.' },
];

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(danish)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${danish}`)],
    ['Latin-1', Buffer.from(danish, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${danish}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${danish}`, 'utf16le').swap16()],
    ['UTF-8 that is cut off in a letter', Buffer.concat([Buffer.from(danish), Buffer.from([0xc3])])],
    ['Windows line ends', Buffer.from(danish.replaceAll('\n', '\r\n'), 'latin1')],
  ])('comes out right in %s', async (_, bytes) => {
    expect((await read(bytes)).blocks).toEqual(blocks);
  });

  it('in UTF-8 keeps its letters where one byte is bad', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Ærø går på tværs af øer, år for år, og '.repeat(3)),
      Buffer.from([0xe5]),
      Buffer.from(' så videre.'),
    ]);
    expect((await read(bytes)).blocks[0]?.text).toBe(`${'Ærø går på tværs af øer, år for år, og '.repeat(3)}\ufffd så videre.`);
  });

  it('keeps the quotation marks and dashes of Windows-1252', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Han sagde: '),
      Buffer.from([0x94]),
      Buffer.from('b\xe6redygtighed', 'latin1'),
      Buffer.from([0x94, 0x20, 0x96]),
      Buffer.from(' og det blev s\xe5dan.', 'latin1'),
    ]);
    expect((await read(bytes)).blocks[0]?.text).toBe('Han sagde: ”bæredygtighed” – og det blev sådan.');
  });

  it('is read as Markdown where it is written so, whatever its name', async () => {
    const bytes = Buffer.from('# Mat på skolen\n\nSe [rapporten](https://example.no/r).\n\n- Vei\n- Mål\n\n> Det virker.\n');
    expect((await read(bytes, 'notat.txt')).blocks).toEqual([
      { type: 'heading', level: 1, text: 'Mat på skolen' },
      { type: 'paragraph', text: 'Se [rapporten](https://example.no/r).' },
      { type: 'list_item', text: 'Vei' },
      { type: 'list_item', text: 'Mål' },
      { type: 'quote', text: 'Det virker.' },
    ]);
  });
});

describe('a page of one paragraph', () => {
  // The runner's own limit is the test, as in hostile-text.spec.ts.
  it.each(['<b>a</b> ', '<a href="https://x.example">a</a> ', 'a<br>', '<b>a '])('is read in time: %j', async (piece) => {
    const began = performance.now();
    await read(Buffer.from(`<p>Vi vejer tallerkenerne.</p><p>${piece.repeat(45_000)}</p>`)).catch(() => undefined);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a Word file', () => {
  it('gives headings, bold lines, lists and links, and leaves pictures and page margins out', async () => {
    const document = await read(
      aDocx([
        { style: 'Title', text: 'Madspild på plejehjem' },
        { text: 'Vi vejer tallerkenerne hver dag.' },
        { text: 'Det gjorde vi', bold: true },
        { text: 'Køkkenet fik en vægt.' },
      ]),
      'madspild.pdf',
    );
    expect(document.blocks).toEqual([
      { type: 'heading', level: 1, text: 'Madspild på plejehjem' },
      { type: 'paragraph', text: 'Vi vejer tallerkenerne hver dag.' },
      { type: 'heading', level: 3, text: 'Det gjorde vi' },
      { type: 'paragraph', text: 'Køkkenet fik en vægt.' },
    ]);
  });
});

describe('what is no readable document', () => {
  const refused = async (bytes: Buffer, name?: string) =>
    read(bytes, name).catch((error: { code: string; details: unknown; status: number }) => error);

  it('is refused when it is empty or blank', async () => {
    expect(await refused(Buffer.alloc(0))).toMatchObject({ code: 'import.empty' });
    expect(await refused(Buffer.from(' \n\t\n '))).toMatchObject({ code: 'import.empty' });
    expect(await refused(Buffer.from('Log ind\n\n×\n'))).toMatchObject({ code: 'import.empty' });
  });

  it('is refused at 30 MB before anything looks at it', async () => {
    expect(await refused(Buffer.alloc(30_000_000, 'a '))).toMatchObject({
      code: 'import.too_large',
      status: 413,
      details: { limit: { bytes: 25_000_000 } },
    });
  });

  it('is refused when it holds more words than an entry can', async () => {
    expect(await refused(Buffer.from('Ord og ord igen. '.repeat(30_000)))).toMatchObject({ code: 'import.too_large' });
  });

  it('is refused before it keeps others waiting, when it has a letter on each of its lines, or tags without end', async () => {
    expect(await refused(Buffer.from('a\n'.repeat(99_000)))).toMatchObject({ code: 'import.too_large' });
    for (const piece of ['<img alt=x>', '<nav>x</nav>', '<i>a</i> ', '&amp;'])
      expect(await refused(Buffer.from(`<p>Vi vejer tallerkenerne.</p>${piece.repeat(320_000)}`))).toMatchObject({
        code: 'import.too_large',
      });
    const attributes = Array.from({ length: 400_000 }, (_, index) => `a${index}=1`).join(' ');
    expect(await refused(Buffer.from(`<p ${attributes}>Vi vejer tallerkenerne.</p>`))).toMatchObject({ code: 'import.too_large' });
  });

  it('is refused when it is a picture, a program or random bytes', async () => {
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.from('IHDR')]);
    expect(await refused(png, 'artikel.docx')).toMatchObject({ code: 'import.not_a_document', details: { looksLike: 'PNG' } });
    expect(await refused(Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000'))).toMatchObject({ code: 'import.not_a_document' });
    const random = Buffer.from(Array.from({ length: 5000 }, (_, index) => ((index * 7919) ^ (index >> 3)) % 256));
    expect(await refused(random)).toMatchObject({ code: 'import.not_a_document' });
  });

  it('says which formats are read when it is a format that is not', async () => {
    expect(await refused(Buffer.from('{\\rtf1 Vi vejer tallerkenerne.}'))).toMatchObject({
      code: 'import.unsupported_format',
      details: { format: 'RTF', formats: ['DOCX', 'DOC', 'ODT', 'PDF', 'HTML', 'Markdown', 'TXT', 'CSV', 'ZIP'] },
    });
    const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
    const sheet = [part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'), part('content.xml', '<x/>')];
    expect(await refused(aZip(sheet))).toMatchObject({ details: { format: 'ODS' } });
    expect(await refused(aZip([part('xl/workbook.xml', '<x/>')]))).toMatchObject({ details: { format: 'XLSX' } });
  });

  it('is refused when it says it would unpack to more than 100 MB', async () => {
    const bomb = aZip([{ name: 'word/document.xml', bytes: Buffer.alloc(120_000_000) }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refused(bomb)).toMatchObject({ code: 'import.zip_bomb' });
  });

  it('is refused when it unpacks to more than it says', async () => {
    const packed = deflateRawSync(Buffer.alloc(90_000_000));
    const liar = aZip([{ name: 'word/document.xml', bytes: Buffer.alloc(0), packed, declared: 5000 }]);
    expect(await refused(liar)).toMatchObject({ code: 'import.zip_bomb' });
  });

  it('is refused when it has thousands of parts', async () => {
    const parts = Array.from({ length: 2100 }, (_, index) => ({ name: `word/${index}.xml`, bytes: Buffer.from('x') }));
    expect(await refused(aZip(parts))).toMatchObject({ code: 'import.zip_bomb' });
  });

  it('is refused when it is encrypted', async () => {
    expect(await refused(aZip([{ name: 'word/document.xml', bytes: Buffer.from('x'), flags: 1 }]))).toMatchObject({
      code: 'import.encrypted',
    });
  });

  it('is refused when it is cut off or corrupt', async () => {
    const whole = aDocx([{ text: 'Vi vejer tallerkenerne.' }]);
    expect(await refused(whole.subarray(0, whole.length - 40))).toMatchObject({ code: 'import.damaged' });
    const corrupt = Buffer.from(whole);
    corrupt.fill(0xff, 60, 160);
    expect(await refused(corrupt)).toMatchObject({ code: 'import.damaged' });
    expect(await refused(aZip([{ name: 'word/document.xml', bytes: Buffer.from('<w:document') }]))).toMatchObject({
      code: 'import.damaged',
    });
  });
});
