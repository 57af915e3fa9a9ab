import { isDeepStrictEqual } from 'node:util';
import type { EntryContent, Guess } from '../entry/entry-content.js';
import type { OpenPlace } from './entry-draft.entity.js';

/** The guesses that still wait: neither confirmed nor overwritten by the author. */
export function waitingGuesses(
  guesses: readonly Guess[],
  before: EntryContent,
  after: EntryContent,
  confirmed: readonly string[] = [],
): Guess[] {
  return guesses.filter(({ place }) => !confirmed.includes(place) && isDeepStrictEqual(at(before, place), at(after, place)));
}

/** The places that were not found and still have no answer. */
export function waitingPlaces(open: readonly OpenPlace[], before: EntryContent, after: EntryContent): OpenPlace[] {
  return open.filter(({ place, words }) => {
    if (after.unknowns.some((unknown) => unknown.place === place)) return false;
    // Words of the text that could not be placed wait until the author has touched the place they belong to.
    return words === null ? isEmpty(after, place) : isDeepStrictEqual(at(before, place), at(after, place));
  });
}

function isEmpty(content: EntryContent, place: string): boolean {
  if (place === 'quotes.consent') return content.quotes.some(({ person, consent }) => person !== null && consent === null);
  if (place.startsWith('sections.')) return !content.sections.some(({ role }) => role === place.slice('sections.'.length));
  const value = at(content, place);
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What stands at a path such as `contact.mailbox` or `milestones.0`. */
function at(content: EntryContent, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], content);
}
