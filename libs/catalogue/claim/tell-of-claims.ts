import { InvalidInput, newId, type Transaction } from '#libs/platform';
import type { Claim } from '../entry/entry-content.js';
import { storedContent } from '../entry/stored-content.js';
import { indexConfirmed } from '../search/index-confirmed.job.js';
import { claimKey } from './claim-key.js';
import type { SeenOfClaim } from './claim-outcome.js';
import { mayConfirm } from './outcome-sql.js';

/** Whoever may know of the use may know what it saw; with nobody it stays the tenant's own, and confirms nothing. */
interface Use {
  entryId: string;
  tenantId: string;
  /** What it says of a result it says once. */
  adoptionId: string;
  networks: readonly string[];
  isPublic: boolean;
}

interface ClaimsUsed extends Use {
  version: number;
  recordedBy: string;
}

/** `claim` is its place in the version used; null takes back what was said of it. */
export interface ToldOfClaim {
  claim: number;
  seen: SeenOfClaim | null;
}

/**
 * What a tenant saw of the results that the version it uses claims, and to whom it says that, in the caller's transaction. InvalidInput names
 * each `outcomes.N.claim` that is none: all of them where the version cannot be read, and all that say something for owners, who confirm
 * nothing of their own.
 */
export async function tellOfClaims(tx: Transaction, use: ClaimsUsed, told: readonly ToldOfClaim[]): Promise<void> {
  if (told.length === 0) return shareOutcomes(tx, use);
  const { ownerId, seen } = await ofEachResult(tx, use, told);
  await indexing(tx, use, async () => {
    const takenBack = [...seen].flatMap(([key, said]) => (said ? [] : [key]));
    await tx.query('delete from claim_outcome where tenant_id = $1 and subject_id = $2 and claim_key = any($3)', [
      use.tenantId,
      use.adoptionId,
      takenBack,
    ]);
    const rows = [...seen].flatMap(([key, said]) => (said ? [{ ...said, key, id: newId() }] : []));
    if (rows.length > 0) await say(tx, use, ownerId, rows);
    await share(tx, use);
  });
}

/** For what was told before. */
export async function shareOutcomes(tx: Transaction, use: Use): Promise<void> {
  await indexing(tx, use, () => share(tx, use));
}

type Said = SeenOfClaim & { place: number };

/** By key: where a version claims the very same twice, an answer to one of them is the answer. */
async function ofEachResult(tx: Transaction, use: ClaimsUsed, told: readonly ToldOfClaim[]) {
  const [version] = await tx.query<{ ownerId: string; content: unknown; mayConfirm: boolean }>(
    `select v.tenant_id as "ownerId", v.content, ${mayConfirm('t')} as "mayConfirm"
     from entry e join entry_version v on v.entry_id = e.id join tenant t on t.id = $3 where e.id = $1 and v.number = $2`,
    [use.entryId, use.version, use.tenantId],
  );
  const claims: readonly (Claim | undefined)[] = version ? storedContent(version.content).claims : [];
  const isWrong = ({ claim, seen }: ToldOfClaim) => !claims[claim] || (seen !== null && !version?.mayConfirm);
  const wrong = told.flatMap((one, index) => (isWrong(one) ? [[`outcomes.${index}.claim`, ['isIn']]] : []));
  if (!version || wrong.length > 0) throw new InvalidInput(Object.fromEntries(wrong));
  const seen = new Map<string, Said | null>();
  for (const one of told) {
    const key = claimKey(claims[one.claim] as Claim);
    seen.set(key, one.seen ? { ...one.seen, place: one.claim } : (seen.get(key) ?? null));
  }
  return { ownerId: version.ownerId, seen };
}

function say(tx: Transaction, use: ClaimsUsed, ownerId: string, said: readonly (Said & { key: string; id: string })[]): Promise<unknown> {
  const { entryId, version, tenantId, adoptionId, networks, isPublic, recordedBy } = use;
  return tx.query(
    `insert into claim_outcome (id, entry_id, owner_id, version, place, claim_key, tenant_id, subject_id, saw, value, unit, day, words,
       networks, is_public, recorded_by, since)
     select x.id, $1, $2, $3, x.place, x.key, $4, $5, x.saw, x.value, x.unit, x.date, x.words, $6, $7, $8, ($9::timestamptz at time zone 'UTC')::date
     from jsonb_to_recordset($10) x (id uuid, place smallint, key text, saw text, value double precision, unit text, date text, words text)
     on conflict (tenant_id, subject_id, claim_key) do update set version = excluded.version, place = excluded.place, saw = excluded.saw,
       value = excluded.value, unit = excluded.unit, day = excluded.day, words = excluded.words, networks = excluded.networks,
       is_public = excluded.is_public, recorded_by = excluded.recorded_by,
       since = case when claim_outcome.saw = excluded.saw then claim_outcome.since else excluded.since end`,
    [entryId, ownerId, version, tenantId, adoptionId, networks, isPublic, recordedBy, tx.now, JSON.stringify(said)],
  );
}

function share(tx: Transaction, { tenantId, adoptionId, networks, isPublic }: Use): Promise<unknown> {
  return tx.query(
    `update claim_outcome set networks = $3, is_public = $4
     where tenant_id = $1 and subject_id = $2 and (networks, is_public) is distinct from ($3::uuid[], $4::boolean)`,
    [tenantId, adoptionId, networks, isPublic],
  );
}

/** The index has one row for all readers: it follows where what everybody may know has changed. */
async function indexing(tx: Transaction, use: Use, change: () => Promise<unknown>): Promise<void> {
  const before = await publicly(tx, use);
  await change();
  if ((await publicly(tx, use)) !== before) await tx.enqueue(indexConfirmed, { entryId: use.entryId });
}

async function publicly(tx: Transaction, { tenantId, adoptionId }: Use): Promise<string | undefined> {
  const [row] = await tx.query<{ keys: string }>(
    `select coalesce(string_agg(claim_key, ' ' order by claim_key), '') as keys from claim_outcome
     where tenant_id = $1 and subject_id = $2 and is_public and saw = 'same'`,
    [tenantId, adoptionId],
  );
  return row?.keys;
}
