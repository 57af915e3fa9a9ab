import type { Transaction } from '#libs/platform';
import type { EntryDraft } from '../draft/entry-draft.entity.js';
import { Entry } from '../entry/entry.entity.js';
import type { EntryContent } from '../entry/entry-content.js';
import { EntryVersion } from '../entry/entry-version.entity.js';
import { freeSlug, slugOf, slugsOf } from '../entry/slug.js';
import { indexEntry } from '../search/index-entry.js';
import type { Audience } from './audience.js';
import { contentForReaders } from './content-for-readers.js';

/** Part of the caller's transaction: the next version and the entry's new face. Listing rows follow in `followAudience`. */
export async function insertVersion(tx: Transaction, draft: EntryDraft, audience: Audience, by: string, wanted?: string): Promise<Entry> {
  const before = await tx.manager.findOneBy(Entry, { id: draft.id });
  const content = contentForReaders(draft.content);
  const face = {
    ...faceOf(content),
    co_owners: draft.co_owners,
    networks: [...audience.networks],
    is_public: audience.isPublic,
    slug: await slugFor(tx, draft, content, before, wanted),
    version: (before?.version ?? 0) + 1,
    published_at: tx.now,
    translation_of: draft.translation_of,
    translation_of_version: draft.translation_of_version,
    made_from: draft.made_from,
    made_from_version: draft.made_from_version,
    archived_at: null,
  };
  const entry: Entry = before
    ? { ...before, ...face }
    : { ...face, id: draft.id, tenant_id: draft.tenant_id, first_published_at: tx.now, is_example: draft.is_example };
  if (before) await tx.manager.update(Entry, { id: entry.id }, face);
  else await tx.manager.insert(Entry, entry);
  await keepRedirect(tx, entry, before?.slug ?? null);
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
  };
}

/** The address stays while the title gives the same one; a new one is free among the tenant's entries, former addresses too. */
async function slugFor(tx: Transaction, draft: EntryDraft, content: EntryContent, before: Entry | null, wanted?: string): Promise<string> {
  const base = wanted ?? slugOf(content.title);
  if (before && (before.slug === base || (!wanted && before.slug.replace(/-\d+$/, '') === base))) return before.slug;
  // One at a time within the tenant: two of the same title are published at once, and each looks for a free address.
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`entry address ${draft.tenant_id}`]);
  // As many as the tenant has of that title are looked up, not all its addresses.
  for (let tried = 20; ; tried *= 20) {
    const rows = await tx.query<{ slug: string }>(
      `select slug from entry where tenant_id = $1 and id <> $2 and slug = any($3)
       union select slug from slug_redirect where tenant_id = $1 and entry_id <> $2 and slug = any($3)`,
      [draft.tenant_id, draft.id, slugsOf(base, tried)],
    );
    if (rows.length < tried) return freeSlug(base, new Set(rows.map(({ slug }) => slug)));
  }
}

async function keepRedirect(tx: Transaction, entry: Entry, former: string | null): Promise<void> {
  if (former === null || former === entry.slug) return;
  await tx.query('insert into slug_redirect (tenant_id, slug, entry_id) values ($1, $2, $3) on conflict do nothing', [
    entry.tenant_id,
    former,
    entry.id,
  ]);
  await tx.query('delete from slug_redirect where tenant_id = $1 and slug = $2', [entry.tenant_id, entry.slug]);
}
