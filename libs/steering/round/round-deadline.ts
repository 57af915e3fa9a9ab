import { DateTime } from 'luxon';
import type { Rules } from './rules.js';

/** Where the office day ends: a deadline falls at this hour of the coordinator's zone. */
const endOfDay = { hour: 16, minute: 0, second: 0, millisecond: 0 };
const startOfDay = { hour: 8, minute: 0, second: 0, millisecond: 0 };
const longestDays = 90;

/** The deadline that the rules give: so many days ahead, on a weekday. */
export function usualDeadline(openedAt: Date, rules: Pick<Rules, 'deadlineDays'>, zone: string): Date {
  const day = DateTime.fromJSDate(openedAt, { zone }).plus({ days: rules.deadlineDays });
  return onWeekday(day).set(endOfDay).toJSDate();
}

/** The end of a day that was asked for (`2026-12-04`); null where there is no such day. */
export function deadlineOn(day: string, zone: string): Date | null {
  const at = DateTime.fromISO(day, { zone }).set(endOfDay);
  return at.isValid ? at.toJSDate() : null;
}

/** Members get at least a day to read, and nobody is kept waiting for more than a quarter. */
export function deadlineProblem(openedAt: Date, deadline: Date): 'deadline_too_soon' | 'deadline_too_late' | null {
  const days = (deadline.getTime() - openedAt.getTime()) / 86_400_000;
  if (days < 1) return 'deadline_too_soon';
  return days > longestDays ? 'deadline_too_late' : null;
}

/** The morning three days before the deadline, or the day before in a short round; null where that would come on the heels of the notice. */
export function reminderAt(openedAt: Date, deadline: Date, zone: string): Date | null {
  const soonest = openedAt.getTime() + 86_400_000;
  const mornings = [3, 1].map((days) => DateTime.fromJSDate(deadline, { zone }).minus({ days }).set(startOfDay).toJSDate());
  return mornings.find((morning) => morning.getTime() >= soonest) ?? null;
}

/** An ISO day, so many months after the decision. */
export function reviewDay(decidedAt: Date, months: number): string {
  return DateTime.fromJSDate(decidedAt, { zone: 'utc' }).plus({ months }).toISODate() as string;
}

function onWeekday(day: DateTime): DateTime {
  return day.weekday > 5 ? day.plus({ days: 8 - day.weekday }) : day;
}
