import type { Language } from '#libs/platform';
import { type CellState, cellState, cellStates } from './cell-state.js';
import type { LinkView } from './committee-links.service.js';
import { quarterOf, quarters } from './quarter.js';
import type { CommitteeFace, WheelYear } from './wheel-year.js';

export interface ReportedEntry {
  id: string;
  tenant: string;
  tenantName: string;
  slug: string;
  title: string;
  language: Language;
}

/** What one committee did in a quarter. */
export interface ReportedCell {
  quarter: number;
  state: CellState;
  title: string;
  /** The day of its meeting, where it is known. */
  on: string | null;
  done: string;
  note: string;
  /** To the municipality's own case system. */
  link: string | null;
  goals: number[];
  targets: string[];
  /** Ids of entries that it used. */
  entries: string[];
}

/** Which committee treated what when in a year; what is missing stands there as missing. */
export interface YearReport {
  year: number;
  tenant: { slug: string; name: string; language: Language };
  counts: Record<CellState, number>;
  committees: (CommitteeFace & { cells: ReportedCell[] })[];
  /** Set-aside ones too, with why. */
  links: LinkView[];
  entries: (ReportedEntry & { committees: string[] })[];
}

export interface ReportFacts {
  year: number;
  tenant: YearReport['tenant'];
  wheel: WheelYear;
  links: LinkView[];
  /** Those of the entries used that the reader may see. */
  entries: readonly ReportedEntry[];
  today: string;
}

export function yearlyReport({ year, tenant, wheel, links, entries, today }: ReportFacts): YearReport {
  const committees = wheel.committees.map(({ id, slug, names, abbreviation, begunOn, endedOn, meetings }) => ({
    ...{ id, slug, names, abbreviation },
    cells: quarters.map((quarter): ReportedCell => {
      const own = wheel.treatments.find((one) => one.bodyId === id && one.quarter === quarter) ?? null;
      const days = meetings.filter((day) => quarterOf(day).quarter === quarter);
      return {
        quarter,
        state: cellState({ quarter: { year, quarter }, meetings: days, treatment: own, begunOn, endedOn, today }),
        title: own?.title ?? '',
        on: own?.meetingOn ?? null,
        done: own?.done ?? '',
        note: own?.note ?? '',
        link: own?.link ?? null,
        goals: own?.goals ?? [],
        targets: own?.targets ?? [],
        entries: (own?.entries ?? []).filter((entry) => entries.some((one) => one.id === entry)),
      };
    }),
  }));
  const cells = committees.flatMap((committee) => committee.cells);
  return {
    year,
    tenant,
    counts: Object.fromEntries(
      cellStates.map((state) => [state, cells.filter((cell) => cell.state === state).length]),
    ) as YearReport['counts'],
    committees,
    links,
    entries: entries
      .map((entry) => ({
        ...entry,
        committees: committees.filter((one) => one.cells.some((cell) => cell.entries.includes(entry.id))).map(({ id }) => id),
      }))
      .filter((entry) => entry.committees.length > 0),
  };
}
