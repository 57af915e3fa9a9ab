import { InvalidInput, type Transaction } from '#libs/platform';
import { fileName } from '../attachment/file-name.js';
import { insertAttachment } from '../attachment/files-kept.js';
import { EntryDraft } from '../draft/entry-draft.entity.js';
import { Entry } from '../entry/entry.entity.js';
import { parseContent } from '../entry/entry-content.input.js';
import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { EntryVersion } from '../entry/entry-version.entity.js';
import { storedContent } from '../entry/stored-content.js';
import { withStandingMarks } from '../machine/machine-text.js';
import { bringRedirects, freeAddress } from '../publishing/address-row.js';
import type { Audience } from '../publishing/audience.js';
import { followAudience } from '../publishing/follow-audience.js';
import { faceOf } from '../publishing/version-row.js';
import { indexEntry } from '../search/index-entry.js';
import type { PackedAudience, PackedDraft, PackedEntry, PackedFile } from './catalogue-format.js';
import { type Home, personHere } from './home.js';
import type { Remarks } from './remark.js';
import type { TakenFile } from './unpack-files.js';

type Files = readonly (TakenFile | PackedFile)[];

/** Whether it could be taken in, before anything is written. Throws InvalidInput; what would not come along is remarked on. */
export function readEntry({ draft, published, coOwners }: PackedEntry, home: Home, files: Files, remarks: Remarks) {
  const strangers = coOwners.filter((slug) => !home.companions.has(slug));
  if (strangers.length > 0) remarks.say('co_owners_missing', ...strangers.map(String));
  const versions = (published?.versions ?? []).map((version) => ({
    ...version,
    content: readContent(version.content, files, remarks),
    audience: audienceHere(version.audience, home, remarks),
  }));
  return { versions, draft: draft ? readContent(draft.content, files, remarks) : null };
}

/** Part of the caller's transaction: an entry with all its versions, its addresses, its files and its draft, as they were. Throws InvalidInput. */
export async function unpackEntry(
  tx: Transaction,
  id: string,
  packed: PackedEntry,
  home: Home,
  files: readonly TakenFile[],
  remarks: Remarks,
): Promise<void> {
  const { published } = packed;
  const { versions, draft } = readEntry(packed, home, files, remarks);
  const newest = versions.at(-1);
  await insertDraft(tx, id, packed, draft ?? (newest?.content as EntryContent), home);
  const coOwners = await insertCoOwners(tx, id, packed, home);
  for (const { uploadedBy, uploadedAt, ...facts } of files) {
    const by = (await personHere(tx, home, uploadedBy)) ?? home.personId;
    await insertAttachment(tx, { id, tenantId: home.tenantId }, { ...facts, uploadedBy: by, uploadedAt: new Date(uploadedAt) });
  }
  if (!published || !newest) return;
  const own = { id, tenantId: home.tenantId };
  const slug = await freeAddress(tx, 'entry', own, published.slug);
  if (slug !== published.slug) remarks.say('address_changed', slug);
  const entry: Entry = {
    ...faceOf(newest.content),
    id,
    tenant_id: home.tenantId,
    co_owners: coOwners,
    networks: [...newest.audience.networks],
    is_public: newest.audience.isPublic,
    slug,
    version: newest.number,
    first_published_at: new Date(published.firstPublishedAt),
    published_at: new Date(newest.publishedAt),
    // What went to a colleague stands in the newest version's content as it was packed.
    kept_by: null,
    contact: null,
    is_example: packed.isExample === true,
    translation_of: null,
    translation_of_version: null,
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
      co_owners: coOwners,
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
  await bringRedirects(tx, 'entry', own, published.redirects);
  // Older versions never show more than the newest, and listing rows follow.
  await followAudience(tx, entry);
  await indexEntry(tx, id, newest.content);
}

/** Only tenants that an editor of this one could choose here. */
async function insertCoOwners(tx: Transaction, id: string, { coOwners }: PackedEntry, home: Home): Promise<string[]> {
  const owners = [...new Set(coOwners.flatMap((slug) => home.companions.get(slug) ?? []))].sort();
  if (owners.length === 0) return owners;
  await tx.query(
    'insert into co_ownership (entry_id, tenant_id, co_owner_id, since) select $1, $2, owner, $4 from unnest($3::uuid[]) owner',
    [id, home.tenantId, owners, tx.now],
  );
  await tx.query('update entry_draft set co_owners = $2 where id = $1', [id, owners]);
  return owners;
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
    translation_of_version: null,
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
function readContent(content: unknown, files: Files, remarks: Remarks): EntryContent {
  const read = parseContent(shaped(content), emptyContent((content as EntryContent).language));
  const attachments = read.attachments.flatMap((one) => {
    const file = files.find(({ sha }) => sha === one.sha);
    if (!file) remarks.say('files_missing', one.name);
    return file ? [{ ...one, ...('size' in file ? factsOf(file, one.name) : {}) }] : [];
  });
  const claims = read.claims.map((claim) => {
    const sha = claim.source?.attachment;
    return claim.source && sha && !attachments.some((one) => one.sha === sha)
      ? { ...claim, source: { ...claim.source, attachment: null } }
      : claim;
  });
  return withStandingMarks({ ...read, attachments, claims });
}

function shaped(content: unknown): EntryContent {
  try {
    return storedContent(content);
  } catch {
    // A list that is none.
    throw new InvalidInput({ content: ['isObject'] });
  }
}

/** What the bytes were found to be; a version keeps what it called the file. */
function factsOf({ sha, type, size, width, height }: TakenFile, name: string) {
  return { sha, name: fileName(name, type), type, size, width, height };
}

export function audienceHere(audience: PackedAudience, { networks }: Home, remarks: Remarks): Audience {
  const slugs = Array.isArray(audience?.networks) ? audience.networks : [];
  const missing = slugs.filter((slug) => !networks.has(slug));
  if (missing.length > 0) remarks.say('networks_missing', ...missing.map(String));
  return { networks: slugs.flatMap((slug) => networks.get(slug) ?? []), isPublic: audience?.isPublic === true };
}
