import {
  Database,
  dayOf,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  leftUnsent,
  newId,
  notEnded,
  type Tick,
  type Transaction,
} from '#libs/platform';
import type { TreatmentStatus } from './cell-state.js';
import { noticeDue, quarterKey } from './notice-due.js';
import { daysFrom, quarterOf } from './quarter.js';
import { sendWheelNotice } from './send-wheel-notice.job.js';
import { zoneOf } from './zone-of.js';

const tendWheel = defineJob<Tick>('steering.tend-wheel');
defineSchedule(tendWheel, '23 7-16 * * *', 'Europe/Oslo');
const tendTask = defineSystemTask(
  'steering.tend-wheel',
  'when committees meet, and what their secretaries were told, is known to no single person',
);

interface Row {
  bodyId: string;
  tenantId: string;
  secretaryId: string;
  country: string;
  meetings: string[];
  treatments: { year: number; quarter: number; status: TreatmentStatus; meetingOn: string | null }[];
  notices: { year: number; quarter: number; kind: string; meetingOn: string }[];
}

/** Quarters that a meeting two weeks ago or two weeks ahead can be in, and all their meetings. */
const looksBack = 120;
const looksAhead = 110;

const committees = `
  select c.body_id as "bodyId", c.tenant_id as "tenantId", b.secretary_id as "secretaryId", t.country,
    array(select m.meets_on::text from wheel_meeting m where m.body_id = c.body_id and m.meets_on between $1 and $2) as meetings,
    (select coalesce(json_agg(json_build_object('year', w.year, 'quarter', w.quarter, 'status', w.status, 'meetingOn', w.meeting_on)), '[]')
      from wheel_treatment w where w.body_id = c.body_id and w.year between extract(year from $1::date) and extract(year from $2::date)) as treatments,
    (select coalesce(json_agg(json_build_object('year', n.year, 'quarter', n.quarter, 'kind', n.kind, 'meetingOn', n.meeting_on)), '[]')
      from wheel_notice n where n.body_id = c.body_id and n.year between extract(year from $1::date) and extract(year from $2::date)) as notices
  from wheel_committee c join body b on b.id = c.body_id join tenant t on t.id = c.tenant_id
  where b.secretary_id is not null and ${notEnded('b', '$3::date')}`;

/** By day: plans the mails about the agenda and about what became of it, once each, and takes up those whose own job was given up. */
@HandlesJob(tendWheel)
export class TendWheel implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(tendTask, plan);
    await this.database.system(tendTask, takeUp);
  }
}

async function plan(tx: Transaction): Promise<void> {
  const now = dayOf(tx.now, 'Europe/Oslo');
  const rows = await tx.query<Row>(committees, [daysFrom(now, -looksBack), daysFrom(now, looksAhead), now]);
  for (const row of rows) {
    const today = dayOf(tx.now, zoneOf(row.country));
    for (const due of dueOf(row, today)) await ask(tx, row, due);
  }
}

function dueOf({ meetings, treatments, notices }: Row, today: string) {
  const of = <One extends { year: number; quarter: number }>(all: readonly One[], key: string) =>
    all.filter(({ year, quarter }) => `${year}-${quarter}` === key);
  const days = [...meetings, ...treatments.flatMap(({ meetingOn }) => (meetingOn ? [meetingOn] : []))];
  return [...new Set(days.map((day) => quarterKey(quarterOf(day))))].flatMap((key) => {
    const [treatment = null] = of(treatments, key);
    const told = of(notices, key);
    const due = noticeDue(
      {
        meetings: meetings.filter((day) => quarterKey(quarterOf(day)) === key),
        treatment,
        agendaFor: told.find(({ kind }) => kind === 'agenda')?.meetingOn ?? null,
        askedAfterwards: told.some(({ kind }) => kind === 'afterwards'),
      },
      today,
    );
    const [year, quarter] = key.split('-').map(Number);
    return due ? [{ ...due, year, quarter }] : [];
  });
}

/** Two that plan at once: the second finds it planned. */
async function ask(tx: Transaction, { bodyId, tenantId, secretaryId }: Row, due: ReturnType<typeof dueOf>[number]): Promise<void> {
  const id = newId();
  const asked = await tx.execute(
    `insert into wheel_notice (id, body_id, tenant_id, year, quarter, kind, meeting_on, person_id, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [id, bodyId, tenantId, due.year, due.quarter, due.kind, due.meetingOn, secretaryId, tx.now],
  );
  if (asked > 0) await tx.enqueue(sendWheelNotice, { noticeId: id });
}

async function takeUp(tx: Transaction): Promise<void> {
  const left = await tx.query<{ id: string }>(`select id from wheel_notice where ${leftUnsent('asked_at')} order by asked_at limit 500`, [
    tx.now,
  ]);
  await tx.enqueueAll(
    sendWheelNotice,
    left.map(({ id }) => ({ noticeId: id })),
  );
}
