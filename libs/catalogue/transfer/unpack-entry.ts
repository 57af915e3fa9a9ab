import type { Transaction } from '#libs/platform';
import { EntryDraft } from '../draft/entry-draft.entity.js';
import { Entry } from '../entry/entry.entity.js';
import { parseContent } from '../entry/entry-content.input.js';
import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { EntryVersion } from '../entry/entry-version.entity.js';
import { freeSlug, slugsOf } from '../entry/slug.js';
import { storedContent } from '../entry/stored-content.js';
import type { Audience } from '../publishing/audience.js';
import { followAudience } from '../publishing/follow-audience.js';
import { faceOf } from '../publishing/version-row.js';
import { indexEntry } from '../search/index-entry.js';
import type { PackedAudience, PackedDraft, PackedEntry } from './catalogue-format.js';

/** The tenant that the entries come to, and who answers for them. */
export interface Home {
  tenantId: string;
  personId: string;
  /** Those it has joined here, by slug. */
  networks: ReadonlyMap<string, string>;
}

export interface Told {
  id: string;
  outcome: 'added' | 'thereAlready';
  lines: string[];
}

/** Part of the caller's transaction: an entry with all its versions, its addresses and its draft, as they were. Throws InvalidInput. */
export async function unpackEntry(tx: Transaction, id: string, packed: PackedEntry, home: Home, apply: boolean): Promise<Told> {
  const { draft, published } = packed;
  const lines = new Set<string>();
  if (packed.coOwners.length > 0) lines.add(`${packed.coOwners.join(', ')} owned it too, and can be asked to again`);
  const versions = (published?.versions ?? []).map((version) => ({
    ...version,
    content: readContent(version.content, lines),
    audience: audienceHere(version.audience, home, lines),
  }));
  const draftContent = draft ? readContent(draft.content, lines) : null;
  if (!apply) return { id, outcome: 'added', lines: [...lines] };
  const newest = versions.at(-1);
  await insertDraft(tx, id, packed, draftContent ?? (newest?.content as EntryContent), home);
  if (!published || !newest) return { id, outcome: 'added', lines: [...lines] };
  const slug = await slugHere(tx, home.tenantId, id, published.slug);
  if (slug !== published.slug) lines.add(`its address is ${slug} here`);
  const entry: Entry = {
    ...faceOf(newest.content),
    id,
    tenant_id: home.tenantId,
    co_owners: [],
    networks: [...newest.audience.networks],
    is_public: newest.audience.isPublic,
    slug,
    version: newest.number,
    first_published_at: new Date(published.firstPublishedAt),
    published_at: new Date(newest.publishedAt),
    is_example: packed.isExample,
    translation_of: null,
    made_from: null,
    made_from_version: null,
    archived_at: published.withdrawnAt ? new Date(published.withdrawnAt) : null,
  };
  await tx.manager.insert(Entry, entry);
  for (const version of versions) {
    const row: EntryVersion = {
      entry_id: id,
      number: version.number,
      tenant_id: home.tenantId,
      co_owners: [],
      networks: [...version.audience.networks],
      is_public: version.audience.isPublic,
      language: version.content.language,
      title: version.content.title,
      content: version.content,
      published_at: new Date(version.publishedAt),
      published_by: await personHere(tx, home, version.publishedBy),
    };
    await tx.manager.insert(EntryVersion, row as never);
  }
  for (const former of published.redirects)
    await tx.query(
      `insert into slug_redirect (tenant_id, slug, entry_id) select $1, $2, $3
       where not exists (select from entry where tenant_id = $1 and slug = $2) on conflict do nothing`,
      [home.tenantId, former, id],
    );
  // Older versions never show more than the newest, and listing rows follow.
  await followAudience(tx, entry);
  await indexEntry(tx, id, newest.content);
  return { id, outcome: 'added', lines: [...lines] };
}

async function insertDraft(tx: Transaction, id: string, packed: PackedEntry, content: EntryContent, home: Home): Promise<void> {
  // An entry whose draft was deleted gets one: else nobody could go on writing it.
  const now = tx.now.toISOString();
  const fallback: PackedDraft = {
    content,
    guesses: [],
    open: [],
    source: null,
    revision: 1,
    publishedRevision: 1,
    createdBy: null,
    createdAt: now,
    updatedBy: null,
    updatedAt: now,
  };
  const draft = packed.draft ?? fallback;
  const row = {
    id,
    tenant_id: home.tenantId,
    co_owners: [],
    content,
    guesses: Array.isArray(draft.guesses) ? draft.guesses : [],
    open_places: Array.isArray(draft.open) ? draft.open : [],
    source: draft.source ?? null,
    revision: Math.max(1, Math.trunc(Number(draft.revision) || 1)),
    published_revision: packed.published ? draft.publishedRevision : null,
    translation_of: null,
    made_from: null,
    made_from_version: null,
    is_example: packed.isExample === true,
    created_by: (await personHere(tx, home, draft.createdBy)) ?? home.personId,
    created_at: new Date(draft.createdAt),
    updated_by: (await personHere(tx, home, draft.updatedBy)) ?? home.personId,
    updated_at: new Date(draft.updatedAt),
    deleted_at: null,
  };
  await tx.manager.insert(EntryDraft, row as never);
}

/** By the template's own rules: a file that somebody wrote by hand holds nothing that a form would not take. */
function readContent(content: unknown, lines: Set<string>): EntryContent {
  const stored = storedContent(content);
  const read = parseContent(stored, emptyContent(stored.language));
  if (read.attachments.length === 0) return read;
  lines.add('its files are not in it, and have to be sent again');
  return {
    ...read,
    attachments: [],
    claims: read.claims.map((claim) => (claim.source?.attachment ? { ...claim, source: { ...claim.source, attachment: null } } : claim)),
  };
}

function audienceHere(audience: PackedAudience, { networks }: Home, lines: Set<string>): Audience {
  const here = audience.networks.flatMap((slug) => networks.get(slug) ?? []);
  const missing = audience.networks.filter((slug) => !networks.has(slug));
  if (missing.length > 0) lines.add(`not shared with ${missing.join(', ')}, which the municipality has not joined here`);
  return { networks: here, isPublic: audience.isPublic === true };
}

async function slugHere(tx: Transaction, tenantId: string, id: string, slug: string): Promise<string> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`entry address ${tenantId}`]);
  const rows = await tx.query<{ slug: string }>(
    `select slug from entry where tenant_id = $1 and id <> $2 and slug = any($3)
     union select slug from slug_redirect where tenant_id = $1 and entry_id <> $2 and slug = any($3)`,
    [tenantId, id, slugsOf(slug, 1000)],
  );
  return freeSlug(slug, new Set(rows.map((row) => row.slug)));
}

/**
 * Somebody whom this installation does not know stays an id without a name. Somebody it knows is named only where they belong, or
 * belonged, to the tenant: a file says what it likes.
 */
async function personHere(tx: Transaction, { tenantId }: Home, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [known] = await tx.query<{ belongs: boolean }>(
    'select exists (select from membership m where m.person_id = p.id and m.tenant_id = $2) or not exists (select from person_profile f where f.person_id = p.id) as belongs from person p where p.id = $1',
    [id, tenantId],
  );
  if (known) return known.belongs ? id : null;
  await tx.query('insert into person (id, created_at) values ($1, $2)', [id, tx.now]);
  return id;
}
