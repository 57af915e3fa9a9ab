import type { Language } from '#libs/catalogue';

export type DemoSector = 'business' | 'education' | 'culture';

/** What the demo says of a year ahead is so whenever it is loaded. */
export const nextYear = new Date().getUTCFullYear() + 1;

/** Of terms that run when the demo is loaded: whenever that is, there is somebody to vote and to name. */
export const termEnd = `${nextYear}-12-31`;

/** Until then a working group sits, and reads the draft that it writes on. */
export const groupEnd = `${nextYear}-06-30`;

/** A place in a body, held for a term. Without a holder it is vacant, to be named by its tenant. */
export interface DemoSeat {
  /** Slug of the tenant whose seat it is. */
  tenant: string;
  sector: DemoSector | null;
  role: 'chair' | 'deputy_chair' | 'member';
  /** Addresses of accounts in people.ts. */
  holder: string | null;
  deputy: string | null;
  since: string;
  until: string | null;
  /** Who sat there before. */
  former?: { holder: string; since: string; until: string }[];
}

export interface DemoBody {
  slug: string;
  kind: 'steering_group' | 'working_group' | 'board' | 'council' | 'following_group' | 'committee';
  /** Rounds between meetings are for bodies that are not statutory. */
  statutory: boolean;
  rules: 'DK' | 'NO' | 'SE' | 'association';
  /** A network's body or a tenant's: one of the two. */
  network: string | null;
  tenant: string | null;
  names: Record<Language, string>;
  /** As the agenda writes it: «MIN». */
  abbreviation: string | null;
  secretary: string | null;
  mandate: Record<Language, string> | null;
  plan: { due: string; text: string; done: boolean }[];
  seats: DemoSeat[];
}
