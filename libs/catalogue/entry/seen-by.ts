import type { EntryContent } from './entry-content.js';

/** Whom an entry is shown to: somebody of its owners, somebody signed in from elsewhere, or everybody. */
export const readers = ['colleague', 'network', 'public'] as const;
export type Reader = (typeof readers)[number];

/**
 * What a version says to that reader. People who said yes to a call said it to colleagues in other municipalities, not to the whole web:
 * the public learns that there are some, and writes to the contact through its form, which keeps the mailbox from harvesters.
 */
export function seenBy(content: EntryContent, reader: Reader): EntryContent {
  return reader === 'public' ? { ...content, canBeCalled: [], contact: { ...content.contact, mailbox: null } } : content;
}
