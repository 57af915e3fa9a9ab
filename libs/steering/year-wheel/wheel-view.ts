import type { Names } from '../body/body-view.js';
import type { CalendarProblem } from './calendar-problem.js';
import type { CellState } from './cell-state.js';
import type { Quarter } from './quarter.js';
import type { EntrySuggestion } from './suggest-entries.service.js';
import type { TreatmentRow } from './treatment-row.js';
import type { EntryFace } from './used-entries.js';

export interface WheelCell {
  quarter: Quarter;
  state: CellState;
  /** Days on which the committee meets in the quarter. */
  meetings: string[];
  treatment: TreatmentRow | null;
}

export interface WheelCommittee {
  id: string;
  slug: string;
  names: Names;
  abbreviation: string | null;
  language: string;
  goals: number[];
  targets: string[];
  mayKeep: boolean;
  cells: WheelCell[];
}

/** Committees by name, each with the four quarters of the year. */
export interface Wheel {
  tenant: { slug: string; name: string };
  year: number;
  today: string;
  committees: WheelCommittee[];
}

/** One committee and quarter, with the text that its agenda can begin with. */
export interface WheelQuarter extends WheelCell {
  tenant: { slug: string; name: string };
  committee: Omit<WheelCommittee, 'cells'>;
  year: number;
  today: string;
  /** Three at the most; none once it was said what became of the quarter. */
  suggestions: EntrySuggestion[];
  /** Entries that were chosen for it, as far as the reader may see them. */
  used: EntryFace[];
  /** What was written, else a text made from what is known: title and agenda. */
  ready: { title: string; agenda: string };
}

/** Where a committee's calendar is, and how it went. */
export interface CalendarState {
  url: string | null;
  /** Read whole for the last time. */
  readAt: Date | null;
  /** Why the last attempt came to nothing. */
  problem: CalendarProblem | null;
}

/** What a committee works with, and when it meets: for whoever keeps it. */
export interface WheelSettings {
  tenant: { slug: string; name: string };
  committee: Pick<WheelCommittee, 'id' | 'slug' | 'names' | 'abbreviation' | 'language' | 'goals' | 'targets'>;
  /** From the first day of the year on; those typed by hand can be dropped. */
  meetings: { on: string; typed: boolean }[];
  /** Null where this installation reads no addresses. */
  calendar: CalendarState | null;
}
