import type { Names } from '../body/body-view.js';

export const vacancyKinds = ['vacant', 'ending'] as const;
export type VacancyKind = (typeof vacancyKinds)[number];

/** Seats of one body in which one tenant is to name somebody: those that are vacant, or those whose terms end that day. */
export interface VacancyView {
  tenant: { slug: string; name: string };
  body: { slug: string; names: Names };
  kind: VacancyKind;
  /** The last day of the terms; null where the seats are vacant. */
  until: string | null;
  /** In the order of their numbers. */
  seats: { id: string; number: number }[];
  /** The tenant is among those the body is for, so that its page shows who sits where. */
  inside: boolean;
}
