import type { Language, Transaction } from '#libs/platform';
import type { Period } from '../subscription/period.js';

/** Copies that one job takes. */
export const copiesInJob = 200;
const claimMinutes = 10;

/** The attempt tells one claim of a copy from a later one. */
export interface Claim {
  id: string;
  attempts: number;
}

export interface ClaimedCopy extends Claim {
  person_id: string;
  setting_id: string;
  /** Null when the person is gone. */
  email: string | null;
  language: Language | null;
  rhythm: Period['rhythm'];
  hour: number;
  zone: string;
  next_due_at: Date;
  /** The person has stopped the mails, or the address refused one, since it was planned. */
  is_unwanted: boolean;
}

/** Takes copies that nobody else is sending; a claim that is not ended in time is taken up again by the sweeper. */
export function claimCopies(tx: Transaction): Promise<Claim[]> {
  return tx.query<Claim>(
    `with taken as (
       select id from digest_copy where state = 'planned' and try_at <= $1
       order by try_at, id limit ${copiesInJob} for update skip locked)
     update digest_copy c set state = 'sending', claimed_until = ${claimEnd('$1')}, attempts = attempts + 1
     from taken where c.id = taken.id
     returning c.id, c.attempts`,
    [tx.now],
  );
}

/**
 * The claims that are still the job's own, with whom they are for; a slow mail server does not end them meanwhile.
 * What the sweeper has given to another job is left to that one.
 */
export function holdClaims(tx: Transaction, claims: readonly Claim[]): Promise<ClaimedCopy[]> {
  return tx.query<ClaimedCopy>(
    `with held as (
       update digest_copy c set claimed_until = ${claimEnd('$2')}
       from jsonb_to_recordset($1::jsonb) as k(id uuid, attempts integer)
       where c.id = k.id and c.state = 'sending' and c.attempts = k.attempts
       returning c.id, c.person_id, c.attempts)
     select h.id, h.person_id, h.attempts, d.id as setting_id, a.email, f.language, d.rhythm, d.hour, d.zone, d.next_due_at,
       d.stopped_at is not null or d.suppressed_at is not null as is_unwanted
     from held h join digest_setting d using (person_id)
       left join person_email a using (person_id) left join person_profile f using (person_id)`,
    [JSON.stringify(claims), tx.now],
  );
}

function claimEnd(now: string): string {
  return `${now}::timestamptz + interval '${claimMinutes} minutes'`;
}

/** Gives back the claims of jobs that died. The mail may have left all the same: it goes again under the same Message-ID. */
export async function freeDeadClaims(tx: Transaction): Promise<void> {
  await tx.query(`update digest_copy set state = 'planned', claimed_until = null where state = 'sending' and claimed_until < $1`, [tx.now]);
}

/** Copies that no job may be looking for. */
export async function overdueCopies(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ copies: number }>(
    `select count(*)::integer as copies from digest_copy where state = 'planned' and try_at <= $1::timestamptz - interval '1 minute'`,
    [tx.now],
  );
  return row?.copies ?? 0;
}
