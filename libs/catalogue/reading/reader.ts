import type { Dropped } from '../import/source-document.js';

/** Formats that a process of its own reads. */
export type ApartFormat = 'docx' | 'odt' | 'doc' | 'pdf';

/** A part of a file: of a zipped one those that are needed, else the whole of it. */
export interface Part {
  name: string;
  bytes: Buffer;
}

/** What is in a file, as HTML for read-html.ts, and what was left out of it on the way. */
export interface ReadApart {
  html: string;
  dropped: Dropped[];
}

/** Refusals that have words of their own, by the reason that an ImportError has; anything else that goes wrong is a damaged file. */
export class Unreadable extends Error {
  /** `only_pictures`: a scanned paper, no word of which is text. */
  constructor(readonly reason: 'encrypted' | 'only_pictures' | 'word_before_97') {
    super(reason);
  }
}

/** Words of a file as words of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** What was left out by number alone: whoever deleted a passage or wrote a comment did not mean it to be read. */
export function counted(counts: Partial<Record<Dropped['what'], number>>): Dropped[] {
  return Object.entries(counts).flatMap(([what, count]) => (count ? [{ what: what as Dropped['what'], text: '', count }] : []));
}

/** Cells of one paragraph are words of their row, and no paragraphs of their own. */
export function withFlatCells(html: string): string {
  return html.replace(/<(t[dh])([^>]*)><p>([^<]*(?:<(?!\/?(?:p|t[dhr])\b)[^<]*)*)<\/p><\/\1>/g, '<$1$2>$3</$1>');
}
