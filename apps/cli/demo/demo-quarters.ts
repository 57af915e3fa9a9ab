/** A quarter of a year that the demo's wheel tells of; days are ISO days. */
export interface DemoQuarter {
  year: number;
  quarter: number;
  firstDay: string;
  lastDay: string;
}

const day = 86_400_000;
/** So many days of its last quarter are ahead at the least: its meetings are called in them. */
export const daysAhead = 22;

/** The four quarters of the demo's year wheel, oldest first: the last one is under way when the demo is loaded, or begins soon. */
export function demoQuarters(now: Date): [DemoQuarter, DemoQuarter, DemoQuarter, DemoQuarter] {
  const soon = new Date(now.getTime() + daysAhead * day);
  const last = soon.getUTCFullYear() * 4 + Math.floor(soon.getUTCMonth() / 3);
  return [quarterAt(last - 3), quarterAt(last - 2), quarterAt(last - 1), quarterAt(last)];
}

/** The days on which a committee met in the first three of them, and on which it will in the last one. */
export function demoMeetings(now: Date, { held, ahead }: { held: number; ahead: number }): string[] {
  const [one, two, three, last] = demoQuarters(now);
  const [, from = last.firstDay] = [isoDay(now.getTime()), last.firstDay].sort();
  return [...[one, two, three].map(({ firstDay }) => workday(firstDay, held)), workday(from, ahead)];
}

/** By its place in the row of all quarters. */
function quarterAt(place: number): DemoQuarter {
  const [year, quarter] = [Math.floor(place / 4), (place % 4) + 1];
  const firstDay = isoDay(Date.UTC(year, quarter * 3 - 3, 1));
  return { year, quarter, firstDay, lastDay: isoDay(Date.UTC(year, quarter * 3, 0)) };
}

/** So many days on, or the Monday after it where that is a weekend. */
export function workday(from: string, days: number): string {
  const at = Date.parse(`${from}T00:00:00Z`) + days * day;
  const weekday = new Date(at).getUTCDay();
  return isoDay(at + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day);
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
