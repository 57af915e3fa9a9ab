import type { GatheringFace } from '../gathering/gathering-view.js';

export const commitmentStates = ['open', 'done', 'dropped'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

export interface CommitmentView {
  id: string;
  what: string;
  language: string;
  tenant: { slug: string; name: string };
  /** Null once erased. */
  person: string | null;
  /** An ISO day. */
  dueOn: string;
  isPublic: boolean;
  state: CommitmentState;
  /** What came of it, or why it was dropped. */
  outcome: string;
  outcomeUrl: string;
  settledAt: Date | null;
  /** The reader may say how it went. */
  maySettle: boolean;
}

export interface OneCommitment extends CommitmentView {
  network: GatheringFace['network'];
  /** Where it was made, as far as the reader may see it. */
  gathering: { id: string; title: string; language: string } | null;
}

/** Of those whose day has come, or of which somebody said how they went. */
export interface Kept {
  done: number;
  of: number;
}
