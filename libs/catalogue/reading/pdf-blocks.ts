import type { Line } from './pdf-lines.js';
import { escapeHtml } from './reader.js';

export interface PdfBlock {
  type: 'heading' | 'paragraph' | 'bullet' | 'number';
  level: number;
  text: string;
  bold: boolean;
}

const bullet = /^(?:[•·▪◦‣●○■]\s*|[–-]\s+)(?=\S)/u;
const number = /^\d{1,2}[.)]\s*(?=\p{Lu})/u;
/** «klima- og miljø»: the hyphen stands for a word that follows. */
const suspended = /^(?:og|och|eller|and|or|samt|till|til|to)(?!\p{L})/iu;

/** Paragraphs, headings and list items from the lines of all pages. */
export function blocksOf(pages: readonly Line[][]): PdfBlock[] {
  const body = bodySize(pages.flat());
  const sizes = [...new Set(pages.flat().filter(isLarger(body)).map(rounded))].sort((a, b) => b - a);
  const gap = usualGap(pages, body);
  const blocks: PdfBlock[] = [];
  let last: Line | null = null;
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const level = isLarger(body)(line) ? Math.min(6, sizes.indexOf(rounded(line)) + 1) : 0;
      const block = blocks.at(-1);
      if (block && last && goesOn(block, last, line, { level, gap, edge: edgeOf(page, last), turned: index === 0 }))
        block.text = joined(block.text, line.text);
      else blocks.push(blockOf(line, level));
      last = line;
    }
  }
  return blocks;
}

function blockOf(line: Line, level: number): PdfBlock {
  if (level > 0) return { type: 'heading', level, text: line.text, bold: false };
  if (bullet.test(line.text)) return { type: 'bullet', level: 0, text: line.text.replace(bullet, ''), bold: false };
  if (number.test(line.text)) return { type: 'number', level: 0, text: line.text.replace(number, ''), bold: line.bold };
  return { type: 'paragraph', level: 0, text: line.text, bold: line.bold };
}

interface Place {
  level: number;
  gap: number;
  edge: number;
  /** The first line of a page. */
  turned: boolean;
}

/** Whether a line belongs to the paragraph before it. */
function goesOn(block: PdfBlock, last: Line, line: Line, { level, gap, edge, turned }: Place): boolean {
  if (bullet.test(line.text) || number.test(line.text)) return false;
  if (block.type === 'heading' || level > 0)
    return block.type === 'heading' && block.level === level && !turned && last.y - line.y > 0 && last.y - line.y < line.size * 1.6;
  if (block.bold !== line.bold && block.type === 'paragraph') return false;
  const open = !/[.!?:…]["”“»)]?$/.test(last.text);
  const upwards = last.y < line.y;
  // Another page or the top of another column: only what is plainly unfinished goes on.
  if (turned || upwards) return open && /^\p{Ll}/u.test(line.text);
  if (last.y - line.y > gap * 1.35) return false;
  const indented = line.x - last.x > line.size * 0.8 && block.type === 'paragraph';
  return !(indented && !open) && !hadRoom(last, line, edge);
}

/** The line before ended although the next word would have had room: its writer ended it. */
function hadRoom(last: Line, line: Line, edge: number): boolean {
  const word = line.text.split(' ')[0] ?? '';
  const width = ((line.right - line.x) / line.text.length) * (word.length + 1);
  return last.right + width < edge - line.size;
}

/** How far the lines of the same column go. */
function edgeOf(page: readonly Line[], line: Line): number {
  return Math.max(line.right, ...page.filter(({ x }) => Math.abs(x - line.x) < 40).map(({ right }) => right));
}

function joined(text: string, line: string): string {
  if (/\p{L}[\u00ad]$/u.test(text)) return text.slice(0, -1) + line;
  if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line)) return suspended.test(line) ? `${text} ${line}` : text.slice(0, -1) + line;
  return `${text} ${line}`;
}

const rounded = ({ size }: Line) => Math.round(size * 2) / 2;
const isLarger = (body: number) => (line: Line) => rounded(line) >= body * 1.12 && line.text.length <= 200 && /\p{L}{2}/u.test(line.text);

/** The size that most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(rounded(line), (letters.get(rounded(line)) ?? 0) + line.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

/** The distance that most lines of the text keep. */
function usualGap(pages: readonly Line[][], body: number): number {
  const gaps = new Map<number, number>();
  for (const page of pages)
    for (const [index, line] of page.entries()) {
      const gap = Math.round(((page[index - 1]?.y ?? line.y) - line.y) * 2) / 2;
      if (gap > body * 0.8 && gap < body * 3) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    }
  return [...gaps].sort((a, b) => b[1] - a[1])[0]?.[0] ?? body * 1.3;
}

export function htmlOf(blocks: readonly PdfBlock[]): string {
  return blocks.map((block, index) => tagged(block, blocks[index - 1], blocks[index + 1])).join('\n');
}

function tagged({ type, level, text, bold }: PdfBlock, before: PdfBlock | undefined, after: PdfBlock | undefined): string {
  const words = escapeHtml(text);
  if (type === 'heading') return `<h${level}>${words}</h${level}>`;
  if (type === 'paragraph') return `<p>${bold ? `<strong>${words}</strong>` : words}</p>`;
  const list = type === 'number' ? 'ol' : 'ul';
  return `${before?.type === type ? '' : `<${list}>`}<li>${words}</li>${after?.type === type ? '' : `</${list}>`}`;
}
