import type { TreatmentStatus } from './cell-state.js';
import { daysFrom, type YearQuarter } from './quarter.js';

/** So long before the meeting its agenda is written. */
export const agendaDays = 14;
/** So long after it somebody may still be asked: what is older is known to the wheel's page alone. */
const askedFor = 14;

export interface QuarterFacts {
  /** Days of the committee's meetings in that quarter. */
  meetings: readonly string[];
  treatment: { status: TreatmentStatus; meetingOn: string | null } | null;
  /** The meeting that the mail with the agenda was about, if it was written. */
  agendaFor: string | null;
  askedAfterwards: boolean;
}

export interface DueNotice {
  kind: 'agenda' | 'afterwards';
  meetingOn: string;
}

/**
 * The mail that a committee's quarter calls for today, if any: the agenda two weeks before the meeting it comes up at, the question the day
 * after it. It comes up at the meeting it was planned for, else at the next one of the quarter. One mail of a kind for each quarter.
 */
export function noticeDue({ meetings, treatment, agendaFor, askedAfterwards }: QuarterFacts, today: string): DueNotice | null {
  if (treatment && treatment.status !== 'planned') return null;
  const days = [...meetings].sort();
  const planned = treatment?.meetingOn ?? null;
  const past = planned ?? days.find((day) => day === agendaFor) ?? days.at(-1) ?? null;
  if (!askedAfterwards && past !== null && past < today && past >= daysFrom(today, -askedFor))
    return { kind: 'afterwards', meetingOn: past };
  const next = planned ?? days.find((day) => day >= today) ?? null;
  if (agendaFor === null && next !== null && next >= today && next <= daysFrom(today, agendaDays))
    return { kind: 'agenda', meetingOn: next };
  return null;
}

export function quarterKey({ year, quarter }: YearQuarter): string {
  return `${year}-${quarter}`;
}
