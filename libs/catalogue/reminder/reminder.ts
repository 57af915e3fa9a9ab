import type { Unknown } from '../entry/entry-content.js';

/** A month or a year is asked about on its first day. */
function dayOf(date: string): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The first day on which one of them is to be asked about again. */
export function firstReminder(unknowns: readonly Unknown[]): string | null {
  const days = unknowns.flatMap(({ remindOn }) => (remindOn ? [dayOf(remindOn)] : []));
  return days.sort()[0] ?? null;
}

/** The places whose day has come; each stays due until it is answered or its day is moved. */
export function duePlaces(unknowns: readonly Unknown[], today: string): string[] {
  return unknowns.filter(({ remindOn }) => remindOn !== null && dayOf(remindOn) <= today).map(({ place }) => place);
}

/** Whether one came due since the last mail: the others were told of then. */
export function isMailDue(unknowns: readonly Unknown[], today: string, askedThrough: string | null): boolean {
  const since = unknowns.filter(({ remindOn }) => remindOn !== null && (askedThrough === null || dayOf(remindOn) > askedThrough));
  return duePlaces(since, today).length > 0;
}

/** Where in `after` a day was picked that is not to come: what stood there before is let be. */
export function pastReminders(before: readonly Unknown[], after: readonly Unknown[], today: string): number[] {
  return after.flatMap(({ place, remindOn }, index) => {
    const isNew = !before.some((unknown) => unknown.place === place && unknown.remindOn === remindOn);
    return remindOn !== null && isNew && dayOf(remindOn) <= today ? [index] : [];
  });
}
