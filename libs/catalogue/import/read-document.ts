import MarkdownIt from 'markdown-it';
import { documentLimits, tooManyWords, withinLimits, withinParagraphs } from './document-limits.js';
import { DocumentTooLarge, EmptyDocument, NotADocument, UnsupportedFormat } from './errors.js';
import { formatOf } from './file-format.js';
import { readZippedDocument } from './read-docx.js';
import { readHtml } from './read-html.js';
import { readText } from './read-text.js';
import type { SourceDocument } from './source-document.js';
import { decodeText, isText } from './text-encoding.js';

const markdown = new MarkdownIt({ html: true, linkify: false });

/** Reads what someone uploads. What the file is, its bytes say; its name is not asked. Throws a subclass of ImportError. */
export async function readDocument(file: { name: string; bytes: Buffer }): Promise<SourceDocument> {
  const { bytes } = file;
  if (bytes.length === 0) throw new EmptyDocument();
  if (bytes.length > documentLimits.bytes) throw new DocumentTooLarge({ bytes: documentLimits.bytes });
  const format = formatOf(bytes);
  if (format === 'zip') return withinLimits(await readZippedDocument(bytes));
  if (typeof format === 'object' && 'unsupported' in format) throw new UnsupportedFormat(format.unsupported);
  if (typeof format === 'object') throw new NotADocument(format.foreign);
  return readDecoded(bytes);
}

function readDecoded(bytes: Buffer): SourceDocument {
  const text = decodeText(bytes);
  if (!text.trim()) throw new EmptyDocument();
  // A page is half signs, and says itself that it is one.
  if (!isHtml(text) && !isText(text)) throw new NotADocument();
  return readPasted(text);
}

/** Reads text of unknown markup: HTML, Markdown or plain. */
export function readPasted(text: string): SourceDocument {
  if (isHtml(text)) return withinLimits(readHtml(text));
  if (text.length > documentLimits.characters) throw tooManyWords();
  return withinParagraphs(isMarkdown(text) ? readHtml(markdown.render(text)) : readText(text));
}

function isHtml(text: string): boolean {
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
