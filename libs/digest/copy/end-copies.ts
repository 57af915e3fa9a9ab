import type { Transaction } from '#libs/platform';
import type { ComposedCopy, SkippedCopy } from './compose-copies.js';

export type Outcome = 'sent' | 'refused_for_good' | 'refused_for_now';

export interface SentCopy {
  copy: ComposedCopy;
  outcome: Outcome;
  /** What the mail server said, without the address. */
  reason: string | null;
}

export async function endSkipped(tx: Transaction, skipped: readonly SkippedCopy[]): Promise<void> {
  await tx.query(
    `update digest_copy c set state = 'skipped', reason = s.reason, claimed_until = null, ended_at = $2
     from jsonb_to_recordset($1::jsonb) as s(id uuid, reason text) where c.id = s.id and c.state = 'sending'`,
    [JSON.stringify(skipped), tx.now],
  );
}

/**
 * Marks what was sent as told. An address that refuses for good gets no more digests; its account mail goes on.
 * A server that refuses for now is tried again: after a minute, then ever later up to an hour, for as long as it takes.
 */
export async function endSending(tx: Transaction, sent: readonly SentCopy[]): Promise<void> {
  const rows = sent.map(({ copy, outcome, reason }) => ({
    id: copy.copy.id,
    person_id: copy.copy.person_id,
    attempts: copy.copy.attempts,
    outcome,
    reason,
    try_at: new Date(tx.now.getTime() + pauseAfter(copy.copy.attempts)),
  }));
  await tx.query(
    `update digest_copy c set claimed_until = null, reason = s.reason,
       state = case s.outcome when 'sent' then 'sent' when 'refused_for_good' then 'failed' else 'planned' end,
       try_at = case s.outcome when 'refused_for_now' then s.try_at else c.try_at end,
       ended_at = case s.outcome when 'refused_for_now' then null else $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as s(id uuid, attempts integer, outcome text, reason text, try_at timestamptz)
     where c.id = s.id and c.state = 'sending' and c.attempts = s.attempts`,
    [JSON.stringify(rows), tx.now],
  );
  await tx.query(
    `update digest_setting d set suppressed_at = $2, suppressed_reason = s.reason
     from jsonb_to_recordset($1::jsonb) as s(person_id uuid, outcome text, reason text)
     where d.person_id = s.person_id and s.outcome = 'refused_for_good' and d.suppressed_at is null`,
    [JSON.stringify(rows), tx.now],
  );
  const told = sent
    .filter(({ outcome }) => outcome === 'sent')
    .flatMap(({ copy }) => copy.items.map(({ entry_id, version, tells }) => ({ ...personAndCopy(copy), entry_id, version, tells })));
  // Who hears that a version is approved has heard of the version too.
  await tx.query(
    `insert into digest_told (person_id, entry_id, version, reason, copy_id, told_at)
     select distinct t.person_id, t.entry_id, t.version, r.reason, t.copy_id, $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as t(person_id uuid, copy_id uuid, entry_id uuid, version integer, tells text)
       cross join lateral (select t.tells union select 'published') as r(reason)
     on conflict do nothing`,
    [JSON.stringify(told), tx.now],
  );
}

function personAndCopy({ copy }: ComposedCopy) {
  return { person_id: copy.person_id, copy_id: copy.id };
}

function pauseAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1), 60) * 60_000;
}
