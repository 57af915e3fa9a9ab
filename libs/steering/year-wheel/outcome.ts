import { newId, type Transaction } from '#libs/platform';
import type { YearQuarter } from './quarter.js';

/** What can become of a quarter at its meeting. */
export const outcomes = ['treated', 'noted', 'moved'] as const;
export type Outcome = (typeof outcomes)[number];

interface Told extends YearQuarter {
  bodyId: string;
  tenantId: string;
  status: Outcome;
  /** Without it what stood there stays. */
  link: string | null;
  /** Without it the quarter's last meeting until today, where nothing was written of the quarter yet. */
  meetingOn: string | null;
  language: string;
  personId: string;
  today: string;
}

/** What became of a quarter; saying it twice is saying it once, and what was written of it stays. */
export async function putOutcome(tx: Transaction, told: Told): Promise<void> {
  const { bodyId, tenantId, year, quarter, status, link, meetingOn, language, personId, today } = told;
  await tx.query(
    `insert into wheel_treatment as w (id, body_id, tenant_id, year, quarter, status, meeting_on, language, written_by, written_at, link)
     values ($1, $2, $3, $4::integer, $5::integer, $6, coalesce($12::date, (select max(meets_on) from wheel_meeting where body_id = $2
       and meets_on <= $10::date and extract(year from meets_on) = $4::integer and extract(quarter from meets_on) = $5::integer)), $7, $8, $9, $11)
     on conflict (body_id, year, quarter) do update set status = excluded.status, link = coalesce(excluded.link, w.link),
       written_by = excluded.written_by, written_at = excluded.written_at, revision = w.revision + 1
       where w.status <> excluded.status or w.link is distinct from coalesce(excluded.link, w.link)`,
    [newId(), bodyId, tenantId, year, quarter, status, language, personId, tx.now, today, link, meetingOn],
  );
}
