import { documentLimits, tooManyWords } from './document-limits.js';
import { UnsupportedFormat } from './errors.js';
import { readHtml } from './read-html.js';
import type { SourceDocument } from './source-document.js';
import { wordToHtml } from './word-to-html.js';
import { entriesOf, ZipReader } from './zip-limits.js';
import { writeZip } from './zip-writer.js';

/** Reads a Word file. What turns it into HTML is handed a new zip of the parts it needs, each expanded under our limits, and never the one received. */
export async function readZippedDocument(zip: Buffer): Promise<SourceDocument> {
  const entries = entriesOf(zip);
  const names = new Set(entries.map((entry) => entry.name));
  if (!names.has('word/document.xml')) throw new UnsupportedFormat(formatOfZip(names));
  const reader = new ZipReader(zip);
  const wanted = entries.filter(({ name }) => /^(\[Content_Types\]\.xml|_rels\/[^/]+|word\/[^/]+\.xml|word\/_rels\/[^/]+)$/.test(name));
  const parts = wanted.map((entry) => ({ name: entry.name, bytes: reader.read(entry) }));
  if (parts.reduce((sum, part) => sum + part.bytes.length, 0) > documentLimits.wordXmlBytes) throw tooManyWords();
  return readHtml(await wordToHtml(writeZip(parts)));
}

function formatOfZip(names: Set<string>): string {
  if (names.has('content.xml')) return 'ODT';
  if (names.has('xl/workbook.xml')) return 'XLSX';
  if (names.has('ppt/presentation.xml')) return 'PPTX';
  return 'ZIP';
}
