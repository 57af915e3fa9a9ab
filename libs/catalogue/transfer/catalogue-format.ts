import { createHash } from 'node:crypto';
import { isId, isLanguage } from '#libs/platform';
import type { Language } from '../entry/entry-content.js';
import type { RelationKind } from '../relation/relation-kind.js';
import type { RemarkCode } from './remark.js';

/**
 * A tenant's whole catalogue as files in a ZIP: `catalogue.json` first, then `entries/<id>.json`, one for each entry or draft,
 * `collections/<id>.json`, `notes.json`, and the bytes of what is attached as `files/<sha>`.
 * People are ids and nothing else. Networks, tenants and addresses are named by their slugs, so that another installation knows them.
 */
export const catalogueFormat = 'tandem.catalogue';
/** Raised when what an older release reads would be misunderstood. */
export const catalogueFormatVersion = 1;
export const manifestName = 'catalogue.json';
export const notesName = 'notes.json';

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

/** One that a draft or a version names; its bytes stand in `files/<sha>`. */
export interface PackedFile {
  sha: string;
  name: string;
  uploadedBy: string | null;
  uploadedAt: string;
}

/** What the entry says of another. */
export interface PackedRelation {
  kind: RelationKind;
  to: string;
  setBy: string | null;
  setAt: string;
  shownAt: string | null;
  removedBy: string | null;
  removedAt: string | null;
}

/** One entry with its draft, or a draft that was never published. */
export interface PackedEntry {
  id: string;
  isExample: boolean;
  translationOf: string | null;
  /** Of what it translates; missing where nobody noted it. */
  translationOfVersion?: number | null;
  madeFrom: { entry: string; version: number | null } | null;
  /** Slugs of tenants that own it too. */
  coOwners: string[];
  /** Files of before have neither. */
  files?: PackedFile[];
  relations?: PackedRelation[];
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

/** What the tenant began to explain to its country of an entry, its own or another's. */
export interface PackedNote {
  entry: string;
  country: string;
  language: Language;
  body: string;
  audience: 'country' | 'readers';
  revision: number;
  writtenBy: string | null;
  writtenAt: string;
  updatedBy: string | null;
  updatedAt: string;
}

export const addressShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What is wrong with a file of the ZIP; null for one that can be read. */
export function faultIn(entry: unknown): RemarkCode | null {
  const { id, draft, published, coOwners, files = [], relations = [] } = (entry ?? {}) as Partial<PackedEntry>;
  if (!isId(id)) return 'refused_no_id';
  if (!draft && !published) return 'refused_empty';
  const versions = published?.versions ?? [];
  if (published && (!Array.isArray(versions) || versions.length === 0 || versions.length > 100_000)) return 'refused_no_versions';
  if (published && !isAddress(published.slug)) return 'refused_address';
  const isOrdered = versions.every(({ number }, index) => Number.isInteger(number) && number > (versions[index - 1]?.number ?? 0));
  if (!isOrdered) return 'refused_order';
  if (![coOwners, files, relations, published?.redirects ?? []].every((list) => Array.isArray(list) && list.length <= 10_000))
    return 'refused_shape';
  if (!files.every(({ sha }) => typeof sha === 'string' && /^[0-9a-f]{64}$/.test(sha))) return 'refused_shape';
  const instants = [
    ...[published?.firstPublishedAt, draft?.createdAt, draft?.updatedAt, ...versions.map(({ publishedAt }) => publishedAt)],
    ...files.map(({ uploadedAt }) => uploadedAt),
    ...relations.flatMap(({ setAt, shownAt, removedAt }) => [setAt, shownAt ?? undefined, removedAt ?? undefined]),
  ];
  if (!instants.every((at) => at === undefined || isInstant(at))) return 'refused_time';
  if (versions.some(({ language }) => !isLanguage(language))) return 'refused_language';
  return null;
}

export const isInstant = (at: unknown) => typeof at === 'string' && !Number.isNaN(Date.parse(at));
export const isAddress = (slug: unknown) => typeof slug === 'string' && slug.length <= 120 && addressShape.test(slug);

/** The same entry in another tenant of the same installation has an id of its own: always the same one, however often it is read. */
export function idIn(tenantId: string, id: string): string {
  const hex = createHash('sha256').update(`${tenantId} ${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
