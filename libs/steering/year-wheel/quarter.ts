export const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];

export interface YearQuarter {
  year: number;
  quarter: Quarter;
}

/** Of a day, `2026-05-17`. */
export function quarterOf(day: string): YearQuarter {
  return { year: Number(day.slice(0, 4)), quarter: (Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1) as Quarter };
}

export function firstDayOf({ year, quarter }: YearQuarter): string {
  return `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
}

/** The day so many days later, or earlier: by the calendar, so that no change of the clocks moves it. */
export function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function lastDayOf({ year, quarter }: YearQuarter): string {
  return new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10);
}
