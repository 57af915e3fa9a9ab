import { type Column, type ColumnPlace, placesOf } from './column-places.js';
import { ImportError } from './errors.js';
import { formatOf } from './file-format.js';
import { documentsIn } from './folder.js';
import type { ImportedDraft } from './imported-draft.js';
import { assertFormat, assertSize, readDocument, type SourceFile, textOf } from './read-document.js';
import { zippedFormat } from './read-zipped.js';
import { draftOfRow } from './row-draft.js';
import { tableOf } from './table.js';
import { type Hints, understand } from './understand.js';

/** One draft to be: a document, or a row of a table. */
export interface SourceItem {
  /** Of a file of a folder; of a row, the line it stands on. */
  name: string | null;
  draft(hints: Hints): Promise<ImportedDraft>;
}

export interface OpenSource {
  /** Several drafts come of it, each to be chosen. */
  many: boolean;
  items: SourceItem[];
  /** Of a table: where each column's words go. */
  columns: Column[] | null;
}

/**
 * What a file, a text or a page holds, opened but not yet read: here a format of its own that holds many is told from a single document.
 * Throws a subclass of ImportError for the whole; an item that is bad throws when it is read, and the others go on.
 * `places` are those that somebody chose for the columns of what has been told to be a table.
 */
export function openSource(file: SourceFile, options: { mainOnly?: boolean; places?: readonly ColumnPlace[] } = {}): OpenSource {
  assertSize(file.bytes);
  const format = formatOf(file.bytes);
  if (format === 'zip' && zippedFormat(file.bytes) === 'folder') return { many: true, items: folderItems(file.bytes), columns: null };
  if (format === 'text' && (options.places || /\.(?:csv|tsv)$/i.test(file.name))) return tableItems(textOf(file.bytes), options.places);
  // What is plainly no document is told at once, and not after a while of reading.
  assertFormat(format);
  if (format === 'text') textOf(file.bytes);
  return {
    many: false,
    items: [{ name: null, draft: async (hints) => understand(await readDocument(file, options), hints) }],
    columns: null,
  };
}

function folderItems(zip: Buffer): SourceItem[] {
  return documentsIn(zip).map(({ name, open }) => ({ name, draft: async (hints) => understand(await readDocument(open()), hints) }));
}

/** The one format whose name is asked: to its bytes, a table is a text with many commas. */
function tableItems(text: string, chosen?: readonly ColumnPlace[]): OpenSource {
  const table = tableOf(text);
  if (!table) throw new ImportError('not_a_table');
  const places = chosen ?? placesOf(table.header);
  const columns = table.header.map((heading, index) => ({ heading, place: places[index] ?? 'own' }));
  const items = table.rows.map((row) => ({ name: String(row.line), draft: async (hints: Hints) => draftOfRow(row, columns, hints) }));
  return { many: true, items, columns };
}
