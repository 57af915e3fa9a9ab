import type { Names } from '../body/body-view.js';
import type { Recommended } from '../proposal/proposal.dto.js';
import type { CaseKind } from '../proposal/proposal-row.js';
import type { Rules } from '../round/rules.js';
import type { Outcome, SeatRole, Tally, Vote } from '../round/tally.js';

export interface DecidedSeat {
  number: number;
  role: SeatRole;
  tenant: { slug: string; name: string } | null;
  sector: string | null;
  /** Its municipality's: the reason is taken to be in it. */
  language: string | null;
  sits: 'holder' | 'deputy' | null;
  recused: boolean;
  usesIt: boolean;
  vote: Vote | null;
  /** Who voted, or held the seat; null outside the network and once erased. */
  name: string | null;
  /** The member whose deputy sat as they stood aside; null outside the network and once erased. */
  standsAside: string | null;
  /** Whose words its reason and its statement are: the municipality's that it speaks for; in a municipality's own body the member's. */
  speaker: string;
  /** Inside the network alone. */
  reason: string | null;
}

export interface OtherDecision {
  number: number;
  proposalId: string;
  /** ISO instant. */
  decidedAt: string;
}

/** A decision as its reader may see it: outside the body's network or municipality without names and reasons. */
export interface DecisionView {
  id: string;
  number: number;
  proposalId: string;
  kind: CaseKind;
  /** Whose body decided: a network's, or a municipality's own. */
  network: { slug: string; names: Names } | null;
  bodyTenant: { slug: string; name: string } | null;
  body: { id: string; slug: string; names: Names };
  version: number;
  /** Null for a motion. */
  entry: { id: string; tenant: string; slug: string } | null;
  /** A motion's words, in Markdown. */
  text: string | null;
  /** What `text` is written in, where it is not `language`. */
  textLanguage: string | null;
  tenant: { slug: string; name: string };
  title: string;
  language: string;
  recommended: Recommended;
  recommendation: string;
  /** Null where it is not known: in old records, for those who may not see the case paper. */
  recommendationLanguage: string | null;
  outcome: Outcome;
  tally: Tally;
  rules: Rules;
  /** Of the round; null where it was decided in a meeting. */
  openedAt: string | null;
  deadline: string | null;
  /** The meeting in which it was decided; null for a round. */
  meetingId: string | null;
  /** The list of cases that it was decided together with. */
  listId: string | null;
  decidedAt: string;
  reviewBy: string | null;
  seats: DecidedSeat[];
  statements: { number: number; tenant: string | null; speaker: string; language: string | null; text: string }[];
  hash: string;
  /** Another decision of the body whose place this one takes; and the later one that takes this one's. Null too where the reader may not see it. */
  supersedes: OtherDecision | null;
  supersededBy: OtherDecision | null;
  /** The approval that was to be withdrawn by this one; and the later decision that withdrew this one's. */
  withdraws: OtherDecision | null;
  withdrawnBy: OtherDecision | null;
  /** The case on withdrawing this approval, while it is open, for those inside. */
  withdrawalCase: string | null;
  /** The body's whole chain holds; false says that something was changed. */
  isUnchanged: boolean;
}
