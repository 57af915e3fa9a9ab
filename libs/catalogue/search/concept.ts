import type { Language } from '../entry/entry-content.js';

/** One meaning, and what it is called in each language. */
export interface Concept {
  id: string;
  kind: ConceptKind;
  /** Lower case; the first of each language is the word to show, the rest are other words for the same. */
  terms: Record<Language, string[]>;
  /** Concepts that answer the same question less directly: their hits come after this one's own. */
  related: string[];
  /** For readers: why a word that looks alike is not here. */
  note?: string;
}

export type ConceptKind = 'topic' | 'institution' | 'goal_theme';

const columns = ['da', 'nb', 'nn', 'sv', 'en'] as const;

/**
 * Reads a table with one concept a line, so that a person who knows the languages can proof-read it as a table:
 * `id | da | nb | nn | sv | en`, then perhaps `| related: id, id` and `| note: …`.
 */
export function readConcepts(kind: ConceptKind, table: string): Concept[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readConcept(kind, line));
}

function readConcept(kind: ConceptKind, line: string): Concept {
  const [id = '', ...cells] = line.split('|').map((cell) => cell.trim());
  const words = cells.slice(0, columns.length);
  if (words.length < columns.length) throw new Error(`The concept «${id}» lacks a language: ${line}`);
  const [da, nb, nn, sv, en] = words.map(list) as [string[], string[], string[], string[], string[]];
  const concept: Concept = { id, kind, terms: { da, nb, nn, sv, en }, related: [] };
  for (const extra of cells.slice(columns.length)) {
    if (extra.startsWith('related:')) concept.related = list(extra.slice('related:'.length));
    else if (extra.startsWith('note:')) concept.note = extra.slice('note:'.length).trim();
    else throw new Error(`The concept «${id}» has a cell too many: ${extra}`);
  }
  return concept;
}

function list(cell: string): string[] {
  return cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
