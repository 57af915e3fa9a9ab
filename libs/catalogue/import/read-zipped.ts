import { readApart } from '../reading/apart.js';
import type { ApartFormat } from '../reading/reader.js';
import { documentLimits, tooManyWords } from './document-limits.js';
import { EncryptedDocument, UnsupportedFormat } from './errors.js';
import { readHtml } from './read-html.js';
import type { SourceDocument } from './source-document.js';
import { entriesOf, type ZipEntry, ZipReader } from './zip-limits.js';

const wanted: Partial<Record<ZippedFormat, RegExp>> = {
  docx: /^(\[Content_Types\]\.xml|_rels\/[^/]+|word\/[^/]+\.xml|word\/_rels\/[^/]+|docProps\/core\.xml)$/,
  odt: /^((?:[^/]+\/)?content|styles|meta)\.xml$/,
};

/** Its name is Word's; Word for the web numbers it. */
const wordDocument = /^word\/document\d*\.xml$/;

export type ZippedFormat = 'docx' | 'odt' | 'folder' | 'XLSX' | 'PPTX' | 'ODS' | 'ODP' | 'EPUB';

/** What a zip holds, by the parts it has: an Office document, or a folder of documents. Throws where it breaks our limits. */
export function zippedFormat(zip: Buffer): ZippedFormat {
  const entries = entriesOf(zip);
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some(({ name }) => wordDocument.test(name))) return 'docx';
  if (names.has('xl/workbook.xml')) return 'XLSX';
  if (names.has('ppt/presentation.xml')) return 'PPTX';
  const type = saidType(zip, entries);
  if (type.includes('epub')) return 'EPUB';
  if (type.includes('opendocument.spreadsheet')) return 'ODS';
  if (type.includes('opendocument.presentation')) return 'ODP';
  return names.has('content.xml') ? 'odt' : 'folder';
}

/** Reads a Word or OpenDocument file. What reads it is handed the parts it needs, each expanded under our limits, and never the file received. */
export async function readZippedDocument(zip: Buffer, format: ZippedFormat): Promise<SourceDocument> {
  const parts = wanted[format];
  if (!parts) throw new UnsupportedFormat(format === 'folder' ? 'ZIP' : format);
  const entries = entriesOf(zip).filter((entry) => parts.test(entry.name) && !isLargeObject(entry));
  if (entries.reduce((sum, entry) => sum + entry.expandedBytes, 0) > documentLimits.officeXmlBytes) throw tooManyWords();
  if (isEncrypted(zip)) throw new EncryptedDocument();
  const reader = new ZipReader(zip);
  const read = await readApart(
    format as ApartFormat,
    entries.map((entry) => ({ name: entry.name, bytes: reader.read(entry) })),
  );
  return readHtml(read.html, { dropped: read.dropped });
}

const smallPart = 100_000;

/** Formulas are read of what is embedded in an OpenDocument text; a sheet may be as large as it likes. */
function isLargeObject({ name, expandedBytes }: ZipEntry): boolean {
  return name.endsWith('/content.xml') && expandedBytes > smallPart;
}

/** OpenDocument and EPUB say what they are in a part of its own. */
function saidType(zip: Buffer, entries: readonly ZipEntry[]): string {
  const type = entries.find(({ name, expandedBytes }) => name === 'mimetype' && expandedBytes < 200);
  return type ? new ZipReader(zip).read(type).toString('latin1') : '';
}

function isEncrypted(zip: Buffer): boolean {
  const manifest = entriesOf(zip).find(({ name, expandedBytes }) => name === 'META-INF/manifest.xml' && expandedBytes < smallPart);
  return manifest !== undefined && new ZipReader(zip).read(manifest).includes('encryption-data');
}
