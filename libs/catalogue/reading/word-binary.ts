import { CompoundFile } from './compound-file.js';
import { counted, type Part, type ReadApart, Unreadable } from './reader.js';
import { characterStretches, Finder, paragraphStretches } from './word-binary-properties.js';
import { tablesOf } from './word-binary-tables.js';
import { WordBinaryText } from './word-binary-text.js';

/** Reads a Word file of before 2007 (.doc): its words with headings, bold words, lists and links, as [MS-DOC] describes it. */
export async function readWordBinary([part]: readonly Part[]): Promise<ReadApart> {
  const file = new CompoundFile((part as Part).bytes);
  const document = file.read('WordDocument');
  if (file.read('EncryptedPackage').length > 0) throw new Unreadable('encrypted');
  if (document.length >= 4 && isBefore97(document.readUInt16LE(2))) throw new Unreadable('word_before_97');
  if (document.length < 0x2f2 || document.readUInt16LE(0) !== 0xa5ec) throw new Error('no Word document');
  const flags = document.readUInt16LE(0x0a);
  if (flags & 0x0100) throw new Unreadable('encrypted');
  const table = file.read(flags & 0x0200 ? '1Table' : '0Table');
  const { pieces, styles, isNumbered, comments, piece } = tablesOf(document, table);
  const text = new WordBinaryText(
    new Finder(characterStretches(document, piece(12)), { bold: false, hidden: false, deleted: false }),
    new Finder(paragraphStretches(document, piece(13)), { style: 0, outline: 0, list: 0, level: 0, rowEnd: false }),
    styles,
    isNumbered,
  );
  // The text, its footnotes, endnotes and text boxes follow one another, with headers and comments in between.
  const lengths = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].map((at) => document.readUInt32LE(at));
  let from = 0;
  lengths.forEach((length, index) => {
    if (index !== 2 && index !== 3) text.read(document, pieces, from, from + length);
    from += length;
  });
  const author = hasAuthor(file.read('\u0005SummaryInformation')) ? 1 : 0;
  return { html: text.html(), dropped: counted({ ...text.left, comment: comments, author }) };
}

/** By the version in the head of the text: Word 6 and 95 say 101 to 105, every later one 192 or more. */
function isBefore97(version: number): boolean {
  return version >= 101 && version <= 105;
}

/** Whether the properties of the file name who wrote or saved it. */
function hasAuthor(properties: Buffer): boolean {
  if (properties.length < 48) return false;
  const section = properties.readUInt32LE(44);
  if (section + 8 > properties.length) return false;
  const count = Math.min(100, properties.readUInt32LE(section + 4));
  for (let index = 0; index < count; index++) {
    const at = section + 8 + index * 8;
    if (at + 8 > properties.length) return false;
    const id = properties.readUInt32LE(at);
    const value = section + properties.readUInt32LE(at + 4);
    if ((id === 4 || id === 8) && value + 9 <= properties.length && properties.readUInt32LE(value + 4) > 1 && properties[value + 8] !== 0)
      return true;
  }
  return false;
}
