import type { Language, Transaction } from '#libs/platform';
import { addressOf } from '../public-digest/public-reader-row.js';
import type { Period } from '../subscription/period.js';
import type { CopyKind } from './planned-copies.js';

/** Mails between two looks at who still wants them and may read what they tell. */
export const copiesInBatch = 100;
const claimMinutes = 10;

/** The attempt tells one claim of a copy from a later one. */
export interface ClaimedCopy {
  id: string;
  kind: CopyKind;
  attempts: number;
  person_id: string;
  /** What it announces; null for a digest. Whoever only gets announcements has no setting. */
  announcement_id: string | null;
  /** How many were planned. */
  items: number;
  setting_id: string;
  /** Null when the person is gone. */
  email: string | null;
  language: Language | null;
  rhythm: Period['rhythm'];
  hour: number;
  zone: string;
  /** What has happened since it was planned: the person has stopped the mails or paused them, or the address has refused one. */
  unwanted: 'stopped' | 'suppressed' | 'paused' | null;
  paused_until: Date | null;
}

/**
 * Takes copies that nobody else is sending, so many at most: those of the ids that still wait, or, without ids, those that have waited longest,
 * or were tried least. A claim that is not ended in time is taken up again by the sweeper.
 */
export function claimCopies(
  tx: Transaction,
  ids: readonly string[] | undefined,
  { most = copiesInBatch, first = 'try_at' as 'try_at' | 'attempts' } = {},
): Promise<ClaimedCopy[]> {
  return tx.query<ClaimedCopy>(
    `with taken as (${waitingCopies(ids, most, first)}),
     claimed as (
       update digest_copy c set state = 'sending', claimed_until = $1::timestamptz + interval '${claimMinutes} minutes', attempts = attempts + 1
       from taken where c.id = taken.id
       returning c.id, c.kind, c.announcement_id, c.person_id, c.attempts, cardinality(c.items) as items)
     select c.id, c.kind, c.announcement_id, c.person_id, c.attempts, c.items, d.id as setting_id, ${addressOf} as email, f.language, d.rhythm, d.hour, d.zone,
       case when d.stopped_at is not null then 'stopped' when d.suppressed_at is not null then 'suppressed' when d.paused_until > $1 then 'paused' end
         as unwanted, d.paused_until
     from claimed c left join digest_setting d using (person_id)
       left join person_email a using (person_id) left join public_reader p using (person_id) left join person_profile f using (person_id)`,
    ids ? [tx.now, ids] : [tx.now],
  );
}

/** SQL: $1 now, $2 the ids, if any. */
export function waitingCopies(ids: readonly string[] | undefined, most: number, first: 'try_at' | 'attempts' = 'try_at'): string {
  return `
    select id, person_id from digest_copy where state = 'planned' and try_at <= $1 ${ids ? 'and id = any($2)' : ''}
    order by ${first}, try_at, id limit ${most} for update skip locked`;
}

/** Until when a claim that is made now is safe from the sweeper, with time for the mail that is on its way. */
export function claimEnds(now: Date): Date {
  return new Date(now.getTime() + (claimMinutes - 1) * 60_000);
}

/** Gives back the claims of jobs that died. The mail may have left all the same: it goes again under the same Message-ID. */
export async function freeDeadClaims(tx: Transaction): Promise<void> {
  await tx.query(`update digest_copy set state = 'planned', claimed_until = null where state = 'sending' and claimed_until < $1`, [tx.now]);
}

/** Copies that have been due for so long that no job may be looking for them. */
export async function overdueCopies(tx: Transaction, minutes = 1): Promise<number> {
  const [row] = await tx.query<{ copies: number }>(
    `select count(*)::integer as copies from digest_copy where state = 'planned' and try_at <= $1::timestamptz - $2 * interval '1 minute'`,
    [tx.now, minutes],
  );
  return row?.copies ?? 0;
}
