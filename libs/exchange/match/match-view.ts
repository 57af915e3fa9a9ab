import type { Reason } from './match.js';

/** What fits a need or an offer of the reader's own tenant, and why. */
export interface MatchView {
  /** A need or offer; null where it is a person who can be called about an entry. */
  help: { id: string; title: string; language: string } | null;
  person: { id: string; name: string; title: string | null } | null;
  entry: { id: string; title: string; language: string } | null;
  tenant: { slug: string; name: string };
  score: number;
  reasons: Reason[];
  /** The same in the reader's language. */
  why: string[];
}
