import type { Transaction } from '#libs/platform';
import { ensureSettings } from '../bounce/suppression.js';
import type { ComposedCopy, SkippedCopy } from './compose-copies.js';

/** `not_tried`: nobody was asked to take it, since the mail server takes nothing. */
export type Outcome = 'sent' | 'refused_for_good' | 'refused_for_now' | 'not_tried';

export interface SentCopy {
  copy: Pick<ComposedCopy, 'id' | 'person_id' | 'attempts'>;
  outcome: Outcome;
  /** What the mail server answered with, such as 451. */
  reply: number | null;
}

/** Whoever paused meanwhile is not skipped: the mail waits, unless the next window's has taken it in. */
export async function endSkipped(tx: Transaction, skipped: readonly SkippedCopy[]): Promise<void> {
  if (skipped.length === 0) return;
  await tx.query(
    `update digest_copy c set claimed_until = null,
       state = case s.reason when 'paused' then 'planned' else 'skipped' end,
       reason = case when s.reason = 'nothing_left' and not exists (
         select from membership m where m.person_id = c.person_id and m.ended_at is null) then 'no_membership' else s.reason end,
       try_at = case s.reason when 'paused' then s.until else c.try_at end,
       ended_at = case s.reason when 'paused' then null else $2::timestamptz end
     from jsonb_to_recordset($1::jsonb) as s(id uuid, reason text, until timestamptz) where c.id = s.id and c.state = 'sending'`,
    [JSON.stringify(skipped), tx.now],
  );
}

/**
 * A copy that was sent is what says that its items were told. An address that refuses for good gets no more digests; its account mail goes on.
 * A server that refuses for now is tried again: after a minute, then ever later up to some hours, for as long as it takes.
 */
export async function endSending(tx: Transaction, sent: readonly SentCopy[]): Promise<void> {
  await tx.query(markSql, [
    sent.map(({ copy }) => copy.id),
    sent.map(({ copy }) => copy.attempts),
    sent.map(({ outcome }) => outcome),
    sent.map(({ reply }) => reply),
    sent.map(({ copy, outcome }) => new Date(tx.now.getTime() + (outcome === 'not_tried' ? 0 : pauseAfter(copy.attempts)))),
    tx.now,
  ]);
  const refused = sent.filter(({ outcome }) => outcome === 'refused_for_good');
  if (refused.length === 0) return;
  await ensureSettings(
    tx,
    refused.map(({ copy }) => copy.person_id),
  );
  await tx.query(
    `update digest_setting d set suppressed_at = $2, suppressed_reason = 'refused' where d.person_id = any($1) and d.suppressed_at is null`,
    [refused.map(({ copy }) => copy.person_id), tx.now],
  );
}

/** Whoever is back before their pause was to end gets now what waited for that. */
export async function wakePaused(tx: Transaction): Promise<void> {
  await tx.query(
    `update digest_copy c set try_at = $1 from digest_setting d
     where c.state = 'planned' and c.reason = 'paused' and c.try_at > $1 and d.person_id = c.person_id
       and (d.paused_until is null or d.paused_until <= $1)`,
    [tx.now],
  );
}

/** The copies are named twice, since Postgres would look for those of a list that is joined all over the table. */
const markSql = `
  update digest_copy c set claimed_until = null, reply = s.reply,
    state = case s.outcome when 'sent' then 'sent' when 'refused_for_good' then 'failed' else 'planned' end,
    reason = case s.outcome when 'refused_for_good' then 'refused' when 'refused_for_now' then 'put_off' when 'not_tried' then 'relay_away' end,
    try_at = case when s.outcome in ('refused_for_now', 'not_tried') then s.try_at else c.try_at end,
    ended_at = case when s.outcome in ('refused_for_now', 'not_tried') then null else $6::timestamptz end
  from unnest($1::uuid[], $2::integer[], $3::text[], $4::integer[], $5::timestamptz[]) as s(id, attempts, outcome, reply, try_at)
  where c.id = any($1) and c.id = s.id and c.state = 'sending' and c.attempts = s.attempts`;

function pauseAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1), 240) * 60_000;
}

interface Waiting {
  sent: SentCopy;
  marked: () => void;
  failed: (error: unknown) => void;
}

/**
 * Marks copies as their mails leave: all that wait, in one transaction after the other. A connection that goes on only when its mail is marked keeps
 * what goes twice when the process dies to what was under way.
 */
export class CopyMarks {
  private waiting: Waiting[] = [];
  private isMarking = false;

  /** `write` runs `endSending` in a transaction. */
  constructor(private readonly write: (sent: readonly SentCopy[]) => Promise<void>) {}

  mark(sent: SentCopy): Promise<void> {
    return new Promise((marked, failed) => {
      this.waiting.push({ sent, marked, failed });
      if (!this.isMarking) void this.markAll();
    });
  }

  private async markAll(): Promise<void> {
    this.isMarking = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0);
      try {
        await this.write(group.map(({ sent }) => sent));
        for (const { marked } of group) marked();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    this.isMarking = false;
  }
}
