/** What a stretch of the file says of its characters or of its paragraphs. */
export interface Stretch<T> {
  from: number;
  to: number;
  is: T;
}

export interface CharacterLook {
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
}

export interface ParagraphLook {
  style: number;
  /** 1 to 9 where the paragraph itself is a heading, 0 else. */
  outline: number;
  list: number;
  level: number;
  /** The mark that ends a row of a table. */
  rowEnd: boolean;
}

const pageBytes = 512;

/** Stretches of characters in the order of the file, from the pages that the table of the document names. */
export function characterStretches(document: Buffer, plc: Buffer): Stretch<CharacterLook>[] {
  return pagesOf(document, plc).flatMap((page) => {
    const count = page[pageBytes - 1] as number;
    return Array.from({ length: count }, (_, index) => {
      const at = (page[(count + 1) * 4 + index] as number) * 2;
      const look: CharacterLook = { bold: false, hidden: false, deleted: false };
      if (at > 0) for (const { code, value } of changes(page.subarray(at + 1, at + 1 + (page[at] ?? 0)))) dress(look, code, value);
      return { from: page.readUInt32LE(index * 4), to: page.readUInt32LE(index * 4 + 4), is: look };
    });
  });
}

function dress(look: CharacterLook, code: number, value: number): void {
  const on = value === 1 || value === 0x81;
  if (code === 0x0835) look.bold = on;
  if (code === 0x083c) look.hidden = on;
  if (code === 0x0800) look.deleted = on;
}

export function paragraphStretches(document: Buffer, plc: Buffer): Stretch<ParagraphLook>[] {
  return pagesOf(document, plc).flatMap((page) => {
    const count = page[pageBytes - 1] as number;
    return Array.from({ length: count }, (_, index) => {
      const at = (page[(count + 1) * 4 + index * 13] as number) * 2;
      const look: ParagraphLook = { style: 0, outline: 0, list: 0, level: 0, rowEnd: false };
      const words = page[at] ?? 0;
      const start = words === 0 ? at + 2 : at + 1;
      const length = words === 0 ? (page[at + 1] ?? 0) * 2 : words * 2 - 1;
      if (at > 0 && length >= 2 && start + length <= pageBytes) {
        look.style = page.readUInt16LE(start);
        for (const { code, value } of changes(page.subarray(start + 2, start + length))) {
          if (code === 0x2640) look.outline = value < 9 ? value + 1 : 0;
          if (code === 0x260a) look.level = value;
          if (code === 0x460b) look.list = value;
          if (code === 0x2417) look.rowEnd = value === 1;
        }
      }
      return { from: page.readUInt32LE(index * 4), to: page.readUInt32LE(index * 4 + 4), is: look };
    });
  });
}

function pagesOf(document: Buffer, plc: Buffer): Buffer[] {
  const count = Math.max(0, (plc.length - 4) >> 3);
  return Array.from({ length: count }, (_, index) => {
    const number = plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff;
    const page = document.subarray(number * pageBytes, (number + 1) * pageBytes);
    if (page.length < pageBytes) throw new Error('a page beyond the end');
    return page;
  });
}

const sizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** The single changes of a list of them; of one with a long operand only that it is there. */
export function* changes(list: Buffer): Generator<{ code: number; value: number }> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at);
    at += 2;
    const size = sizes[code >> 13] as number;
    const value = size === 1 ? (list[at] as number) : size === 2 && at + 2 <= list.length ? list.readUInt16LE(at) : 0;
    yield { code, value };
    // The one table definition has a length of two bytes.
    if (size > 0) at += size;
    else at += code === 0xd608 && at + 2 <= list.length ? list.readUInt16LE(at) + 1 : (list[at] as number) + 1;
  }
}

/** Finds the stretch that an offset lies in, for offsets that mostly rise. */
export class Finder<T> {
  private at = 0;

  constructor(
    private readonly stretches: readonly Stretch<T>[],
    private readonly otherwise: T,
  ) {}

  find(offset: number): T {
    const here = this.stretches[this.at];
    if (!here || offset < here.from) this.at = 0;
    while (this.at < this.stretches.length - 1 && offset >= (this.stretches[this.at] as Stretch<T>).to) this.at++;
    const found = this.stretches[this.at];
    return found && offset >= found.from && offset < found.to ? found.is : this.otherwise;
  }
}
