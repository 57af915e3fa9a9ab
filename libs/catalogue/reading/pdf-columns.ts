import type { Line } from './pdf-lines.js';

/** The lines of a page as they are read: of two columns the left one first, up to what goes across both. */
export function inReadingOrder(lines: readonly Line[], width: number): Line[] {
  const gutter = gutterOf(lines, width);
  if (gutter === null) return joinRows(lines);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  for (const line of lines) {
    if (line.right <= gutter) left.push(line);
    else if (line.x >= gutter) right.push(line);
    else {
      ordered.push(...left, ...right, line);
      left = [];
      right = [];
    }
  }
  return [...ordered, ...left, ...right];
}

/** Where a page parts into two columns of running text; null where it does not, or where what stands apart is a table. */
function gutterOf(lines: readonly Line[], width: number): number | null {
  let best: { at: number; crossing: number } | null = null;
  for (let at = width * 0.3; at <= width * 0.7; at += 4) {
    const crossing = lines.filter(({ x, right }) => x < at && right > at).length;
    if (best === null || crossing < best.crossing) best = { at, crossing };
  }
  if (!best) return null;
  const { at, crossing } = best;
  const left = lines.filter(({ right }) => right <= at);
  const right = lines.filter(({ x }) => x >= at);
  const long = (column: readonly Line[]) =>
    column.length >= 4 && column.reduce((sum, line) => sum + line.right - line.x, 0) / column.length > width * 0.2;
  return crossing <= lines.length * 0.3 && long(left) && long(right) ? at : null;
}

/** Cells of one row are one line again. */
function joinRows(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && Math.abs(last.y - line.y) < line.size * 0.45 && line.x >= last.right)
      Object.assign(last, { text: `${last.text} · ${line.text}`, right: line.right, bold: last.bold && line.bold });
    else joined.push({ ...line });
  }
  return joined;
}
