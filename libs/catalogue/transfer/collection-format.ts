import { isId, isLanguage } from '#libs/platform';
import { type CollectionContent, longestInCollection, mostParts } from '../collection/collection-content.js';
import { isAddress, isInstant, type PackedAudience } from './catalogue-format.js';
import type { RemarkCode } from './remark.js';

export interface PackedItem {
  heading: string | null;
  entry: string | null;
  why: string;
}

/** `collections/<id>.json`: what is being written of it, and what readers see. */
export interface PackedCollection {
  id: string;
  isExample: boolean;
  draft: {
    content: CollectionContent;
    revision: number;
    publishedRevision: number | null;
    createdBy: string | null;
    createdAt: string;
    updatedBy: string | null;
    updatedAt: string;
  };
  published: {
    slug: string;
    /** Former addresses. */
    redirects: string[];
    audience: PackedAudience;
    language: string;
    title: string;
    introduction: string;
    firstPublishedAt: string;
    publishedAt: string;
    items: PackedItem[];
  } | null;
}

/** What is wrong with it; null for one that can be read. */
export function collectionFault(collection: unknown): RemarkCode | null {
  const { id, draft, published } = (collection ?? {}) as Partial<PackedCollection>;
  if (!isId(id)) return 'refused_no_id';
  if (!draft?.content) return 'refused_empty';
  const texts = [draft.content, ...(published ? [published] : [])];
  if (!texts.every(({ language }) => isLanguage(language))) return 'refused_language';
  if (!texts.every(({ title, introduction }) => isText(title, 1, 200) && isText(introduction, 0, 10_000))) return 'refused_shape';
  const parts = draft.content.parts;
  if (!Array.isArray(parts) || parts.length > mostParts || !parts.every(isPart)) return 'refused_shape';
  if (!published) return [draft.createdAt, draft.updatedAt].every(isInstant) ? null : 'refused_time';
  if (!isAddress(published.slug)) return 'refused_address';
  if (![published.redirects, published.items, published.audience?.networks].every(Array.isArray)) return 'refused_shape';
  if (published.items.length > mostParts || !published.items.every(isItem)) return 'refused_shape';
  const instants = [draft.createdAt, draft.updatedAt, published.firstPublishedAt, published.publishedAt];
  return instants.every(isInstant) ? null : 'refused_time';
}

function isText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

function isPart(part: Record<string, unknown> | unknown): boolean {
  const { id, heading, entryId, why } = (part ?? {}) as Record<string, unknown>;
  if (!isId(id)) return false;
  return entryId === undefined ? isText(heading, 1, longestInCollection.heading) : isId(entryId) && isText(why, 0, longestInCollection.why);
}

function isItem(item: unknown): boolean {
  const { heading, entry, why } = (item ?? {}) as Record<string, unknown>;
  if (!isText(why, 0, longestInCollection.why)) return false;
  return entry === null ? isText(heading, 1, longestInCollection.heading) : heading === null && isId(entry);
}
