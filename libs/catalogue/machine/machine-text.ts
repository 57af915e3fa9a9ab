import { createHash } from 'node:crypto';
import type { EntryContent } from '../entry/entry-content.js';
import { textPlaces, withoutNumber } from '../translation/text-places.js';

/** A text that a machine wrote and nobody has changed or said yes to since. */
export interface MachineText {
  /** As the content is now: `title`, `sections.2.body`. */
  place: string;
  /** Of the text itself: by it the mark follows the text when lists change their order, and goes when a word of it does. */
  digest: string;
  /** The host of the service. */
  service: string;
  at: string;
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n').trim()).digest('base64url').slice(0, 22);
}

/** What a mark is known by wherever its text goes: the kind of place, and the words. */
function wordsAt({ place, digest }: Pick<MachineText, 'place' | 'digest'>): string {
  return `${withoutNumber(place)} ${digest}`;
}

/** The content with those marks that still hold: each at the place where its text stands now. What was changed by hand has none. */
export function withStandingMarks(content: EntryContent, marks: readonly MachineText[] = content.machineTexts): EntryContent {
  if (marks.length === 0) return content.machineTexts.length === 0 ? content : { ...content, machineTexts: [] };
  const known = new Map(marks.map((mark) => [wordsAt(mark), mark]));
  // A section that is said to be in another language now was written by the same machine.
  const sections = content.sections.map((section) => ({ ...section, language: null }));
  const machineTexts = textPlaces({ ...content, sections }).flatMap(({ place, text }) => {
    const digest = digestOf(text);
    const mark = known.get(wordsAt({ place, digest }));
    return mark ? [{ place, digest, service: mark.service, at: mark.at }] : [];
  });
  return { ...content, machineTexts };
}

/**
 * What a draft is saved with: marks are the product's, whatever is sent for them. Only who changes a text, or says that it is right, takes
 * its mark away; the same words in another place of its kind are then right as well.
 */
export function withOwnMarks(content: EntryContent, before: EntryContent, reviewed: readonly string[]): EntryContent {
  const right = new Set(before.machineTexts.filter(({ place }) => reviewed.includes(place)).map(wordsAt));
  return withStandingMarks(
    content,
    before.machineTexts.filter((mark) => !right.has(wordsAt(mark))),
  );
}
