import type { Names } from '../body/body-view.js';
import type { BodyKind } from '../body/new-body.js';
import type { CaseKind, CaseState } from '../proposal/proposal-row.js';
import type { Outcome, Tally } from '../round/tally.js';
import type { BoardGroup, BoardTask } from './board-group.js';

/** What was decided last in a case; `meetingId` is null for a round. */
export interface BoardDecision {
  id: string;
  outcome: Outcome;
  decidedAt: Date;
  meetingId: string | null;
  reviewBy: string | null;
  isWithdrawn: boolean;
  tally: Tally;
}

/** One case in a list: enough to say what it is and what is waited for. */
export interface BoardRow {
  id: string;
  title: string;
  language: string;
  kind: CaseKind;
  /** Null where the body is a municipality's own. */
  network: { slug: string; names: Names } | null;
  body: { slug: string; names: Names };
  tenant: { slug: string; name: string };
  version: number;
  state: CaseState;
  group: BoardGroup;
  task: BoardTask | null;
  /** How many places of the template still need an answer. */
  missing: number;
  deadline: Date | null;
  /** The list of cases decided together that it is on; null also where it was taken out. */
  list: string | null;
  /** Of the open round; `answered` is null for those who may not know. */
  turnout: { answered: number | null; seats: number; quorum: number; aside: number } | null;
  decision: BoardDecision | null;
  movedAt: Date;
}

/** Cases decided together. */
export interface OpenList {
  id: string;
  deadline: Date;
  cases: number;
  /** Of them, those that wait for the reader's one answer. */
  waiting: number;
  /** The one that stands for those where lists are short. */
  first: string | null;
}

/** A case that waits for the reader, for itself or with others of its list: `together` counts them. */
export interface WaitingCase extends BoardRow {
  together: number;
}

/** Cases of a body in which a vote can be opened. */
export interface ReadyCases extends Pick<Board, 'body' | 'network' | 'tenant'> {
  rows: BoardRow[];
}

export interface Board {
  body: { slug: string; names: Names; kind: BodyKind; statutory: boolean };
  /** Whose body it is: a network's, or a municipality's own. */
  network: { slug: string; names: Names } | null;
  tenant: { slug: string; name: string } | null;
  /** Of the page, in the board's order. */
  rows: BoardRow[];
  /** Of the whole board. */
  counts: Record<BoardGroup, number>;
  lists: OpenList[];
  /** There are cases that the reader could put on a list. */
  takesLists: boolean;
  /** For the next page; null on the last. */
  nextCursor: string | null;
  /** Other bodies that the reader sits in, and steering groups of their other networks. */
  others: { slug: string; names: Names }[];
  /** The reader is inside, and the cases are for the body alone. */
  isForBodyAlone: boolean;
  mayPrepare: boolean;
  /** The reader can put a motion before the body. */
  mayMove: boolean;
}
