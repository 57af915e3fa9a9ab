import {
  type AttachmentService,
  type DraftService,
  type DraftShareService,
  type EntryContent,
  type PublishingService,
  slugOf,
} from '#libs/catalogue';
import type { AdoptionService } from '#libs/exchange';
import type { Actor } from '#libs/identity';
import { type DemoAdoption, demoAdoptions } from './adoptions.js';
import { demoEntries } from './demo-entries.js';
import type { DemoEntry } from './demo-entry.js';
import type { DemoHands, Ids, Step } from './demo-hands.js';
import { attachFiles } from './files/attach-files.js';

/** The services that write and share. */
export interface WritingHands extends DemoHands {
  drafts: DraftService;
  shares: DraftShareService;
  publishing: PublishingService;
  adoptions: AdoptionService;
  attachments: AttachmentService;
}

/** The entries' versions and what became of them elsewhere, each at the instant its story tells. */
export function entrySteps(hands: WritingHands, ids: Ids): Step[] {
  return [...demoEntries.flatMap((entry) => stepsOf(hands, entry, ids)), ...demoAdoptions.map((one) => adoptionStep(hands, one, ids))];
}

function stepsOf(hands: WritingHands, entry: DemoEntry, ids: Ids): Step[] {
  const { draft } = entry;
  const versions = entry.versions.map(({ publishedAt, content }, index) => ({
    at: publishedAt,
    take: () => publishVersion(hands, entry, content, index + 1, ids),
  }));
  const translations = (entry.translations ?? []).map(({ publishedAt, content }) => ({
    at: publishedAt,
    take: () =>
      publishTranslation(hands, entry, content, entry.versions.filter((version) => version.publishedAt <= publishedAt).length, ids),
  }));
  return [
    ...versions,
    ...translations,
    ...(draft ? [{ at: '2026-11-19T09:00:00Z', take: () => leaveDraft(hands, entry, draft, ids) }] : []),
  ];
}

async function publishVersion(hands: WritingHands, entry: DemoEntry, content: EntryContent, number: number, ids: Ids) {
  const before = await published(hands, entry.tenant, entry.slug);
  if (before) ids.set(entry.number, before.id);
  if (before && before.version >= number) return;
  const editor = await editorOf(hands, entry);
  const id = await write(hands, editor, entry, content, ids);
  await hands.publishing.publish(editor, id, { audience: entry.audience, networks: networksOf(entry), slug: entry.slug });
}

async function publishTranslation(hands: WritingHands, entry: DemoEntry, content: EntryContent, version: number, ids: Ids) {
  const slug = slugOf(content.title);
  if (await published(hands, entry.tenant, slug)) return;
  const editor = await editorOf(hands, entry);
  const id = await insert(hands, editor, entry, content, ids, { translationOf: ids.get(entry.number), translationOfVersion: version });
  await hands.publishing.publish(editor, id, { audience: entry.audience, networks: networksOf(entry), slug });
}

/** A newer text beside the published version. */
async function leaveDraft(hands: WritingHands, entry: DemoEntry, content: EntryContent, ids: Ids) {
  await write(hands, await editorOf(hands, entry), entry, content, ids);
}

async function write(hands: WritingHands, editor: Actor, entry: DemoEntry, content: EntryContent, ids: Ids): Promise<string> {
  const known = ids.get(entry.number);
  if (known) {
    await hands.drafts.save(editor, known, (await hands.drafts.read(editor, known)).revision, content);
    await attachFiles(hands, editor, known, entry.number, content);
    return known;
  }
  const id = await insert(hands, editor, entry, content, ids);
  if (entry.coOwners.length > 0) await hands.shares.setCoOwners(editor, id, { tenants: entry.coOwners });
  ids.set(entry.number, id);
  await attachFiles(hands, editor, id, entry.number, content);
  return id;
}

async function insert(
  hands: WritingHands,
  editor: Actor,
  entry: DemoEntry,
  content: EntryContent,
  ids: Ids,
  translated: { translationOf?: string; translationOfVersion?: number } = {},
): Promise<string> {
  const tenantId = editor.memberships.find(({ slug }) => slug === entry.tenant)?.tenantId as string;
  const from = entry.madeFrom && ids.get(entry.madeFrom.number);
  const madeFrom = entry.madeFrom && from ? { entryId: from, version: entry.madeFrom.version } : null;
  const draft = { tenantId, content, isExample: entry.example, ...translated, madeFrom };
  return (await hands.database.transaction(editor, (tx) => hands.drafts.insert(tx, editor, draft))).id;
}

/** Told when the tenant's own version is there to point to. */
function adoptionStep(hands: WritingHands, { entry, own, ...input }: DemoAdoption, ids: Ids): Step {
  const ownSince = demoEntries.find(({ number }) => number === own)?.versions[0]?.publishedAt;
  return {
    at: ownSince?.replace(/:\d\dZ$/, ':59Z') ?? `${input.since}T12:00:00Z`,
    take: async () => {
      const editor = await hands.actor(`editor@${input.tenant}.example`);
      await hands.adoptions.record(editor, ids.get(entry) as string, { ...input, ownEntryId: own === null ? undefined : ids.get(own) });
    },
  };
}

function editorOf(hands: WritingHands, entry: DemoEntry): Promise<Actor> {
  return hands.actor(`editor@${entry.tenant}.example`);
}

function networksOf(entry: DemoEntry): string[] {
  return entry.audience === 'tenant' ? [] : entry.networks;
}

async function published(hands: WritingHands, tenant: string, slug: string): Promise<{ id: string; version: number } | undefined> {
  const editor = await hands.actor(`editor@${tenant}.example`);
  const [row] = await hands.database.read<{ id: string; version: number }>(
    editor,
    'select e.id, e.version from entry e join tenant t on t.id = e.tenant_id where t.slug = $1 and e.slug = $2',
    [tenant, slug],
  );
  return row;
}
