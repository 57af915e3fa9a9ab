import type { EntryContent } from '../entry/entry-content.js';
import { withStandingMarks } from '../machine/machine-text.js';

/**
 * A draft's content as a version keeps it for ever: without what is left out for now; a short experience of no stated kind is a case,
 * and whoever has not agreed to be quoted by name is quoted by role.
 */
export function contentForReaders(content: EntryContent): EntryContent {
  const attachments = content.attachments.filter(({ leftOut }) => !leftOut);
  const isThere = (sha: string | null | undefined) => attachments.some((one) => one.sha === sha);
  return withStandingMarks({
    ...content,
    attachments,
    claims: content.claims.map((claim) =>
      claim.source?.attachment && !isThere(claim.source.attachment) ? { ...claim, source: { ...claim.source, attachment: null } } : claim,
    ),
    kind: content.kind ?? 'case_study',
    quotes: content.quotes.map((quote) => (quote.consent === 'given' ? quote : { ...quote, person: null })),
    unknowns: content.unknowns.map(({ place }) => ({ place, remindOn: null })),
  });
}
