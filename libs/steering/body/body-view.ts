import type { Preset } from '../round/rules.js';
import type { SeatRole } from '../round/tally.js';
import type { BodyKind } from './new-body.js';

/** Names by language; not every language need be there. */
export type Names = Record<string, string>;

export interface SeatView {
  id: string;
  number: number;
  role: SeatRole;
  tenant: { id: string; slug: string; name: string } | null;
  sector: string | null;
  /** Null where the seat is vacant, and for readers who may not know who sits. */
  holder: { name: string; title: string | null } | null;
  deputy: { name: string; title: string | null } | null;
  /** «To be named by Asker»; only known to those who may know who sits. */
  isVacant: boolean;
  /** The reader may name who sits here. */
  mayName: boolean;
}

export interface BodyView {
  id: string;
  slug: string;
  kind: BodyKind;
  names: Names;
  mandates: Names;
  abbreviation: string | null;
  statutory: boolean;
  preset: Preset;
  plan: { due: string; text: string; done: boolean }[];
  seats: SeatView[];
  /** The reader is inside and sees who sits; outside only whose seats there are. */
  showsPeople: boolean;
}

/** A seat as its municipality's administrator names who sits in it. */
export interface SeatToName {
  id: string;
  tenant: { id: string; slug: string; name: string };
  body: { names: Names; preset: Preset };
  /** The slug of the network whose body it is; null for a municipality's own. */
  network: string | null;
  holder: { name: string; title: string | null } | null;
  deputy: { name: string; title: string | null } | null;
  /** The last day of whoever sits there; null while nothing is said. */
  until: string | null;
}
