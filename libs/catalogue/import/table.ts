import { parse } from 'csv-parse/sync';
import { ImportError } from './errors.js';
import { mostDocuments } from './folder.js';

export interface Row {
  /** Of the file, counted from 1: what a spreadsheet shows beside it. */
  line: number;
  cells: string[];
}

/** A table of many: one row for each draft. */
export interface Table {
  separator: string;
  header: string[];
  rows: Row[];
}

const separators = [';', ',', '\t', '|'] as const;
const limits = { rowCharacters: 200_000, columns: 100 };

/** Reads a table, its separator guessed. Null where the text is no table: one column, or rows that have nothing in common. */
export function tableOf(text: string): Table | null {
  const separator = separatorOf(text);
  if (!separator) return null;
  const [first, ...rows] = recordsOf(text, separator);
  const header = first?.cells.map((cell, index) => cell.replace(/\s+/g, ' ').trim() || letterOf(index)) ?? [];
  if (header.length < 2 || header.length > limits.columns || rows.length === 0) return null;
  if (rows.length > mostDocuments) throw new ImportError('too_many_documents', { limit: mostDocuments });
  return { separator, header, rows };
}

function recordsOf(text: string, separator: string): Row[] {
  try {
    return parsed(text, separator, '"');
  } catch {
    // A lone quotation mark would swallow the rest: then none of them is more than a sign.
    return attempt(text, separator);
  }
}

function attempt(text: string, separator: string): Row[] {
  try {
    return parsed(text, separator, null);
  } catch {
    throw new ImportError('not_a_table');
  }
}

function parsed(text: string, separator: string, quote: '"' | null): Row[] {
  const records = parse(text, {
    ...{ delimiter: separator, quote, bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    max_record_size: limits.rowCharacters,
    to: mostDocuments + 2,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  let before = 0;
  return records
    .map(({ record, info }) => {
      const line = before + 1;
      before = info.lines;
      return { line, cells: record.map((cell) => cell.trim()) };
    })
    .filter(({ cells }) => cells.some(Boolean));
}

/** The sign that parts the first lines into the most cells, and all of them alike. */
function separatorOf(text: string): string | null {
  const start = text.slice(0, 100_000);
  const found = separators.map((separator) => {
    const counts = start
      .replace(/"(?:[^"]|"")*"/g, '""')
      .split(/\r\n|\r|\n/)
      .filter((line) => line.trim())
      .slice(0, 20)
      .map((line) => line.split(separator).length);
    const [first = 1, ...others] = counts;
    const alike = others.filter((count) => count === first).length;
    return { separator, score: first > 1 && others.length > 0 && alike >= others.length / 2 ? first * (alike + 1) : 0 };
  });
  const best = found.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.separator : null;
}

/** What a spreadsheet shows above a column: it goes by that where its file has no word for it. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
