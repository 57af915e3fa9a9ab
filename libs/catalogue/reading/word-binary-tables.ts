/** A stretch of the text as it lies in the file: `at` is its offset there, `wide` says two bytes for each character. */
export interface Piece {
  from: number;
  to: number;
  at: number;
  wide: boolean;
}

export interface Tables {
  pieces: Piece[];
  /** Word's own number of each style (heading 1 is 1), by its place in the document's list. */
  styles: number[];
  isNumbered: (list: number, level: number) => boolean;
  comments: number;
  /** A table of the document by its number in the header. */
  piece: (number: number) => Buffer;
}

export function tablesOf(document: Buffer, table: Buffer): Tables {
  const piece = (number: number) => {
    const at = 0x9a + number * 8;
    const from = document.readUInt32LE(at);
    return table.subarray(from, from + document.readUInt32LE(at + 4));
  };
  return {
    pieces: piecesOf(piece(33)),
    styles: stylesOf(piece(1)),
    isNumbered: numberedLists(piece(73), table, document.readUInt32LE(0x9a + 73 * 8), piece(74)),
    comments: Math.max(0, Math.floor((piece(4).length - 4) / 34)),
    piece,
  };
}

function piecesOf(clx: Buffer): Piece[] {
  let at = 0;
  while (clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Error('no table of pieces');
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_, index) => {
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const wide = (place & 0x40000000) === 0;
    const bytes = place & 0x3fffffff;
    return { from: plc.readUInt32LE(index * 4), to: plc.readUInt32LE(index * 4 + 4), at: wide ? bytes : bytes >> 1, wide };
  });
}

function stylesOf(sheet: Buffer): number[] {
  const styles: number[] = [];
  if (sheet.length < 4) return styles;
  let at = 2 + sheet.readUInt16LE(0);
  while (at + 2 <= sheet.length && styles.length < 5000) {
    const bytes = sheet.readUInt16LE(at);
    styles.push(bytes >= 2 && at + 4 <= sheet.length ? sheet.readUInt16LE(at + 2) & 0x0fff : 0xfff);
    at += 2 + bytes + (bytes % 2);
  }
  return styles;
}

/** Whether the list at that place counts its items at that level; where the tables do not say, it does not. */
function numberedLists(lists: Buffer, table: Buffer, listsAt: number, overrides: Buffer): Tables['isNumbered'] {
  const formats = new Map<number, number[]>();
  const ids: number[] = [];
  try {
    const count = lists.length >= 2 ? lists.readUInt16LE(0) : 0;
    // The levels of all lists follow the table of lists, and are not counted in its length.
    let at = listsAt + 2 + count * 28;
    for (let index = 0; index < count; index++) {
      const list = 2 + index * 28;
      const levels = ((lists[list + 26] as number) & 1) === 1 ? 1 : 9;
      formats.set(
        lists.readInt32LE(list),
        Array.from({ length: levels }, () => {
          const format = table.readUInt8(at + 4);
          at += 28 + table.readUInt8(at + 24) + table.readUInt8(at + 25);
          at += 2 + table.readUInt16LE(at) * 2;
          return format;
        }),
      );
    }
    for (let index = 0; overrides.length >= 4 && index < overrides.readUInt32LE(0); index++)
      ids.push(overrides.readInt32LE(4 + index * 16));
  } catch {
    return () => false;
  }
  return (list, level) => {
    const format = formats.get(ids[list - 1] ?? 0)?.[level];
    return format !== undefined && format !== 23 && format !== 255;
  };
}
