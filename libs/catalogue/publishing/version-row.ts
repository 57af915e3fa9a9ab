import type { Transaction } from '#libs/platform';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import { Entry } from '../entry/entry.entity.js';
import type { EntryContent } from '../entry/entry-content.js';
import { EntryVersion } from '../entry/entry-version.entity.js';
import { indexEntry } from '../search/index-entry.js';
import { keepRedirect, slugFor } from './address-row.js';
import type { Audience } from './audience.js';
import { contentForReaders } from './content-for-readers.js';

/** Part of the caller's transaction: the next version and the entry's new face. Listing rows follow in `followAudience`. */
export async function insertVersion(tx: Transaction, draft: EntryDraft, audience: Audience, by: string, wanted?: string): Promise<Entry> {
  const before = await tx.manager.findOneBy(Entry, { id: draft.id });
  const content = contentForReaders(draft.content);
  const own = { id: draft.id, tenantId: draft.tenant_id };
  const face = {
    ...faceOf(content),
    co_owners: draft.co_owners,
    networks: [...audience.networks],
    is_public: audience.isPublic,
    slug: await slugFor(tx, 'entry', own, content.title, before?.slug ?? null, wanted),
    version: (before?.version ?? 0) + 1,
    published_at: tx.now,
    translation_of: draft.translation_of,
    translation_of_version: draft.translation_of_version,
    made_from: draft.made_from,
    made_from_version: draft.made_from_version,
    archived_at: null,
    kept_by: null,
    contact: null,
  };
  const entry: Entry = before
    ? { ...before, ...face }
    : { ...face, id: draft.id, tenant_id: draft.tenant_id, first_published_at: tx.now, is_example: draft.is_example };
  if (before) await tx.manager.update(Entry, { id: entry.id }, face);
  else await tx.manager.insert(Entry, entry);
  await keepRedirect(tx, 'entry', own, before?.slug ?? null, entry.slug);
  const version: EntryVersion = {
    entry_id: entry.id,
    number: entry.version,
    tenant_id: entry.tenant_id,
    co_owners: entry.co_owners,
    networks: entry.networks,
    is_public: entry.is_public,
    language: content.language,
    title: content.title,
    content,
    published_at: tx.now,
    published_by: by,
  };
  await tx.manager.insert(EntryVersion, version as never);
  await indexEntry(tx, entry.id, content);
  await tx.query('update entry_draft set published_revision = revision where id = $1', [draft.id]);
  return entry;
}

export function faceOf(content: EntryContent) {
  return {
    kind: content.kind ?? 'case_study',
    language: content.language,
    status: content.status,
    title: content.title.trim(),
    summary: content.summary.trim(),
    framework: 'sdg',
    goals: content.goals,
    review_by: content.reviewBy,
    is_machine: content.machineTexts.length > 0,
  };
}
