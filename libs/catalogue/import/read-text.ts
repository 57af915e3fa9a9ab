import { escapeMarkdown } from '#libs/platform/markdown';
import { EmptyDocument } from './errors.js';
import { isFurniture } from './furniture.js';
import { headingsAmong, looksLikeHeading } from './headings.js';
import { tidy } from './markdown-text.js';
import type { Dropped, SourceBlock, SourceDocument } from './source-document.js';

const bullet = /^\s*(?:[•·▪◦‣]|[-*+](?=\s)|\d{1,2}[.)](?=\s+\p{Lu}))\s*/u;

interface Line {
  text: string;
  listItem: boolean;
  number: number | null;
}

/** Reads text without markup: paragraphs between blank lines, list items by their bullets, headings by how they stand. */
export function readText(text: string): SourceDocument {
  const dropped: Dropped[] = [];
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u2028\u2029\f]/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .flatMap((chunk) => linesOf(chunk.split('\n')))
    .filter((line) => {
      if (!isFurniture(line.text)) return true;
      dropped.push({ what: 'furniture', text: line.text });
      return false;
    });
  if (lines.length === 0) throw new EmptyDocument();
  const headings = headingsAmong(lines);
  return { blocks: lines.map((line, index) => blockOf(line, headings[index] === true)), dropped };
}

function blockOf(line: Line, heading: boolean): SourceBlock {
  const text = escapeMarkdown(line.text);
  if (heading) return { type: 'heading', level: 2, text };
  if (line.number !== null) return { type: 'list_item', number: line.number, text };
  return { type: line.listItem ? 'list_item' : 'paragraph', text };
}

/** One chunk between blank lines: a list, lines that are paragraphs each, or one paragraph broken at a column. */
function linesOf(raw: string[]): Line[] {
  const lines: Line[] = [];
  let wrapped = false;
  const broken = isBrokenAtColumn(raw);
  for (const part of raw) {
    const text = tidy(part.replace(bullet, ''));
    if (!text) continue;
    const listItem = bullet.test(part);
    const last = lines.at(-1);
    if (last && !listItem && wrapped && !isFurniture(text) && !isFurniture(last.text)) last.text = `${last.text} ${text}`;
    else lines.push({ text, listItem, number: listItem ? numberOf(part) : null });
    wrapped =
      listItem || last?.listItem === true ? /^\s+/.test(part) || listItem : broken && !(lines.length === 1 && !last && startsSection(raw));
  }
  return lines;
}

function numberOf(line: string): number | null {
  const number = /^\s*(\d{1,2})[.)]/.exec(line);
  return number ? Number(number[1]) : null;
}

/** Lines of like length that break in mid-sentence, as in a mail. */
function isBrokenAtColumn(raw: string[]): boolean {
  const lines = raw.map(tidy).filter(Boolean);
  const open = lines.slice(0, -1).filter((line) => line.length >= 45 && !/[.!?:]["”“»)]?$/.test(line));
  return open.length > 0 && Math.max(...lines.map((line) => line.length)) <= 120;
}

function startsSection(raw: string[]): boolean {
  const [first = '', second = ''] = raw.map(tidy).filter(Boolean);
  return looksLikeHeading(first) && first.length < 45 && second.length >= first.length;
}
