import type { Names } from '../body/body-view.js';
import type { CaseState } from '../proposal/proposal-row.js';
import type { Outcome, Tally } from '../round/tally.js';
import type { BoardGroup, BoardTask } from './board-group.js';

/** One case in a list: enough to say what it is and what is waited for. */
export interface BoardRow {
  id: string;
  title: string;
  language: string;
  network: { slug: string; names: Names };
  tenant: { slug: string; name: string };
  version: number;
  state: CaseState;
  group: BoardGroup;
  task: BoardTask | null;
  /** How many places of the template still need an answer. */
  missing: number;
  deadline: Date | null;
  /** Of the open round; `answered` is null for those who may not know. */
  turnout: { answered: number | null; seats: number; quorum: number; aside: number } | null;
  decision: { id: string; outcome: Outcome; decidedAt: Date; reviewBy: string | null; tally: Tally } | null;
  movedAt: Date;
}

export interface Board {
  network: { slug: string; names: Names };
  body: { slug: string; names: Names } | null;
  /** Of the page, in the board's order. */
  rows: BoardRow[];
  /** Of the whole board. */
  counts: Record<BoardGroup, number>;
  /** For the next page; null on the last. */
  nextCursor: string | null;
  /** The reader's other networks that have a steering group. */
  others: { slug: string; names: Names }[];
  mayPrepare: boolean;
}
