import type { Names } from '../body/body-view.js';
import type { Answers } from './criteria.js';

export type ReviewState = 'asked' | 'answered' | 'declined' | 'taken_back';

/** What a colleague was asked, and says, of the version it names. */
export interface ReviewView {
  id: string;
  version: number;
  /** Null once erased. */
  name: string | null;
  title: string | null;
  tenant: { slug: string; name: string };
  state: ReviewState;
  askedAt: Date;
  /** An ISO day. */
  answerBy: string;
  answers: Answers | null;
  remark: string;
  /** What it is written in. */
  language: string | null;
  answeredAt: Date | null;
  isMine: boolean;
  /** The reader may take the question back. */
  mayTakeBack: boolean;
}

/** One who is asked looks at the question: what it is about, and what they said before. */
export interface OwnReview {
  id: string;
  network: { slug: string; names: Names };
  body: { slug: string; names: Names };
  case: { id: string; title: string; language: string };
  entry: { tenant: string; slug: string; tenantName: string };
  version: number;
  askedBy: string | null;
  answerBy: string;
  state: ReviewState;
  answers: Answers | null;
  remark: string;
  language: string | null;
  /** Until the members are asked. */
  mayAnswer: boolean;
}

/** What still waits for its reader's answer. */
export interface WaitingReview {
  id: string;
  title: string;
  language: string;
  network: { slug: string; names: Names };
  answerBy: string;
}

/** Somebody of another tenant of the network, as colleagues know one another: no address. */
export interface Colleague {
  personId: string;
  name: string;
  title: string | null;
  tenant: { slug: string; name: string };
}
