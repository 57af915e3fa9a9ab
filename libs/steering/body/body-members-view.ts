import type { SeatRole } from '../round/tally.js';
import type { Names } from './body-view.js';
import type { BodyKind } from './new-body.js';

/** One person in one seat for a term. */
export interface HoldingView {
  id: string;
  /** Null once the person has been erased: that somebody sat stays, their name does not. */
  name: string | null;
  title: string | null;
  capacity: 'holder' | 'deputy';
  since: string;
  /** The last day; null while nothing is said. */
  until: string | null;
}

export interface MemberSeatView {
  id: string;
  number: number;
  role: SeatRole;
  tenant: { id: string; slug: string; name: string } | null;
  sector: string | null;
  /** The first day on which the seat is no more; null while it stays. */
  endedOn: string | null;
  /** Those who sit or stand in today; null also outside. */
  holder: HoldingView | null;
  deputy: HoldingView | null;
  /** Who takes over, and who sat before; empty outside. */
  coming: HoldingView[];
  past: HoldingView[];
  isVacant: boolean;
  mayName: boolean;
}

/** A body with its seats and all who sat in them, as far as the reader may know. */
export interface BodyMembersView {
  id: string;
  slug: string;
  kind: BodyKind;
  names: Names;
  mandates: Names;
  abbreviation: string | null;
  statutory: boolean;
  plan: { due: string; text: string; done: boolean }[];
  revision: number;
  endedOn: string | null;
  network: { slug: string; names: Names } | null;
  tenant: { slug: string; name: string } | null;
  /** Known inside. */
  secretary: { id: string; name: string | null } | null;
  /** Seats there are now; then those that have ended, of which only those inside learn. */
  seats: MemberSeatView[];
  endedSeats: MemberSeatView[];
  showsPeople: boolean;
  mayManage: boolean;
  /** May keep the plan and name in sector seats. */
  mayKeep: boolean;
}
