import { isId, isLanguage, newId, type Transaction } from '#libs/platform';
import { mayNotGoRound, relationKinds } from '../relation/relation-kind.js';
import { isInstant, type PackedEntry, type PackedNote, type PackedRelation } from './catalogue-format.js';
import { entryHere, type Home, personHere } from './home.js';
import type { Remarks } from './remark.js';

/** Part of the caller's transaction, once all entries are there: what one says of another. Said again it changes nothing. */
export async function unpackLinks(tx: Transaction, id: string, entry: PackedEntry, home: Home, remarks: Remarks): Promise<void> {
  const translates = entry.translationOf ? await linked(tx, home, entry.translationOf) : null;
  if (translates && !(await translatedBefore(tx, id, translates))) {
    await setLink(tx, id, 'translation_of', translates, Number(entry.translationOfVersion) || null);
  } else if (entry.translationOf && !translates) remarks.say('original_missing');
  const source = entry.madeFrom ? await linked(tx, home, entry.madeFrom.entry) : null;
  if (source) await setLink(tx, id, 'made_from', source, Number(entry.madeFrom?.version) || null);
  else if (entry.madeFrom) remarks.say('source_missing');
  for (const relation of entry.relations ?? []) {
    const target = await linked(tx, home, relation.to);
    if (!target || !(await relate(tx, id, target, relation, home))) remarks.say('relations_missing', String(relation.kind));
  }
}

async function linked(tx: Transaction, home: Home, id: unknown): Promise<string | null> {
  return isId(id) ? ((await entryHere(tx, home, id))?.id ?? null) : null;
}

/** The tenant has a translation into that language here: this one stays a text of its own. */
async function translatedBefore(tx: Transaction, id: string, original: string): Promise<boolean> {
  const [there] = await tx.query(
    `select 1 from entry_draft own join entry_draft other on other.tenant_id = own.tenant_id and other.id <> own.id
     where own.id = $1 and other.translation_of = $2 and other.deleted_at is null and other.content->>'language' = own.content->>'language'`,
    [id, original],
  );
  return there !== undefined;
}

/** What has one already keeps it: the file is of before. */
async function setLink(tx: Transaction, id: string, column: 'translation_of' | 'made_from', target: string, version: number | null) {
  for (const table of ['entry', 'entry_draft'])
    await tx.query(`update ${table} set ${column} = $2, ${column}_version = $3 where id = $1 and ${column} is null`, [id, target, version]);
}

/** False where it cannot be said: nothing is part of itself, or replaced by what replaces it. */
async function relate(tx: Transaction, from: string, to: string, relation: PackedRelation, home: Home): Promise<boolean> {
  if (!relationKinds.includes(relation.kind) || from === to) return false;
  const at = (instant: string | null) => instant && new Date(instant);
  const [known] = await tx.query('select 1 from entry_relation where from_id = $1 and to_id = $2 and kind = $3 and set_at = $4', [
    ...[from, to, relation.kind],
    at(relation.setAt),
  ]);
  if (known) return true;
  if (mayNotGoRound(relation.kind)) {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`relation ${relation.kind}`]);
    const [ring] = await tx.query<{ closes: boolean }>('select app.relation_leads_to($1, $2, $3) as closes', [relation.kind, to, from]);
    if (ring?.closes) return false;
  }
  await tx.query(
    `insert into entry_relation (id, tenant_id, from_id, kind, to_id, set_by, set_at, shown_at, removed_by, removed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (from_id, to_id, kind) where removed_at is null do nothing`,
    [
      ...[newId(), home.tenantId, from, relation.kind, to],
      ...[(await personHere(tx, home, relation.setBy)) ?? home.personId, at(relation.setAt), at(relation.shownAt)],
      ...[await personHere(tx, home, relation.removedBy), at(relation.removedAt)],
    ],
  );
  return true;
}

/** Part of the caller's transaction: what the tenant explains to its country of an entry that is here. */
export async function unpackNote(tx: Transaction, value: unknown, home: Home, apply: boolean, remarks: Remarks): Promise<void> {
  if (!isNote(value)) return remarks.say('refused_shape');
  const note = value;
  const entryId = await linked(tx, home, note.entry);
  const [tenant] = await tx.query<{ country: string }>('select country from tenant where id = $1', [home.tenantId]);
  if (!entryId || tenant?.country !== note.country) {
    // Before anything is done the tenant's own entries are not there yet.
    if (apply) remarks.say('note_missing');
    return;
  }
  const writtenAt = new Date(note.writtenAt);
  const [there] = await tx.query<{ same: boolean }>(
    'select tenant_id = $3 and written_at = $4 as same from country_note where entry_id = $1 and country = $2',
    [entryId, note.country, home.tenantId, writtenAt],
  );
  if (there && !there.same) remarks.say('note_there');
  if (there || !apply) return;
  await tx.query(
    `insert into country_note
       (entry_id, country, tenant_id, language, body, audience, revision, written_by, written_at, updated_tenant_id, updated_by, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $3, $10, $11) on conflict do nothing`,
    [
      ...[entryId, note.country, home.tenantId, note.language, note.body, note.audience, Math.max(1, Math.trunc(note.revision))],
      ...[(await personHere(tx, home, note.writtenBy)) ?? home.personId, writtenAt],
      ...[(await personHere(tx, home, note.updatedBy)) ?? home.personId, new Date(note.updatedAt)],
    ],
  );
}

function isNote(value: unknown): value is PackedNote {
  const note = (value ?? {}) as Record<string, unknown>;
  return (
    isId(note['entry']) &&
    isLanguage(note['language']) &&
    typeof note['body'] === 'string' &&
    note['body'].length >= 1 &&
    note['body'].length <= 5000 &&
    (note['audience'] === 'country' || note['audience'] === 'readers') &&
    Number.isInteger(note['revision']) &&
    isInstant(note['writtenAt']) &&
    isInstant(note['updatedAt'])
  );
}
