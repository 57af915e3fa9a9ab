import { DamagedDocument, DocumentTooLarge, ImportError, UnsupportedFormat } from './errors.js';
import { readHtml } from './read-html.js';
import type { SourceDocument } from './source-document.js';
import { entriesOf, ZipReader } from './zip-limits.js';
import { writeZip } from './zip-writer.js';

/** Word's XML is some ten times its text: more than this is no entry. */
const wordXmlBytes = 20_000_000;

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

/** Reads a Word file. Mammoth is handed a new zip of the parts it needs, each expanded under our limits, and never the one received. */
export async function readZippedDocument(zip: Buffer): Promise<SourceDocument> {
  const entries = entriesOf(zip);
  const names = new Set(entries.map((entry) => entry.name));
  if (!names.has('word/document.xml')) throw new UnsupportedFormat(formatOfZip(names));
  const reader = new ZipReader(zip);
  const wanted = entries.filter(({ name }) => /^(\[Content_Types\]\.xml|_rels\/[^/]+|word\/[^/]+\.xml|word\/_rels\/[^/]+)$/.test(name));
  const parts = wanted.map((entry) => ({ name: entry.name, bytes: reader.read(entry) }));
  if (parts.reduce((sum, part) => sum + part.bytes.length, 0) > wordXmlBytes) throw new DocumentTooLarge({ bytes: wordXmlBytes });
  return readHtml(await htmlOf(writeZip(parts)));
}

async function htmlOf(docx: Buffer): Promise<string> {
  // Loaded when the first Word file comes: most processes never meet one.
  const { default: mammoth } = await import('mammoth');
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml({ buffer: docx }, { styleMap, convertImage: noPictures });
    return value;
  } catch (error) {
    throw error instanceof ImportError ? error : new DamagedDocument();
  }
}

function formatOfZip(names: Set<string>): string {
  if (names.has('content.xml')) return 'ODT';
  if (names.has('xl/workbook.xml')) return 'XLSX';
  if (names.has('ppt/presentation.xml')) return 'PPTX';
  return 'ZIP';
}
