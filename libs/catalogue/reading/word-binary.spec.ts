import { describe, expect, it } from '@jest/globals';
import { openSource } from '../import/open-source.js';
import { readDocument } from '../import/read-document.js';

/** A compound file that holds one stream, of less than a sector: its head, its table, its directory, the stream. */
function compoundFile(name: string, stream: Buffer): Buffer {
  const [head, table, directory, content] = Array.from({ length: 4 }, () => Buffer.alloc(512)) as [Buffer, Buffer, Buffer, Buffer];
  const [end, ofTable] = [0xfffffffe, 0xfffffffd];
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
  head.fill(0xff, 76);
  head.writeUInt16LE(9, 30);
  head.writeUInt32LE(1, 48);
  for (const at of [60, 68]) head.writeUInt32LE(end, at);
  head.writeUInt32LE(0, 76);
  for (const [sector, next] of [ofTable, end, end].entries()) table.writeUInt32LE(next, sector * 4);
  table.fill(0xff, 12);
  const entry = (place: number, called: string, type: number, start: number, bytes: number) => {
    const at = place * 128;
    directory.write(called, at, 'utf16le');
    directory.writeUInt16LE((called.length + 1) * 2, at + 64);
    directory.writeUInt8(type, at + 66);
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(bytes, at + 120);
  };
  entry(0, 'Root Entry', 5, end, 0);
  entry(1, name, 2, 2, stream.length);
  stream.copy(content);
  return Buffer.concat([head, table, directory, content]);
}

/** How Word begins a text: what it is, by which version. */
function textOfWord(sign: number, version: number): Buffer {
  const text = Buffer.alloc(512, 'Vi vejer tallerkenerne. ');
  text.writeUInt16LE(sign, 0);
  text.writeUInt16LE(version, 2);
  return text;
}

describe('a Word file of before 97', () => {
  it.each([
    ['Word 6', 101],
    ['Word 95', 104],
    ['Word 95', 105],
  ])('is said to be one: %s (%i)', async (_, version) => {
    const bytes = compoundFile('WordDocument', textOfWord(0xa5dc, version));
    await expect(readDocument({ name: 'referat.doc', bytes })).rejects.toMatchObject({ code: 'import.word_before_97' });
  });

  it('is said to be one at once, where it is of Word 2', async () => {
    const bytes = textOfWord(0xa5db, 0x2d);
    expect(() => openSource({ name: 'referat.doc', bytes })).toThrow(expect.objectContaining({ code: 'import.word_before_97' }));
    await expect(readDocument({ name: 'referat.doc', bytes })).rejects.toMatchObject({ code: 'import.word_before_97' });
  });

  it('is none where Word 97 or a later one wrote it, and no more of it is left than its beginning', async () => {
    for (const version of [0, 0xc0, 0xc1]) {
      const bytes = compoundFile('WordDocument', textOfWord(0xa5ec, version));
      await expect(readDocument({ name: 'referat.doc', bytes })).rejects.toMatchObject({ code: 'import.damaged' });
    }
  });
});
