import { dayOf } from '#libs/platform';

/** Somebody who said yes, and what they have taken on already. */
export interface Callable {
  personId: string;
  /** Calls a month they take, and how many of this month they have been asked for. */
  perMonth: number;
  taken: number;
  lastAskedAt: Date | null;
}

/** Shown on an entry. */
export const atMost = 3;
/** Of somebody who said that they may be asked, without saying how often. */
export const usualPerMonth = 2;
/** Requests of one person that wait for an answer. */
export const openAtOnce = 5;
export const daysToAnswer = 14;
export const daysUntilOutcome = 21;
/** How long «you can call me» holds, and how long before its end one is asked whether it still does. */
export const daysOfOffer = 365;
export const daysToRenew = 21;

/** All calls count, whatever they are about: nobody is asked for more than what they said in any one place. */
export function roomOf({ perMonth, taken }: Pick<Callable, 'perMonth' | 'taken'>): number {
  return Math.max(0, perMonth - taken);
}

/** Those with room: who has the smallest part of their calls taken first, then who was asked longest ago. */
export function whomToCall<Person extends Callable>(people: readonly Person[]): Person[] {
  return people
    .filter((person) => roomOf(person) > 0)
    .sort(
      (one, other) =>
        one.taken / one.perMonth - other.taken / other.perMonth ||
        (one.lastAskedAt?.getTime() ?? 0) - (other.lastAskedAt?.getTime() ?? 0) ||
        one.personId.localeCompare(other.personId),
    )
    .slice(0, atMost);
}

/** The first day of the month, as an ISO day: the same month for all who are asked. */
export function monthOf(now: Date): string {
  return `${dayOf(now, 'Europe/Oslo').slice(0, 7)}-01`;
}

/** An ISO day so many days later. */
export function dayAfter(now: Date, days: number): string {
  return dayOf(new Date(now.getTime() + days * 86_400_000), 'Europe/Oslo');
}
