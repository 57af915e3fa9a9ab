import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { aDocx, aZip } from '../../../test/support/a-document.js';
import { aHugePng, aJpeg, aPdf, aPng, withExif } from '../../../test/support/a-picture.js';
import { fileKind } from './file-kind.js';

const folder = mkdtempSync(join(tmpdir(), 'tandem-kind-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kindOf = async (bytes: Buffer) => {
  const path = join(folder, 'fil');
  writeFileSync(path, bytes);
  try {
    const { type, picture } = await fileKind(path);
    return picture ? `${type} ${picture.width}×${picture.height}` : type;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const text = (name: string, words: string) => ({ name, bytes: Buffer.from(words) });
const types = (main: string) => text('[Content_Types].xml', `<Types><Override ContentType="application/vnd.${main}"/></Types>`);

describe('what a file is by its bytes', () => {
  it('pictures with their size, whatever cameras put in front', async () => {
    expect(await kindOf(await aJpeg(640, 480))).toBe('image/jpeg 640×480');
    expect(await kindOf(withExif(await aJpeg(640, 480)))).toBe('image/jpeg 640×480');
    expect(await kindOf(await aPng(300, 200))).toBe('image/png 300×200');
  });

  it('PDF and the documents of office suites', async () => {
    expect(await kindOf(aPdf())).toBe('application/pdf');
    expect(await kindOf(aDocx([{ text: 'Tjekliste' }]))).toMatch(/wordprocessingml/);
    expect(await kindOf(aZip([types('openxmlformats.sheet'), text('xl/workbook.xml', '<w/>')]))).toMatch(/spreadsheetml/);
    expect(await kindOf(aZip([types('openxmlformats.slides'), text('ppt/presentation.xml', '<p/>')]))).toMatch(/presentationml/);
    for (const kind of ['text', 'spreadsheet', 'presentation']) {
      const mime = `application/vnd.oasis.opendocument.${kind}`;
      expect(await kindOf(aZip([text('mimetype', mime), text('content.xml', '<c/>')]))).toBe(mime);
    }
  });

  it('programs in documents are refused', async () => {
    const macro = [types('ms-word.document.macroEnabled.main+xml'), text('word/document.xml', '<d/>')];
    expect(await kindOf(aZip(macro))).toBe('attachment.macros');
    const hidden = [types('openxmlformats.document'), text('word/document.xml', '<d/>'), text('word/vbaProject.bin', 'x')];
    expect(await kindOf(aZip(hidden))).toBe('attachment.macros');
    const basic = [text('mimetype', 'application/vnd.oasis.opendocument.text'), text('content.xml', '<c/>'), text('Basic/a.xml', 'x')];
    expect(await kindOf(aZip(basic))).toBe('attachment.macros');
  });

  it('everything else is not taken, whatever it is called', async () => {
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html><script>',
      'MZ\0\0',
      'GIF89a',
      'Bare tekst',
      '\x7fELF',
      'RIFFxxxxWAVE',
    ];
    for (const other of others) expect([other, await kindOf(Buffer.from(other, 'latin1'))]).toEqual([other, 'attachment.not_taken']);
    expect(await kindOf(aZip([text('readme.txt', 'en zip')]))).toBe('attachment.not_taken');
    expect(await kindOf(aZip([text('mimetype', 'application/epub+zip'), text('content.xml', '<c/>')]))).toBe('attachment.not_taken');
    expect(await kindOf(Buffer.alloc(0))).toBe('attachment.empty');
  });

  it('what would fill the machine is refused before it is unpacked', async () => {
    expect(await kindOf(aHugePng())).toBe('attachment.too_many_pixels');
    expect(await kindOf(aHugePng(8_000, 6_000))).toMatch('image/png');
    const bomb = aZip([
      types('openxmlformats.document'),
      text('word/document.xml', 'x'),
      { name: 'word/a.xml', bytes: Buffer.alloc(60_000_000) },
    ]);
    expect(await kindOf(bomb)).toBe('attachment.zip_bomb');
    expect(await kindOf(aZip([{ ...types('x'), packed: undefined, bytes: Buffer.alloc(4_000_000) }, text('word/document.xml', 'x')]))).toBe(
      'attachment.zip_bomb',
    );
  });

  it('what is cut off, locked or lies about itself is damaged', async () => {
    expect(await kindOf(aDocx([{ text: 'x' }]).subarray(0, 300))).toBe('attachment.damaged');
    expect(await kindOf(aZip([{ ...text('word/document.xml', 'x'), flags: 1 }]))).toBe('attachment.damaged');
    // Another program may open the other one.
    const twice = [types('openxmlformats.document'), text('word/document.xml', '<d/>'), types('ms-word.document.macroEnabled.main+xml')];
    expect(await kindOf(aZip(twice))).toBe('attachment.damaged');
    expect(await kindOf((await aJpeg()).subarray(0, 20))).toBe('attachment.damaged');
    expect(await kindOf(aHugePng(0, 10))).toBe('attachment.damaged');
  });
});
