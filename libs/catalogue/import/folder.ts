import { ImportError, ZipBomb } from './errors.js';
import { formatOf } from './file-format.js';
import type { SourceFile } from './read-document.js';
import { zippedFormat } from './read-zipped.js';
import { entriesOf, type ZipEntry, ZipReader } from './zip-limits.js';

/** How many drafts one import may make; more is another morning's work. */
export const mostDocuments = 100;

/** A document of a folder: its name without the way to it, and its bytes when they are asked for. */
export interface Filed {
  name: string;
  open(): SourceFile;
}

/** The documents of a folder that was sent as a ZIP, in its order. Throws where there is none, or more than one import may take. */
export function documentsIn(zip: Buffer): Filed[] {
  const files = entriesOf(zip).filter(isDocument);
  if (files.length === 0) throw new ImportError('no_documents');
  if (files.length > mostDocuments) throw new ImportError('too_many_documents', { limit: mostDocuments });
  const reader = new ZipReader(zip);
  return files.map((entry) => {
    const name = nameOf(entry);
    return {
      name,
      open: () => {
        const bytes = reader.read(entry);
        // One folder in another is no harm; one that holds itself is.
        if (isFolder(bytes)) throw new ImportError('nested_zip');
        return { name, bytes };
      },
    };
  });
}

/** What the machine that packed it left behind, and folders themselves, are no documents. */
function isDocument({ name, expandedBytes }: ZipEntry): boolean {
  const parts = name.split(/[/\\]/);
  const hidden =
    parts.some((part) => part.startsWith('.') || part === '__MACOSX') || /^(?:Thumbs\.db|desktop\.ini|~\$.*)$/i.test(parts.at(-1) ?? '');
  return !hidden && !/[/\\]$/.test(name) && expandedBytes > 0;
}

function nameOf({ name }: ZipEntry): string {
  return (name.split(/[/\\]/).at(-1) ?? '').slice(0, 200);
}

function isFolder(bytes: Buffer): boolean {
  try {
    return formatOf(bytes) === 'zip' && zippedFormat(bytes) === 'folder';
  } catch (error) {
    if (error instanceof ZipBomb) throw error;
    return false;
  }
}
