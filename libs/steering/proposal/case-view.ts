import type { Names } from '../body/body-view.js';
import type { TakenOut } from '../consent/taken-out.js';
import type { DecisionView } from '../decision/decision-view.js';
import type { RecusalGround, RecusalState } from '../round/recusal.js';
import type { Preset, Rules } from '../round/rules.js';
import type { SeatRole, Tally, Vote } from '../round/tally.js';
import type { Recommended } from './proposal.dto.js';
import type { CaseKind, CaseState } from './proposal-row.js';

export interface CasePaperView {
  revision: number;
  background: string;
  assessment: string;
  recommendation: string;
  recommended: Recommended;
  /** What it is written in; null where that is not known. */
  language: string | null;
  paidTenants: { slug: string; name: string }[];
  writtenBy: string | null;
  writtenAt: Date;
}

/** A case with the paper on the version before, where this one has none yet: it is seldom written from nothing. */
export interface CaseToPrepare extends CaseView {
  earlierPaper:
    | (Pick<CasePaperView, 'background' | 'assessment' | 'recommendation' | 'recommended' | 'language' | 'paidTenants'> & {
        version: number;
      })
    | null;
}

/** A seat of an open round; `vote` and `answered` are null where the reader may not know. */
export interface RoundSeatView {
  id: string;
  number: number;
  role: SeatRole;
  tenant: { slug: string; name: string } | null;
  sector: string | null;
  /** Its municipality's, for what is written from it: reason, statement, note and why it stands aside. */
  language: string | null;
  holder: string | null;
  deputy: string | null;
  recusal: RecusalState;
  ground: RecusalGround | null;
  /** For the body alone: who sits in it, stands in, chairs, prepares. */
  recusalReason: string | null;
  deputyAside: boolean;
  sits: 'holder' | 'deputy' | null;
  usesIt: boolean;
  useNote: string | null;
  answered: boolean | null;
  vote: Vote | null;
  reason: string | null;
  statement: string | null;
}

export interface OwnPart {
  seatId: string;
  as: 'holder' | 'deputy';
  /** `votes`; `is_asked` whether they stand aside; `waits` for the body to decide that; `aside`. */
  part: 'votes' | 'is_asked' | 'waits' | 'aside';
  ballot: { vote: Vote; reason: string | null; statement: string | null; castAt: Date } | null;
  /** What the reader had answered before that, newest first; `vote` is null where it was taken back as they stood aside. */
  earlier: { vote: Vote | null; reason: string | null; castAt: Date }[];
  /** The seat's, as in `RoundSeatView`. */
  language: string | null;
  usesIt: boolean;
  useNote: string | null;
}

export interface RoundView {
  id: string;
  version: number;
  openedAt: Date;
  deadline: Date;
  zone: string;
  reviewBy: string;
  rules: Rules;
  seats: RoundSeatView[];
  /** Seats that have answered, and whether that makes a quorum; null for those who stand aside or have no part in it. */
  turnout: { answered: number; quorum: number; hasQuorum: boolean } | null;
  /** Before the deadline, since everyone has answered; null while that is not so, and for those who do not know the turnout. */
  closesAt: Date | null;
  /** As it would be if the round closed now; for its voters, where votes are open. */
  tally: Tally | null;
  mine: OwnPart | null;
  /** The list of cases decided together that it is on; null also where it was taken out. */
  list: string | null;
  /** Null for those who may not follow the debate. */
  takenOut: TakenOut | null;
  mayClose: boolean;
  mayDecideRecusals: boolean;
}

/** A case as those inside its body see it. */
export interface CaseView {
  id: string;
  kind: CaseKind;
  /** Whose body it is before: a network's, or a municipality's own. */
  network: { id: string; slug: string; names: Names } | null;
  bodyTenant: { slug: string; name: string } | null;
  body: { id: string; slug: string; names: Names; seats: number; statutory: boolean; preset: Preset };
  tenant: { slug: string; name: string };
  /** The entry's, or the motion's own. */
  version: number;
  /** A motion's words, in Markdown. */
  text: string | null;
  /** The decision whose approval is to be withdrawn; the reason is `pitch`. */
  withdraws: string | null;
  /** Null for a motion. */
  entry: {
    id: string;
    tenant: string;
    slug: string;
    newestVersion: number;
    /** What changes are shown against: the newest version that this network has approved, else the one before; null for the first. */
    comparedTo: number | null;
    kind: string;
    summary: string;
  } | null;
  title: string;
  language: string;
  state: CaseState;
  pitch: string;
  /** Of the municipality that puts the case forward. */
  pitchLanguage: string;
  proposedBy: string | null;
  proposedAt: Date;
  /** Places of the template that need an answer before the members can be asked. */
  missing: string[];
  paper: CasePaperView | null;
  round: RoundView | null;
  /** Newest first; more than one where the case was sent back and came again. */
  decisions: DecisionView[];
  mayPrepare: boolean;
  mayPropose: boolean;
  /** A motion that is not being voted on, and theirs. */
  mayTakeBack: boolean;
}
