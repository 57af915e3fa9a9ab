import type { Actor } from '#libs/identity';
import type { Transaction } from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { cellState } from './cell-state.js';
import { type CommitteeRow, committeesOf, mayKeep, type WheelPlace } from './committee-row.js';
import { quarterOf, quarters } from './quarter.js';
import { type TreatmentRow, treatmentsOfYear } from './treatment-row.js';
import type { Wheel, WheelCell } from './wheel-view.js';

export interface CommitteeFace {
  id: string;
  slug: string;
  names: Names;
  /** «MIN»; null where it has none. */
  abbreviation: string | null;
}

export interface CommitteeYear extends CommitteeRow {
  /** Days of its meetings in that year. */
  meetings: string[];
}

/** A municipality's committees and what they did in a year, as far as the actor may read it. */
export interface WheelYear {
  year: number;
  today: string;
  committees: CommitteeYear[];
  treatments: TreatmentRow[];
}

interface Meeting {
  bodyId: string;
  on: string;
}

/** Reads it; of all committees that were there in the year, where none are named. */
export async function wheelYear(tx: Transaction, place: WheelPlace, year: number, some?: readonly CommitteeRow[]): Promise<WheelYear> {
  const committees = some ?? (await committeesOf(tx, place, year));
  const meetings = await tx.query<Meeting>(
    `select body_id as "bodyId", meets_on::text as "on" from wheel_meeting where tenant_id = $1 and meets_on between $2 and $3 order by meets_on`,
    [place.tenantId, `${year}-01-01`, `${year}-12-31`],
  );
  return {
    ...{ year, today: place.today },
    committees: committees.map((committee) => ({
      ...committee,
      meetings: meetings.filter(({ bodyId }) => bodyId === committee.id).map(({ on }) => on),
    })),
    treatments: await tx.query<TreatmentRow>(treatmentsOfYear, [place.tenantId, year]),
  };
}

/** As its reader is shown it. */
export function toWheel(actor: Actor, { tenant, tenantId }: WheelPlace, wheel: WheelYear): Wheel {
  return {
    ...{ year: wheel.year, tenant, today: wheel.today },
    committees: wheel.committees.map((committee) => {
      const { language, goals, targets } = committee;
      return {
        ...{ ...faceOf(committee), language, goals, targets },
        mayKeep: mayKeep(actor, tenantId, committee),
        cells: cellsOf(committee, wheel),
      };
    }),
  };
}

/** The four quarters of one committee's year. */
export function cellsOf({ id, meetings, begunOn, endedOn }: CommitteeYear, { year, today, treatments }: WheelYear): WheelCell[] {
  return quarters.map((quarter) => {
    const treatment = treatments.find((one) => one.bodyId === id && one.quarter === quarter) ?? null;
    const days = meetings.filter((day) => quarterOf(day).quarter === quarter);
    const state = cellState({ quarter: { year, quarter }, meetings: days, treatment, begunOn, endedOn, today });
    return { quarter, state, meetings: days, treatment };
  });
}

export function faceOf({ id, slug, names, abbreviation }: CommitteeFace): CommitteeFace {
  return { id, slug, names, abbreviation };
}
