import MarkdownIt from 'markdown-it';
import { readApart } from '../reading/apart.js';
import { documentLimits, tooManyWords, withinLimits, withinParagraphs } from './document-limits.js';
import { DocumentTooLarge, EmptyDocument, ImportError, NotADocument, UnsupportedFormat } from './errors.js';
import { type FileFormat, formatOf } from './file-format.js';
import { readHtml } from './read-html.js';
import { readText } from './read-text.js';
import { readZippedDocument, zippedFormat } from './read-zipped.js';
import type { SourceDocument } from './source-document.js';
import { decodeText, isText } from './text-encoding.js';

const markdown = new MarkdownIt({ html: true, linkify: false });

export interface SourceFile {
  name: string;
  bytes: Buffer;
}

/** Reads one document. What the file is, its bytes say; its name is not asked. Throws a subclass of ImportError. */
export async function readDocument({ bytes }: SourceFile, options: { mainOnly?: boolean } = {}): Promise<SourceDocument> {
  assertSize(bytes);
  const format = formatOf(bytes);
  if (format === 'zip') return withinLimits(await readZippedDocument(bytes, zippedFormat(bytes)));
  if (format === 'pdf' || format === 'doc') {
    const { html, dropped } = await readApart(format, [{ name: '', bytes }]);
    return withinLimits(readHtml(html, { dropped }));
  }
  assertFormat(format);
  return readPasted(textOf(bytes), options);
}

/** Throws for what is known and is not read. */
export function assertFormat(format: FileFormat): void {
  if (format === 'word before 97') throw new ImportError('word_before_97');
  if (typeof format === 'object' && 'unsupported' in format) throw new UnsupportedFormat(format.unsupported);
  if (typeof format === 'object') throw new NotADocument(format.foreign);
}

export function assertSize(bytes: Buffer): void {
  if (bytes.length === 0) throw new EmptyDocument();
  if (bytes.length > documentLimits.bytes) throw new DocumentTooLarge({ bytes: documentLimits.bytes });
}

/** The text of a file that has no signature of another format. */
export function textOf(bytes: Buffer): string {
  const text = decodeText(bytes);
  if (!text.trim()) throw new EmptyDocument();
  // A page is half signs, and says itself that it is one.
  if (!isHtml(text) && !isText(text)) throw new NotADocument();
  return text;
}

/** Reads text of unknown markup: HTML, Markdown or plain. `mainOnly` leaves out what stands around the main part of a page. */
export function readPasted(text: string, options: { mainOnly?: boolean } = {}): SourceDocument {
  if (isHtml(text)) return withinLimits(readHtml(text, options));
  if (text.length > documentLimits.characters) throw tooManyWords();
  return withinParagraphs(isMarkdown(text) ? readHtml(markdown.render(text)) : readText(text));
}

export function isHtml(text: string): boolean {
  const start = text.slice(0, 2000);
  return (
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(start) ||
    /<(?:body|p|div|h[1-6]|article|main|section|ul|ol|table|br)\b[^>]*>/i.test(start)
  );
}

function isMarkdown(text: string): boolean {
  return (
    /^#{1,6} \S/m.test(text) ||
    /^\S[^\n]*\n(?:={3,}|-{3,})\s*$/m.test(text) ||
    /\*\*[^*\s][^*]*\*\*/.test(text) ||
    /\[[^\]]+\]\(https?:[^)]+\)/.test(text)
  );
}
