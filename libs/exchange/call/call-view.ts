export const callStates = ['asked', 'accepted', 'declined', 'taken_back', 'expired', 'done'] as const;
export type CallState = (typeof callStates)[number];
export const callOutcomes = ['helped', 'not_yet', 'did_not_fit'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** Somebody who can be called about an entry: as colleagues know one another, without an address. */
export interface PersonToCall {
  personId: string;
  name: string;
  title: string | null;
  tenant: { slug: string; name: string };
  /** What they like to be asked about, in their words. */
  topic: string;
  language: string;
  perMonth: number;
  /** Calls of this month that are free. */
  left: number;
}

/** «Who can I call?» of an entry, as far as the reader may know. */
export interface WhoToCall {
  /** Who said yes, for everybody to know. */
  count: number;
  /** At most three, with room this month; for colleagues. */
  people: PersonToCall[];
  /** Colleagues are there, and have had their calls of this month. */
  areAllTaken: boolean;
  /** What the reader said. */
  own: { tenant: string; perMonth: number; topic: string; until: string; hasEnded: boolean } | null;
  /** For whom the reader may say that they can be called. */
  tenants: { slug: string; name: string }[];
}

/** An entry about which the reader said that they can be called. */
export interface OwnCallOffer {
  entryId: string;
  /** Null where they may read it no more. */
  entry: { tenant: string; slug: string; title: string; language: string } | null;
  perMonth: number;
  topic: string;
  /** An ISO day. */
  until: string;
  hasEnded: boolean;
}

interface Side {
  /** Null once erased. */
  name: string | null;
  title: string | null;
  tenant: { slug: string; name: string };
  /** Once both agreed, for the two of them. */
  email: string | null;
}

/** A request for a call, as one of its two sides reads it. */
export interface CallView {
  id: string;
  state: CallState;
  isMine: boolean;
  from: Side;
  to: Side;
  /** What it is about, where the reader may read it. */
  entry: { tenant: string; slug: string; title: string; language: string } | null;
  help: { id: string; title: string; language: string } | null;
  /** Whoever asks wants to help. */
  answersNeed: boolean;
  message: string;
  language: string;
  askedAt: Date;
  /** An ISO day. */
  answerBy: string;
  answer: string;
  outcome: CallOutcome | null;
  outcomeNote: string;
  /** The reader is the one who says what came of it, now. */
  mayTellOutcome: boolean;
}

/** For the front page: a request to answer, or a call to say of what came of it. */
export interface WaitingCall {
  id: string;
  task: 'answer' | 'outcome';
  answersNeed: boolean;
  /** The other side. */
  name: string | null;
  tenant: string;
  answerBy: string;
}

/** Whom a request would go to. */
export interface CallToAsk {
  name: string;
  title: string | null;
  tenant: { slug: string; name: string };
  entry: CallView['entry'];
  help: CallView['help'];
  answersNeed: boolean;
  /** Calls of this month that they still take; null where nothing limits them. */
  left: number | null;
  /** In whose name the reader may ask. */
  tenants: { slug: string; name: string }[];
}
