import { keptPattern, markdownProse, type Prose, plainProse } from '#libs/platform';
import type { EntryContent } from '../entry/entry-content.js';
import { pairOf } from '../translation/sibling.js';
import { setText, textAt, textPlaces, withoutNumber } from '../translation/text-places.js';
import { digestOf, type MachineText, withStandingMarks } from './machine-text.js';

/** Names of people, bodies, partners and sources, what is said of people, and units: never sent, people write them. */
const neverSent = [
  ...['byline.unit', 'contact.title', 'milestones.decidedBy', 'partners.name', 'figures.unit', 'claims.unit', 'claims.source.label'],
  ...['quotes.title', 'canBeCalled.topic'],
];
/** As much as one asking sends; the next one goes on where it ended. */
const mostCharacters = 60_000;

export interface TextToSend extends Prose {
  /** Of the original. */
  place: string;
}

/** What of the original the translation has an empty place for, as it is sent. Nothing is invented: what has no place yet gets none. */
export function textsToSend(original: EntryContent, sibling: EntryContent): TextToSend[] {
  const pattern = keptPattern(namesIn(original));
  const texts: TextToSend[] = [];
  let characters = 0;
  for (const { place, text } of textPlaces(original)) {
    if (neverSent.includes(withoutNumber(place)) || !isOpen(original, sibling, place)) continue;
    const prose = withoutNumber(place) === 'sections.body' ? markdownProse(text, pattern) : plainProse(text, pattern);
    if (!prose || prose.pieces.length === 0) continue;
    characters += prose.pieces.join('').length;
    if (characters > mostCharacters) break;
    texts.push({ place, ...prose });
  }
  return texts;
}

/** The translation with those texts in its empty places, each marked. What somebody has written meanwhile stays. */
export function filledWith(
  original: EntryContent,
  sibling: EntryContent,
  texts: ReadonlyMap<string, string>,
  by: Pick<MachineText, 'service' | 'at'>,
): EntryContent {
  const content = structuredClone(sibling);
  const marks = [...content.machineTexts];
  for (const [place, text] of texts) {
    const pair = isOpen(original, content, place) ? pairOf(original, content, place) : null;
    if (pair === null) continue;
    setText(content, pair, text);
    marks.push({ place: pair, digest: digestOf(text), ...by });
  }
  return withStandingMarks(content, marks);
}

function isOpen(original: EntryContent, sibling: EntryContent, place: string): boolean {
  const pair = pairOf(original, sibling, place);
  return pair !== null && textAt(sibling, pair).trim() === '';
}

/** Names that the entry says are somebody's: persons, and those that it was done with. */
export function namesIn(content: EntryContent): string[] {
  const persons = [content.contact.name, content.byline.name, ...content.quotes.map(({ person }) => person)];
  const others = [...content.canBeCalled.map(({ name }) => name), ...content.partners.map(({ name }) => name)];
  const names = [...persons, ...others].filter((name) => name !== null && name.trim().length > 2).map((name) => (name as string).trim());
  return [...new Set(names)].sort((one, other) => other.length - one.length);
}
