import { DateTime } from 'luxon';

export const rhythms = ['daily', 'weekly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** When a person wants the digest: every day, every Tuesday, or the first Tuesday of the month, at an hour of their own zone. */
export interface Period {
  rhythm: Rhythm;
  /** 0 to 23. */
  hour: number;
  /** IANA. */
  zone: string;
}

const tuesday = 2;

/** The first instant after `after` at which the digest is due. An hour that the clocks skip becomes the next that exists. */
export function nextDue({ rhythm, hour, zone }: Period, after: Date): Date {
  const start = DateTime.fromJSDate(after, { zone }).startOf('day');
  for (let days = -1; ; days++) {
    const day = start.plus({ days });
    if (rhythm !== 'daily' && day.weekday !== tuesday) continue;
    if (rhythm === 'monthly' && day.day > 7) continue;
    const due = atHour(day, hour).toJSDate();
    if (due > after) return due;
  }
}

/** The second of two equal hours in autumn, as Postgres reckons. */
function atHour(day: DateTime, hour: number): DateTime {
  const [first, ...later] = DateTime.fromObject(
    { year: day.year, month: day.month, day: day.day, hour },
    { zone: day.zone },
  ).getPossibleOffsets();
  return later.at(-1) ?? (first as DateTime);
}

/** True for a name that both luxon and Intl know. */
export function isZone(zone: unknown): zone is string {
  return typeof zone === 'string' && zone.length <= 60 && DateTime.now().setZone(zone).isValid && zone.includes('/');
}
