import { InvalidInput, newId, type Transaction } from '#libs/platform';
import type { Claim } from '../entry/entry-content.js';
import { storedContent } from '../entry/stored-content.js';
import { indexConfirmed } from '../search/index-confirmed.job.js';
import { claimKey } from './claim-key.js';
import type { SeenOfClaim } from './claim-outcome.js';

interface ClaimsUsed {
  entryId: string;
  version: number;
  tenantId: string;
  /** The use: what it says of a result it says once. */
  adoptionId: string;
  recordedBy: string;
}

/** `claim` is its place in the version used; null takes back what was said of it. */
export interface ToldOfClaim {
  claim: number;
  seen: SeenOfClaim | null;
}

/**
 * What a tenant saw of the results that the version it uses claims, in the caller's transaction; `shareOutcomes` says to whom. InvalidInput
 * names each `outcomes.N.claim` that is none: all of them for owners, who confirm nothing of their own, and where the version cannot be read.
 */
export async function tellOfClaims(tx: Transaction, use: ClaimsUsed, told: readonly ToldOfClaim[]): Promise<void> {
  if (told.length === 0) return;
  const [version] = await tx.query<{ ownerId: string; content: unknown }>(
    `select v.tenant_id as "ownerId", v.content from entry e join entry_version v on v.entry_id = e.id
     where e.id = $1 and v.number = $2 and e.tenant_id <> $3 and $3 <> all(e.co_owners)`,
    [use.entryId, use.version, use.tenantId],
  );
  const claims = version ? storedContent(version.content).claims : [];
  const wrong = told.flatMap(({ claim }, index) => (claims[claim] ? [] : [[`outcomes.${index}.claim`, ['isIn']]]));
  if (!version || wrong.length > 0) throw new InvalidInput(Object.fromEntries(wrong));
  for (const { claim, seen } of told) {
    const key = claimKey(claims[claim] as Claim);
    if (seen) await say(tx, { ...use, ...seen, ownerId: version.ownerId, place: claim, key });
    else await tx.query('delete from claim_outcome where subject_id = $1 and claim_key = $2', [use.adoptionId, key]);
  }
  if (told.some(({ seen }) => !seen)) await tx.enqueue(indexConfirmed, { entryId: use.entryId });
}

type Said = ClaimsUsed & SeenOfClaim & { ownerId: string; place: number; key: string };

function say(tx: Transaction, said: Said): Promise<unknown> {
  const { entryId, ownerId, version, place, key, tenantId, adoptionId, saw, value, unit, date, words, recordedBy } = said;
  return tx.query(
    `insert into claim_outcome (id, entry_id, owner_id, version, place, claim_key, tenant_id, subject_id, saw, value, unit, day, words,
       recorded_by, since)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, ($15::timestamptz at time zone 'UTC')::date)
     on conflict (subject_id, claim_key) do update set version = excluded.version, place = excluded.place, saw = excluded.saw,
       value = excluded.value, unit = excluded.unit, day = excluded.day, words = excluded.words, recorded_by = excluded.recorded_by,
       since = case when claim_outcome.saw = excluded.saw then claim_outcome.since else excluded.since end`,
    [newId(), entryId, ownerId, version, place, key, tenantId, adoptionId, saw, value, unit, date, words, recordedBy, tx.now],
  );
}

interface OutcomeAudience {
  networks: readonly string[];
  isPublic: boolean;
}

/** Whoever may know of the use may know what it saw; with nobody it stays the tenant's own, and confirms nothing. */
export async function shareOutcomes(
  tx: Transaction,
  { adoptionId, entryId }: Pick<ClaimsUsed, 'adoptionId' | 'entryId'>,
  { networks, isPublic }: OutcomeAudience,
): Promise<void> {
  const found = await tx.execute('update claim_outcome set networks = $2, is_public = $3 where subject_id = $1', [
    adoptionId,
    networks,
    isPublic,
  ]);
  if (found > 0) await tx.enqueue(indexConfirmed, { entryId });
}
