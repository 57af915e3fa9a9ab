import { InvalidInput } from '#libs/platform';
import { parseContent } from '../entry/entry-content.input.js';
import { type EntryContent, emptyContent, type Guess, mostOf } from '../entry/entry-content.js';

type Fields = Record<string, unknown>;
interface Filled {
  content: EntryContent;
  guesses: Guess[];
}

/**
 * What was read from a text, as far as it keeps the template's limits: a number beyond all numbers, a link that leads nowhere or the
 * twenty-first sum of a budget stays in the running text and out of its place, since a draft is worth more than a refusal.
 */
export function fitTemplate(content: EntryContent, guesses: readonly Guess[]): Filled {
  const filled = { content: structuredClone(content), guesses: [...guesses] };
  for (const [list, most] of Object.entries(mostOf)) listOf(filled.content, list)?.splice(most);
  filled.guesses = filled.guesses.filter(({ place }) => hasPlace(place));
  for (const path of brokenPlaces(filled.content)) remove(filled, path);
  return { content: parseContent(filled.content, filled.content), guesses: filled.guesses };
}

function hasPlace(place: string): boolean {
  const [list = '', index] = place.split('.');
  return index === undefined || !(list in mostOf) || Number(index) < mostOf[list as keyof typeof mostOf];
}

/** Later items of a list come first, so that removing one leaves the others where they are. */
function brokenPlaces(content: EntryContent): string[][] {
  try {
    parseContent(content, content);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const places = Object.keys(error.fields).map((path) => path.split('.'));
    const items = new Map(places.map((path) => [isItem(content, path) ? path.slice(0, 2).join('.') : path.join('.'), path]));
    return [...items.values()].sort((a, b) => Number(b[1]) - Number(a[1]) || 0);
  }
}

function isItem(content: EntryContent, [field = '', index]: string[]): boolean {
  return index !== undefined && listOf(content, field) !== undefined;
}

function remove(filled: Filled, path: string[]): void {
  const [field = '', part] = path;
  if (isItem(filled.content, path)) removeItem(filled, field, Number(part));
  else {
    const content = filled.content as unknown as Fields;
    const empty = emptyContent(filled.content.language) as unknown as Fields;
    if (part === undefined) content[field] = empty[field];
    else (content[field] as Fields)[part] = (empty[field] as Fields)[part];
    filled.guesses = filled.guesses.filter(({ place }) => place !== path.join('.'));
  }
}

function removeItem(filled: Filled, list: string, index: number): void {
  listOf(filled.content, list)?.splice(index, 1);
  filled.guesses = filled.guesses.flatMap((guess) => {
    const [field, at, ...rest] = guess.place.split('.');
    if (field !== list || at === undefined || Number(at) < index) return guess;
    return Number(at) === index ? [] : { ...guess, place: [field, Number(at) - 1, ...rest].join('.') };
  });
}

function listOf(content: EntryContent, field: string): unknown[] | undefined {
  const value = (content as unknown as Fields)[field];
  return Array.isArray(value) ? value : undefined;
}
