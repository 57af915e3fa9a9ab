import { DateTime } from 'luxon';

export const repeats = ['week', 'two_weeks', 'month'] as const;
export type Repeat = (typeof repeats)[number];

/**
 * The ISO days from the first one up to the last that may be, both included: on the same weekday, and by the month on the same one of them: the
 * first Friday, or the last where the first day is one of the month's last seven. At most `most`.
 */
export function repeatDays(first: string, every: Repeat, until: string, most: number): string[] {
  const from = DateTime.fromISO(first, { zone: 'utc' });
  const days: string[] = [];
  for (let number = 0; days.length < most; number++) {
    const day = every === 'month' ? sameInMonth(from, number) : from.plus({ weeks: every === 'week' ? number : 2 * number });
    const iso = day.toISODate() as string;
    if (iso > until) break;
    days.push(iso);
  }
  return days;
}

function sameInMonth(from: DateTime, later: number): DateTime {
  const month = from.startOf('month').plus({ months: later });
  if (from.day + 7 > (from.daysInMonth as number)) {
    const last = month.endOf('month').startOf('day');
    return last.minus({ days: (last.weekday - from.weekday + 7) % 7 });
  }
  const firstOfThem = month.plus({ days: (from.weekday - month.weekday + 7) % 7 });
  return firstOfThem.plus({ weeks: Math.floor((from.day - 1) / 7) });
}
