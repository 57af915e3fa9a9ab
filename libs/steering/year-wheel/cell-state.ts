import { firstDayOf, lastDayOf, type YearQuarter } from './quarter.js';

/** What the secretary says became of it. */
export const treatmentStatuses = ['planned', 'treated', 'noted', 'moved'] as const;
export type TreatmentStatus = (typeof treatmentStatuses)[number];

/** What a quarter of a committee shows: what was said, that nothing was, or that its time has not come or there was no committee any more. */
export const cellStates = [...treatmentStatuses, 'missing', 'ahead', 'before', 'ended'] as const;
export type CellState = (typeof cellStates)[number];

export interface CellFacts {
  quarter: YearQuarter;
  /** Days of the committee's meetings in that quarter. */
  meetings: readonly string[];
  treatment: { status: TreatmentStatus; meetingOn: string | null } | null;
  /** The first day the committee is asked. */
  begunOn: string;
  /** The first day on which there is no committee any more. */
  endedOn: string | null;
  today: string;
}

/**
 * Missing is derived, never stored: the quarter is over, or the meeting it would come up at is past, and nobody has said what became of it.
 * What was planned and never told of is missing too.
 */
export function cellState({ quarter, meetings, treatment, begunOn, endedOn, today }: CellFacts): CellState {
  if (treatment && treatment.status !== 'planned') return treatment.status;
  const end = lastDayOf(quarter);
  if (!treatment && end < begunOn) return 'before';
  if (endedOn !== null && endedOn <= firstDayOf(quarter)) return 'ended';
  // Without a meeting of its own, the last one of the quarter is its last chance.
  const chance = treatment?.meetingOn ?? [...meetings].sort().at(-1) ?? end;
  if (end < today || chance < today) return 'missing';
  return treatment ? 'planned' : 'ahead';
}
