import type { Language } from '#libs/platform';
import { type CellState, cellStates } from './cell-state.js';
import type { LinkView } from './link-view.js';
import type { EntryFace } from './used-entries.js';
import { type CommitteeFace, cellsOf, faceOf, type WheelYear } from './wheel-year.js';

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
  entries: (EntryFace & { committees: string[] })[];
}

export interface ReportFacts {
  tenant: YearReport['tenant'];
  wheel: WheelYear;
  links: LinkView[];
  /** Those of the entries used that the reader may see. */
  entries: readonly EntryFace[];
}

/** Of a committee that nobody has set up there is nothing to report. */
export function yearlyReport({ tenant, wheel, links, entries }: ReportFacts): YearReport {
  const asked = wheel.committees.filter(({ isSetUp }) => isSetUp);
  const committees = asked.map((committee) => ({
    ...faceOf(committee),
    cells: cellsOf(committee, wheel).map(
      ({ quarter, state, treatment }): ReportedCell => ({
        ...{ quarter, state },
        title: treatment?.title ?? '',
        on: treatment?.meetingOn ?? null,
        done: treatment?.done ?? '',
        note: treatment?.note ?? '',
        link: treatment?.link ?? null,
        goals: treatment?.goals ?? [],
        targets: treatment?.targets ?? [],
        entries: (treatment?.entries ?? []).filter((entry) => entries.some((one) => one.id === entry)),
      }),
    ),
  }));
  const cells = committees.flatMap((committee) => committee.cells);
  return {
    year: wheel.year,
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
