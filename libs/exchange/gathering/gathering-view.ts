import type { HeldFile } from '#libs/catalogue';
import type { DateAnswer } from '#libs/platform';
import type { GatheringKind, GatheringState, SignUpState } from './gathering-row.js';

/** By language. */
export type Names = Record<string, string>;

export interface GatheringFace {
  id: string;
  network: { slug: string; names: Names };
  kind: GatheringKind;
  title: string;
  language: string;
  state: GatheringState;
  isPublic: boolean;
  /** Null while a date is sought. */
  beginsAt: Date | null;
  endsAt: Date | null;
  zone: string;
  place: string;
  /** One can take part from elsewhere. */
  isOnline: boolean;
  /** Of what others arrange. */
  link: string;
  /** Null where there is room for all. */
  places: number | null;
  taken: number;
  waiting: number;
  /** The reader's own sign-up. */
  mine: SignUpState | null;
}

export interface SessionView {
  id: string;
  /** `09:30`, on the gathering's own clock. */
  from: string;
  to: string;
  title: string;
  speakers: string;
  text: string;
}

export interface MaterialView {
  id: string;
  sessionId: string | null;
  title: string;
  /** Of a page elsewhere; null where it is a file. */
  url: string | null;
  /** Null while it is being looked at for viruses, to all but who sent it. */
  file: HeldFile | null;
}

/** Another date of the same series. */
export interface SeriesDate {
  id: string;
  beginsAt: Date;
  state: GatheringState;
}

/** One of those that the network is asked about. */
export interface AskedDate {
  id: string;
  beginsAt: Date;
  endsAt: Date;
  /** The reader's own answer. */
  mine: DateAnswer | null;
  /** For those who arrange it, as who can; null and empty for everybody else. */
  counts: { yes: number; ifNeedBe: number; no: number } | null;
  /** The first hundred names, those who can for certain first. */
  whoCan: string[];
}

export interface GatheringView extends GatheringFace {
  lead: string;
  /** For those who come, and who arrange it. */
  onlineUrl: string;
  revision: number;
  isAhead: boolean;
  /** How many came, once somebody said so. */
  came: number;
  sessions: SessionView[];
  materials: MaterialView[];
  /** Only while a date is sought, and for the network alone. */
  dates: AskedDate[];
  /** Those ahead, the next one first; nothing where it is no series. */
  otherDates: SeriesDate[];
  mayArrange: boolean;
  /** It takes sign-ups, and the reader may send one. */
  maySignUp: boolean;
  /** Strangers to the network sign up by mail address. */
  takesGuests: boolean;
  /** The reader's number on the waiting list, from 1. */
  myNumber: number | null;
  myRemark: string;
  myTenant: string | null;
  /** Whom the reader can come for: their municipalities and organisations. */
  comesFor: { slug: string; name: string }[];
}

/** What a guest's link is about. */
export interface GuestSignUp {
  gathering: Pick<GatheringFace, 'id' | 'title' | 'language' | 'beginsAt' | 'endsAt' | 'zone' | 'place'>;
  network: GatheringFace['network'];
  state: SignUpState;
  number: number | null;
  /** For those who have a place. */
  onlineUrl: string;
  /** The link can still do something. */
  isOpen: boolean;
}

/** One who has a place, at the door. */
export interface AttendanceRow {
  id: string;
  /** Null once erased. */
  name: string | null;
  tenant: string | null;
  state: 'confirmed' | 'attended' | 'absent';
  remark: string;
}

/** One who comes, as the coordinators see them. */
export interface SignUpRow {
  id: string;
  name: string | null;
  tenant: string | null;
  state: SignUpState;
  remark: string;
  isGuest: boolean;
  askedAt: Date;
}
