import { isByline } from './byline-in.js';
import { isContactHeading } from './contact-in.js';
import { sectionRoleOf } from './section-roles.js';

const longestHeading = 110;

/**
 * Which lines of a text without markup are headings: short, without a final full stop, and followed by prose, or by another such line
 * that is. `lines` are the paragraphs in order; a list item never counts.
 */
export function headingsAmong(lines: readonly { text: string; listItem: boolean }[]): boolean[] {
  const candidates = lines.map((line) => !line.listItem && looksLikeHeading(line.text));
  const found = lines.map(() => false);
  for (let index = lines.length - 2; index >= 0; index--) {
    // Who wrote it often stands between a title and its text.
    const after = lines.findIndex((other, place) => place > index && !isByline(other.text));
    const next = lines[after];
    const line = lines[index];
    if (!candidates[index] || !next || !line) continue;
    found[index] = found[after] === true || next.listItem || isContactHeading(line.text) || isProse(next.text, line.text);
  }
  return found;
}

/** By its look alone; whether it is one depends on what follows. */
export function looksLikeHeading(text: string): boolean {
  if (text.length < 2 || text.length > longestHeading || text.split(' ').length > 16) return false;
  if (!/^[\p{Lu}\p{N}”“„"«»(]/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (/[.,;…]["”“»)]?$/.test(text) && !isNumbered(text)) return false;
  if (text.endsWith(':') && text.split(' ').length > 2 && sectionRoleOf(text) === null) return false;
  if (/@|https?:|www\./.test(text)) return false;
  if (/^[”“„"«»].*[”“"«»][\s,]*[–—-]\s*\p{Lu}/u.test(text)) return false;
  return !isByline(text);
}

/** «Mål 17.», «Kapittel IV.»: the full stop belongs to the number; a sentence that ends in a year is none of these. */
function isNumbered(text: string): boolean {
  return /^(?:\S+\s+){1,4}(?:[IVX]+|\d{1,2})\.$/.test(text) && !/[.!?]\s/.test(text);
}

function isProse(text: string, heading: string): boolean {
  return /[.!?:…]["”“»)]?$/.test(text) ? text.length > 10 : text.length >= 60 && text.length > heading.length;
}
