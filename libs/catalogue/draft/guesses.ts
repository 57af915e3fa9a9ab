import { isDeepStrictEqual } from 'node:util';
import type { EntryContent, Guess } from '../entry/entry-content.js';
import { isFilled, type Place } from '../entry/readiness.js';

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
export function waitingPlaces(places: readonly string[], content: EntryContent): string[] {
  return places.filter((place) => !isFilled(content, place as Place) && !content.unknowns.some((unknown) => unknown.place === place));
}

/** What stands at a path such as `contact.mailbox` or `milestones.0`. */
function at(content: EntryContent, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | null | undefined)?.[part], content);
}
