import {
  Database,
  defineJob,
  defineSchedule,
  HandlesJob,
  type JobHandler,
  leftUnsent,
  reminderAt,
  type Tick,
  type Transaction,
} from '#libs/platform';
import { type MeetingRow, meetingColumns } from './meeting-row.js';
import { planTask } from './plan-meeting-notices.job.js';
import { insertNotice, planNotices, toldOf } from './plan-notices.js';
import { sendMeetingNotice } from './send-meeting-notice.job.js';

const tendMeetings = defineJob<Tick>('steering.tend-meetings');
defineSchedule(tendMeetings, '3 * * * *', 'UTC');

type Called = MeetingRow & { person_id: string; person_zone: string; planned_at: Date };

/**
 * Each hour: calls those whose term begins and calls off those whose ended, reminds of tomorrow's meetings in the morning of each reader,
 * and takes up mails whose own job was given up.
 */
@HandlesJob(tendMeetings)
export class TendMeetings implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    const bodies = await this.database.system(planTask, (tx) =>
      tx.query<{ body_id: string }>(
        `select distinct body_id from meeting where state in ('polling', 'planned') and (begins_at is null or begins_at > $1)`,
        [tx.now],
      ),
    );
    const failures: unknown[] = [];
    // One that fails keeps none of the others waiting.
    for (const { body_id } of bodies)
      await this.database.system(planTask, (tx) => planNotices(tx, body_id)).catch((error) => failures.push(error));
    await this.database.system(planTask, remind);
    await this.database.system(planTask, takeUp);
    if (failures.length > 0)
      throw new AggregateError(failures, `the meetings of ${failures.length} of ${bodies.length} bodies were not tended`);
  }
}

async function remind(tx: Transaction): Promise<void> {
  const called = await tx.query<Called>(
    `select ${meetingColumns}, x.person_id, f.time_zone as person_zone, x.planned_at
     from meeting m join lateral (select distinct on (n.person_id) n.person_id, n.kind, n.planned_at from meeting_notice n
         where n.meeting_id = m.id and n.kind in ('request', 'cancel') order by n.person_id, n.sequence desc) x on x.kind = 'request'
       join person_profile f on f.person_id = x.person_id
     where m.state = 'planned' and m.begins_at > $1 and m.begins_at < $1::timestamptz + interval '48 hours'`,
    [tx.now],
  );
  for (const { person_id, person_zone, planned_at, ...meeting } of called) {
    const morning = reminderAt(meeting.begins_at as Date, person_zone);
    // Who was called that morning or later needs no second mail.
    if (morning > tx.now || planned_at >= morning) continue;
    const { sequence } = meeting;
    await insertNotice(tx, meeting.id, {
      personId: person_id,
      kind: 'reminder',
      edition: sequence,
      sequence,
      told: { ...toldOf(meeting), cause: 'tomorrow' },
    });
  }
}

async function takeUp(tx: Transaction): Promise<void> {
  const left = await tx.query<{ id: string }>(`select id from meeting_notice where ${leftUnsent()} order by planned_at limit 500`, [
    tx.now,
  ]);
  await tx.enqueueAll(
    sendMeetingNotice,
    left.map(({ id }) => ({ noticeId: id })),
  );
}
