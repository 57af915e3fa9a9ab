import { newId, type Transaction } from '#libs/platform';
import type { CalendarDate } from './calendar-dates.js';

/**
 * Makes the meetings of a committee those that its calendar tells, its row being locked. What is past stays where the calendar tells nothing of it any
 * more: many keep the future alone. What was planned for a meeting goes with it; where it left the quarter or was called off, it has no meeting.
 */
export async function keepDates(tx: Transaction, bodyId: string, today: string, dates: readonly CalendarDate[]): Promise<void> {
  const told = JSON.stringify(dates.map(({ uid, on, startsAt, title }) => ({ id: newId(), uid, on, starts_at: startsAt, title })));
  const source = `jsonb_to_recordset($2::jsonb) as n(id uuid, uid text, "on" date, starts_at timestamptz, title text)`;
  await tx.query(
    `update wheel_treatment w set revision = w.revision + 1, meeting_on = case
         when extract(year from n."on") = w.year and extract(quarter from n."on") = w.quarter then n."on" end
     from wheel_meeting m left join ${source} on n.uid = m.uid
     where m.body_id = $1 and m.uid is not null and m.meets_on >= $3 and m.meets_on is distinct from n."on"
       and w.body_id = $1 and w.status = 'planned' and w.meeting_on = m.meets_on`,
    [bodyId, told, today],
  );
  await tx.query(
    `delete from wheel_meeting m where m.body_id = $1 and m.uid is not null and m.meets_on >= $3
       and not exists (select from ${source} where n.uid = m.uid)`,
    [bodyId, told, today],
  );
  await tx.query(
    `insert into wheel_meeting as m (id, body_id, tenant_id, meets_on, starts_at, title, uid)
     select n.id, c.body_id, c.tenant_id, n."on", n.starts_at, n.title, n.uid from wheel_committee c cross join ${source} where c.body_id = $1
     on conflict (body_id, uid) do update set meets_on = excluded.meets_on, starts_at = excluded.starts_at, title = excluded.title
       where (m.meets_on, m.starts_at, m.title) is distinct from (excluded.meets_on, excluded.starts_at, excluded.title)`,
    [bodyId, told],
  );
}
