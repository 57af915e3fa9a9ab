import type { DateAnswer } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import type { Recommended } from '../proposal/proposal.dto.js';
import type { CaseState } from '../proposal/proposal-row.js';
import type { Preset, Rules } from '../round/rules.js';
import type { SeatRole } from '../round/tally.js';
import type { MeetingState } from './meeting-row.js';

export interface MeetingBodyView {
  id: string;
  slug: string;
  names: Names;
  statutory: boolean;
  preset: Preset;
  network: { slug: string; names: Names } | null;
  tenant: { slug: string; name: string } | null;
}

/** A meeting in a list. */
export interface MeetingFace {
  id: string;
  title: string;
  language: string;
  state: MeetingState;
  /** Null while dates are asked about. */
  beginsAt: Date | null;
  endsAt: Date | null;
  zone: string;
  place: string;
  items: number;
}

export interface MeetingList {
  body: MeetingBodyView;
  /** The next one first. */
  ahead: MeetingFace[];
  /** The last one first. */
  past: MeetingFace[];
  mayPrepare: boolean;
}

/** A seat with what it said of each date. */
export interface AnsweringSeat {
  id: string;
  number: number;
  role: SeatRole;
  tenant: { slug: string; name: string } | null;
  sector: string | null;
  /** Who answers for it: its holder, in a vacant one the deputy. */
  name: string | null;
  answers: Record<string, DateAnswer>;
  isMine: boolean;
}

export interface DateView {
  id: string;
  beginsAt: Date;
  endsAt: Date;
  yes: number;
  ifNeedBe: number;
  no: number;
  isChosen: boolean;
}

/** A line of the agenda. */
export interface AgendaItemView {
  id: string;
  number: number;
  title: string;
  /** What title and text are written in. */
  language: string;
  text: string;
  proposal: {
    id: string;
    state: CaseState;
    version: number;
    tenant: string | null;
    recommendation: string | null;
    paperLanguage: string | null;
    /** Before this meeting decided anything on it: what it sent back stands as it was decided, also when it is taken back later. */
    isTakenBack: boolean;
  } | null;
}

/** A meeting as its reader may see it. */
export interface MeetingView extends MeetingFace {
  revision: number;
  /** Neither called off nor over. */
  isAhead: boolean;
  body: MeetingBodyView;
  onlineUrl: string;
  agenda: AgendaItemView[];
  /** Whether who comes is shown: to the body alone. `dates` and `seats` are empty for others. */
  showsPeople: boolean;
  /** Whether the reader may read what the body decides. */
  showsDecisions: boolean;
  dates: DateView[];
  seats: AnsweringSeat[];
  mayPrepare: boolean;
  /** Cases of the body that can be put on the agenda; for who prepares. */
  cases: { id: string; title: string; language: string; version: number }[];
}

/** What the page that writes a decision down offers for each seat. */
export const meetingAnswers = ['as_recommended', 'approve', 'reject', 'send_back', 'abstain', 'recused', 'absent'] as const;

/** How each seat answered in the meeting, before that is written down. */
export interface SeatsToRecord {
  title: string;
  language: string;
  recommended: Recommended;
  recommendation: string;
  recommendationLanguage: string | null;
  /** Whether the rules of that day know abstention. */
  abstention: boolean;
  /** For whom they let a deputy sit. */
  deputies: Rules['deputies'];
  preset: Preset;
  /** Until when an approval holds where the meeting said nothing else, an ISO day; null where it is no entry that is decided on. */
  reviewBy: string | null;
  seats: {
    id: string;
    number: number;
    role: SeatRole;
    sector: string | null;
    tenant: string | null;
    /** Names of that day. */
    holder: string | null;
    deputy: string | null;
  }[];
}

/** A poll in which the reader has not answered. */
export interface WaitingPoll {
  id: string;
  title: string;
  language: string;
  body: { slug: string; names: Names };
  dates: number;
}
