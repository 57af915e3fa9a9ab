import { type EntryContent, emptyContent, type Language } from '#libs/catalogue';

/** An entry of the demo and its history, as the loader publishes it. */
export interface DemoEntry {
  /** Its number in the table of the demo, which the chains and boards refer to. */
  number: number;
  /** Part of its address: ascii, lower case, hyphens. */
  slug: string;
  /** Slug of the responsible tenant. */
  tenant: string;
  /** Slugs of tenants that own it together with the responsible one. */
  coOwners: string[];
  audience: 'public' | 'networks' | 'tenant';
  /** Slugs of the networks it is shared with; public entries may be shared with some too. */
  networks: string[];
  /** Invented: the page says so. */
  example: boolean;
  /** The entry and version it is an own version of. */
  madeFrom?: { number: number; version: number };
  /** Oldest first, with the instant each became readable. */
  versions: { publishedAt: string; content: EntryContent }[];
  /** A newer draft beside the published version. */
  draft: EntryContent | null;
  /** Siblings in another language. */
  translations?: { publishedAt: string; content: EntryContent }[];
}

/** An entry's content with only what it has: the rest stays open. */
export function demoContent(language: Language, part: Partial<EntryContent>): EntryContent {
  return { ...emptyContent(language), ...part };
}
