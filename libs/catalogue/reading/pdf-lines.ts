/** A run of letters on a page; lengths are points, and y grows upwards. */
export interface Word {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
}

/** Words that stand beside each other without a gap that parts columns. */
export interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** From end to end. */
  bold: boolean;
}

/** The lines of a page from top to bottom; two columns give two lines of one height. */
export function linesOf(words: readonly Word[]): Line[] {
  const sorted = words.filter(({ text }) => text.length > 0).sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Word[][] = [];
  for (const word of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * 0.45) row.push(word);
    else rows.push([word]);
  }
  return rows.flatMap((row) => segments(row.sort((a, b) => a.x - b.x))).filter(({ text }) => text.trim());
}

function segments(row: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (const word of row) {
    const last = lines.at(-1);
    const blank = !word.text.trim();
    const gap = last ? word.x - last.right : 0;
    if (last && (gap < word.size * 1.6 || blank)) {
      if (blank && gap >= word.size * 1.6) continue;
      const apart = gap > word.size * 0.18 && !last.text.endsWith(' ') && !word.text.startsWith(' ');
      last.text += (apart ? ' ' : '') + word.text;
      last.right = Math.max(last.right, word.x + (blank ? 0 : word.width));
      if (!blank) {
        last.size = Math.max(last.size, word.size);
        last.bold = last.bold && word.bold;
      }
    } else if (!blank) {
      lines.push({ text: word.text, x: word.x, right: word.x + word.width, y: word.y, size: word.size, bold: word.bold });
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }));
}
