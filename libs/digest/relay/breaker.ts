import type { MailUnavailable, Transaction } from '#libs/platform';

/** What it looks like when the mail server takes nothing from anybody. */
export const awayReasons = ['unreachable', 'sign_in', 'busy', 'no_answer', 'refuses'] as const;
export type AwayReason = (typeof awayReasons)[number];

/** `all`: mails may leave. `none`: the mail server is away. `one`: it is, and whoever was told so tries one mail. */
export type Passage = 'all' | 'one' | 'none';

/** SQL: until the next mail is tried, after so many that were. */
const waitAfter = (tests: string) => `least(300, 15 * power(2, least(${tests}, 10))) * interval '1 second'`;

const isDue = `(test_at <= $1 or test_at > $1::timestamptz + interval '10 minutes')`;

/** One worker at a time is told `one`, until its transaction ends. A clock that was wrong for a while may have set the test far ahead. */
export async function askBreaker(tx: Transaction): Promise<Passage> {
  const [breaker] = await tx.query<{ is_due: boolean }>(`select ${isDue} as is_due from digest_breaker where opened_at is not null`, [
    tx.now,
  ]);
  if (!breaker) return 'all';
  if (!breaker.is_due) return 'none';
  const [held] = await tx.query(`select 1 from digest_breaker where opened_at is not null and ${isDue} for update skip locked`, [tx.now]);
  return held ? 'one' : 'none';
}

/** A mail is tried: the next only after a wait, whatever becomes of this one or of the process. Returns when. */
export async function beginTest(tx: Transaction): Promise<Date> {
  const [row] = await tx.query<{ test_at: Date }>(
    `update digest_breaker set tests = tests + 1,
       test_at = $1::timestamptz + ${waitAfter('tests + 1')}
     where opened_at is not null returning test_at`,
    [tx.now],
  );
  return row?.test_at ?? tx.now;
}

/** No mail was tried after all: the next one is, and nobody waits for it. */
export async function takeBackTest(tx: Transaction): Promise<void> {
  await tx.query('update digest_breaker set tests = tests - 1, test_at = $1 where opened_at is not null', [tx.now]);
}

/** No mail leaves until one has been taken. One that was closed only just waits as long as it did before. Returns when the first is tried. */
export async function openBreaker(tx: Transaction, { why, reply }: Away): Promise<Date | null> {
  const [row] = await tx.query<{ test_at: Date }>(
    `update digest_breaker b set opened_at = $1, why = $2, reply = $3, tests = t.tests,
       test_at = $1::timestamptz + ${waitAfter('t.tests')}
     from (select case when closed_at > $1::timestamptz - interval '10 minutes' then tests else 0 end as tests from digest_breaker) t
     where b.opened_at is null returning b.test_at`,
    [tx.now, why, reply],
  );
  return row?.test_at ?? null;
}

/** True when it was open. */
export async function closeBreaker(tx: Transaction): Promise<boolean> {
  const closed = await tx.execute(
    'update digest_breaker set opened_at = null, why = null, reply = null, test_at = null, closed_at = $1 where opened_at is not null',
    [tx.now],
  );
  return closed > 0;
}

export interface Away {
  why: AwayReason;
  reply: number | null;
}

export function awayAs({ reply, trouble }: MailUnavailable): Away {
  return { why: trouble === 'this_mail' ? 'refuses' : trouble, reply };
}
