import { confirmedBy, outcomesAt, type SeenByOthers } from '../claim/claim-outcome.js';
import type { EntryContent } from './entry-content.js';
import { entryEvidence, evidenceLevel } from './evidence-level.js';

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

/** All that an entry's page takes from what a version says; what is there and not for that reader is told as being there. */
export function shownTo(content: EntryContent, reader: Reader, { confirmed, outcomes }: SeenByOthers) {
  const isConfirmed = confirmedBy(confirmed);
  return {
    kind: content.kind ?? ('case_study' as const),
    language: content.language,
    title: content.title,
    summary: content.summary,
    goals: content.goals,
    evidence: entryEvidence(content.claims, isConfirmed),
    claimLevels: content.claims.map((claim) => evidenceLevel(claim, isConfirmed(claim))),
    claimOutcomes: outcomesAt(content.claims, outcomes),
    content: seenBy(content, reader),
    canBeWrittenTo: content.contact.mailbox !== null,
    peopleToCall: content.canBeCalled.length,
  };
}
