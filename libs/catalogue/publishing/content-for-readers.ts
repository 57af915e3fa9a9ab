import type { EntryContent } from '../entry/entry-content.js';

/**
 * A draft's content as a version keeps it for ever: a short experience of no stated kind is a case,
 * and whoever has not agreed to be quoted by name is quoted by role.
 */
export function contentForReaders(content: EntryContent): EntryContent {
  return {
    ...content,
    kind: content.kind ?? 'case_study',
    quotes: content.quotes.map((quote) => (quote.consent === 'given' ? quote : { ...quote, person: null })),
    unknowns: content.unknowns.map(({ place }) => ({ place, remindOn: null })),
  };
}
