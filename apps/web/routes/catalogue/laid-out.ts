import type { DraftView, Guess, Unknown } from '#libs/catalogue';
import { parts } from './editor-part-places.js';

/** Where the finished page shows which places of the template; sections stand among the text. */
export const regions = {
  head: ['kind', 'title', 'summary', 'byline', 'language'],
  milestones: ['milestones'],
  results: ['claims', 'figures'],
  stop: ['stopCard'],
  voices: ['quotes', 'links'],
  facts: [
    ...[
      'goals',
      'targets',
      'status',
      'start.effort',
      'start.cost',
      'start.politicalDecision',
      'time',
      'resources',
      'contact',
      'canBeCalled',
    ],
    ...['actorGroups', 'partners', 'municipalRoles', 'sector', 'dimensions', 'activityTypes', 'toolVersion', 'licence', 'reviewBy'],
  ],
} as const;

/** A place that waits: for an answer, for the day it was put off to, or for a tap on what was guessed. */
export interface Waiting {
  place: string;
  isOpen: boolean;
  unknown: Unknown | null;
  guesses: Guess[];
}

type Draft = Pick<DraftView, 'content' | 'readiness' | 'guesses'>;

/** Those of the given places that wait, in their order. */
export function waitingAt({ content, readiness, guesses }: Draft, places: readonly string[]): Waiting[] {
  return places
    .map((place) => ({
      place,
      isOpen: (readiness.templateMissing as readonly string[]).includes(place),
      unknown: content.unknowns.find((unknown) => unknown.place === place) ?? null,
      guesses: guesses.filter((guess) => guess.place === place || guess.place.startsWith(`${place}.`)),
    }))
    .filter(({ isOpen, unknown, guesses: found }) => isOpen || unknown || found.length > 0);
}

const roles = parts.flatMap(({ places }) => places.filter((place) => place.startsWith('sections.'))) as readonly string[];
/** The sections of the template that wait for somebody to write them. */
export const waitingSections = (draft: Draft) => waitingAt({ ...draft, guesses: [] }, roles);

export type Laid = { section: number } | { waiting: Waiting };

/** The text's sections in their order, each open one before those that come after it in the template. */
export function laidSections(written: readonly { role: string | null }[], waiting: readonly Waiting[]): Laid[] {
  const rank = (role: string | null) => roles.indexOf(`sections.${role}`);
  const laid: Laid[] = written.map((_, section) => ({ section }));
  for (const one of waiting) {
    const next = laid.findIndex((other) => 'section' in other && rank(written[other.section]?.role ?? null) > roles.indexOf(one.place));
    laid.splice(next < 0 ? laid.length : next, 0, { waiting: one });
  }
  return laid;
}
