import { DateTime, IANAZone } from 'luxon';

const longestHours = 24;

export interface TimeSpan {
  beginsAt: Date;
  endsAt: Date;
}

/** What is wrong with a time that was asked for, by the field it is in. */
export type TimeProblem = { field: 'day' | 'from' | 'to' | 'zone'; rule: string };

export function isZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** «4 December, 9 to 11:30, in Oslo» as instants. A clock time that the change to summer time leaps over is none. */
export function periodOf(wish: { day: string; from: string; to: string }, zone: string): TimeSpan | TimeProblem {
  if (!isZone(zone)) return { field: 'zone', rule: 'isIn' };
  const begins = instantAt(wish.day, wish.from, zone);
  if (!begins) return { field: 'from', rule: 'no_such_time' };
  const ends = instantAt(wish.day, wish.to, zone);
  if (!ends) return { field: 'to', rule: 'no_such_time' };
  if (ends <= begins) return { field: 'to', rule: 'ends_before' };
  if (ends.getTime() - begins.getTime() > longestHours * 3_600_000) return { field: 'to', rule: 'ends_before' };
  return { beginsAt: begins, endsAt: ends };
}

/** How the instants are written in the zone, for a form. */
export function wishOf({ beginsAt, endsAt }: TimeSpan, zone: string): { day: string; from: string; to: string } {
  const [begins, ends] = [DateTime.fromJSDate(beginsAt, { zone }), DateTime.fromJSDate(endsAt, { zone })];
  return { day: begins.toISODate() as string, from: begins.toFormat('HH:mm'), to: ends.toFormat('HH:mm') };
}

/** The day that an instant falls on there, as an ISO day. */
export function dayOf(instant: Date, zone: string): string {
  return DateTime.fromJSDate(instant, { zone }).toISODate() as string;
}

const reminderHour = 8;

/** Eight in the morning of the day before, where the reader is. */
export function reminderAt(beginsAt: Date, zone: string): Date {
  const usable = isZone(zone) ? zone : 'Europe/Oslo';
  return DateTime.fromJSDate(beginsAt, { zone: usable })
    .minus({ days: 1 })
    .set({ hour: reminderHour, minute: 0, second: 0, millisecond: 0 })
    .toJSDate();
}

/** A clock time on a day, there; null where the change to summer time leaps over it. */
export function instantAt(day: string, time: string, zone: string): Date | null {
  const found = DateTime.fromISO(`${day}T${time}`, { zone });
  return found.isValid && found.toFormat('HH:mm') === time ? found.toJSDate() : null;
}
