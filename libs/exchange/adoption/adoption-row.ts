import { newId, type Transaction } from '#libs/platform';
import type { AdoptionState, UseEffort } from './adoption-state.js';

/** A tenant's one record of an entry. Days are ISO days. */
export interface AdoptionRow {
  id: string;
  tenantId: string;
  entryId: string;
  version: number;
  state: AdoptionState;
  networks: string[];
  isPublic: boolean;
  changed: string;
  effort: UseEffort | null;
  effortNote: string;
  reason: string;
  learned: string;
  ownEntryId: string | null;
  since: string;
  /** The first day of trying it or using it: set once. */
  usedFrom: string | null;
}

const columns = `id, tenant_id as "tenantId", entry_id as "entryId", version, state, networks, is_public as "isPublic", changed, effort,
  effort_note as "effortNote", reason, learned, own_entry_id as "ownEntryId", since::text as since, used_from::text as "usedFrom"`;

/** Locked, so that what is left out of a second telling is what the first one said. */
export async function adoptionOf(tx: Transaction, tenantId: string, entryId: string): Promise<AdoptionRow | undefined> {
  const [row] = await tx.query<AdoptionRow>(`select ${columns} from adoption where tenant_id = $1 and entry_id = $2 for update`, [
    tenantId,
    entryId,
  ]);
  return row;
}

export async function adoptionById(tx: Transaction, id: string): Promise<AdoptionRow | undefined> {
  const [row] = await tx.query<AdoptionRow>(`select ${columns} from adoption where id = $1 for update`, [id]);
  return row;
}

/** The id it has: two that tell at once of a first use tell of the same. */
export async function saveAdoption(tx: Transaction, recordedBy: string, row: AdoptionRow): Promise<string> {
  const [saved] = await tx.query<{ id: string }>(
    `insert into adoption (id, tenant_id, entry_id, version, state, networks, is_public, changed, effort, effort_note, reason, learned,
       own_entry_id, since, used_from, recorded_by, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (tenant_id, entry_id) do update set version = excluded.version, state = excluded.state, networks = excluded.networks,
       is_public = excluded.is_public, changed = excluded.changed, effort = excluded.effort, effort_note = excluded.effort_note,
       reason = excluded.reason, learned = excluded.learned, own_entry_id = excluded.own_entry_id, since = excluded.since,
       used_from = coalesce(excluded.used_from, adoption.used_from), recorded_by = excluded.recorded_by, updated_at = excluded.updated_at
     returning id`,
    [
      row.id,
      row.tenantId,
      row.entryId,
      row.version,
      row.state,
      row.networks,
      row.isPublic,
      row.changed,
      row.effort,
      row.effortNote,
      row.reason,
      row.learned,
      row.ownEntryId,
      row.since,
      row.usedFrom,
      recordedBy,
      tx.now,
    ],
  );
  return (saved as { id: string }).id;
}

type Step = Pick<AdoptionRow, 'id' | 'tenantId' | 'state' | 'version' | 'since'> & { words: string; recordedBy: string | null };

/** Of the adoption `id`. */
export async function insertStep(tx: Transaction, { id, tenantId, state, version, since, words, recordedBy }: Step): Promise<void> {
  await tx.query(
    `insert into adoption_step (id, tenant_id, adoption_id, state, version, since, words, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), tenantId, id, state, version, since, words, recordedBy, tx.now],
  );
}
