import { createHash } from 'node:crypto';
import { isId, isLanguage } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';

/**
 * A tenant's whole catalogue as files in a ZIP: `catalogue.json` first, then `entries/<id>.json`, one for each entry or draft.
 * People are ids and nothing else. Networks, tenants and addresses are named by their slugs, so that another installation knows them.
 */
export const catalogueFormat = 'tandem.catalogue';
/** Raised when what an older release reads would be misunderstood. */
export const catalogueFormatVersion = 1;
export const manifestName = 'catalogue.json';

export interface CatalogueManifest {
  format: typeof catalogueFormat;
  formatVersion: number;
  exportedAt: string;
  /** The installation it comes from. */
  from: string;
  tenant: { slug: string; name: string; kind: string; country: string; language: string };
  entries: number;
  /** What is not in it, in words of the table names. */
  leftOut: string[];
}

export interface PackedAudience {
  isPublic: boolean;
  /** Slugs. */
  networks: string[];
}

export interface PackedVersion {
  number: number;
  publishedAt: string;
  publishedBy: string | null;
  audience: PackedAudience;
  language: Language;
  content: unknown;
}

export interface PackedDraft {
  content: unknown;
  guesses: unknown[];
  open: unknown[];
  source: unknown;
  revision: number;
  publishedRevision: number | null;
  createdBy: string | null;
  createdAt: string;
  updatedBy: string | null;
  updatedAt: string;
}

/** One entry with its draft, or a draft that was never published. */
export interface PackedEntry {
  id: string;
  isExample: boolean;
  translationOf: string | null;
  madeFrom: { entry: string; version: number | null } | null;
  /** Slugs of tenants that own it too. */
  coOwners: string[];
  draft: PackedDraft | null;
  published: {
    slug: string;
    /** Former addresses. */
    redirects: string[];
    firstPublishedAt: string;
    withdrawnAt: string | null;
    versions: PackedVersion[];
  } | null;
}

/** What is wrong with a file of the ZIP, in English for an operator; null for one that can be read. */
export function faultIn(entry: unknown): string | null {
  const { id, draft, published } = (entry ?? {}) as Partial<PackedEntry>;
  if (!isId(id)) return 'it has no id';
  if (!draft && !published) return 'it has neither a draft nor a version';
  const versions = published?.versions ?? [];
  if (published && (versions.length === 0 || versions.length > 100_000)) return 'it has no versions';
  if (published && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(published.slug)) return 'its address is none';
  const isOrdered = versions.every(({ number }, index) => Number.isInteger(number) && number > (versions[index - 1]?.number ?? 0));
  if (!isOrdered) return 'its versions are not in their order';
  const instants = [published?.firstPublishedAt, draft?.createdAt, draft?.updatedAt, ...versions.map(({ publishedAt }) => publishedAt)];
  if (instants.some((at) => at !== undefined && Number.isNaN(Date.parse(at)))) return 'one of its times is none';
  if (versions.some(({ language }) => !isLanguage(language))) return 'one of its languages is none';
  return null;
}

/** The same entry in another tenant of the same installation has an id of its own: always the same one, however often it is read. */
export function idIn(tenantId: string, id: string): string {
  const hex = createHash('sha256').update(`${tenantId} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
