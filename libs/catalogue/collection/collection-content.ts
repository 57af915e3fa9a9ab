import type { Language } from '../entry/entry-content.js';

/** A heading between entries. */
export interface HeadingPart {
  id: string;
  heading: string;
}

/** An entry, and in a sentence why it is there. */
export interface EntryPart {
  id: string;
  entryId: string;
  why: string;
}

export type CollectionPart = HeadingPart | EntryPart;

/** What is being written of a collection, as one document. The introduction is Markdown without HTML. */
export interface CollectionContent {
  language: Language;
  title: string;
  introduction: string;
  parts: CollectionPart[];
}

/** In characters. */
export const longestInCollection = { title: 200, introduction: 10_000, heading: 200, why: 500 } as const;
export const mostParts = 100;

export function isEntryPart(part: CollectionPart): part is EntryPart {
  return 'entryId' in part;
}
