import type { MeetingBodyView } from '../meeting/meeting-view.js';
import type { CaseKind } from '../proposal/proposal-row.js';
import type { Outcome, Tally } from '../round/tally.js';

/** A decision in the list of its body's. */
export interface BodyDecision {
  id: string;
  number: number;
  proposalId: string;
  /** The meeting in which it was decided; null for a round. */
  meetingId: string | null;
  kind: CaseKind;
  title: string;
  language: string;
  /** Whose entry it is about, and which version of it. */
  tenant: { slug: string; name: string } | null;
  version: number | null;
  recommendation: string;
  /** Null where it is not known. */
  recommendationLanguage: string | null;
  outcome: Outcome;
  tally: Tally;
  /** ISO instant. */
  decidedAt: string;
  /** Of that instant, as the list says its day. */
  year: number;
  /** A day; of approvals alone. */
  reviewBy: string | null;
  /** Number of the later decision that takes its place. */
  supersededBy: number | null;
  /** Number of the later decision that withdrew this approval. */
  withdrawnBy: number | null;
}

export interface BodyDecisions {
  body: Pick<MeetingBodyView, 'slug' | 'names' | 'network' | 'tenant'>;
  items: BodyDecision[];
  nextCursor: string | null;
}
