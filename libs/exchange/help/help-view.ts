import type { SizeBand } from '#libs/identity';
import type { Language } from '#libs/platform';

export const helpSides = ['need', 'offer'] as const;
export type HelpSide = (typeof helpSides)[number];
export const helpKinds = ['call', 'visit', 'mentoring', 'peer_review'] as const;
export type HelpKind = (typeof helpKinds)[number];
export const helpStates = ['open', 'closed', 'expired'] as const;
export type HelpState = (typeof helpStates)[number];

/** «We seek» or «we can help with», in a list. */
export interface HelpItem {
  id: string;
  side: HelpSide;
  tenant: { slug: string; name: string };
  title: string;
  text: string;
  language: Language;
  kinds: HelpKind[];
  goals: number[];
  targets: string[];
  sizes: SizeBand[];
  /** Of an offer: how many a month. */
  perMonth: number | null;
  /** An ISO day. */
  until: string;
  state: HelpState;
  createdAt: Date;
}

/** The same on its own page. */
export interface HelpView extends HelpItem {
  /** Ids of the thesaurus. */
  concepts: string[];
  audience: 'networks' | 'public';
  /** Whom an answer goes to, where the reader may know it. */
  person: { name: string; title: string | null } | null;
  /** Calls of an offer that are free this month. */
  left: number | null;
  isMine: boolean;
  /** The reader changes, renews and closes it. */
  mayChange: boolean;
  /** The reader works for another tenant, and may know whom it goes to. */
  mayAnswer: boolean;
  /** The reader sent an answer that waits. */
  hasAnswered: boolean;
}
