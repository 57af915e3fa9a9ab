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
import { type GatheringRow, gatheringColumns } from './gathering-row.js';
import { insertNotices, planTask, toldOf } from './plan-sign-up-notices.job.js';
import { sendSignUpNotice } from './send-sign-up-notice.job.js';
import { tellUntold } from './tell-of-date.job.js';

const tendGatherings = defineJob<Tick>('exchange.tend-gatherings');
defineSchedule(tendGatherings, '7 * * * *', 'UTC');

type Coming = GatheringRow & { sign_up_id: string; person_zone: string; planned_at: Date };

/**
 * Each hour: reminds of tomorrow's gatherings in the morning of each who comes, takes up mails whose own job was given up, and forgets
 * guests and what people needed a month after it was held.
 */
@HandlesJob(tendGatherings)
export class TendGatherings implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(planTask, remind);
    await this.database.system(planTask, takeUp);
    await this.database.system(planTask, (tx) => tellUntold(tx));
    await this.database.system(planTask, forget);
  }
}

async function remind(tx: Transaction): Promise<void> {
  const coming = await tx.query<Coming>(
    `select ${gatheringColumns}, s.id as sign_up_id, coalesce(f.time_zone, g.zone) as person_zone, s.changed_at as planned_at
     from gathering g join sign_up s on s.gathering_id = g.id and s.state = 'confirmed' left join person_profile f on f.person_id = s.person_id
     where g.state = 'open' and g.kind = 'own' and g.begins_at > $1 and g.begins_at < $1::timestamptz + interval '48 hours'
       and not exists (select from sign_up_notice n where n.sign_up_id = s.id and n.kind = 'reminder' and n.sequence = g.sequence)`,
    [tx.now],
  );
  const due = coming.filter(({ begins_at, person_zone, planned_at }) => {
    const morning = reminderAt(begins_at as Date, person_zone);
    // Who signed up that morning or later needs no second mail.
    return morning <= tx.now && planned_at < morning;
  });
  await insertNotices(
    tx,
    due.map(({ sign_up_id, ...gathering }) => {
      const { sequence } = gathering;
      return { signUpId: sign_up_id, kind: 'reminder', edition: sequence, sequence, told: { ...toldOf(gathering), cause: 'tomorrow' } };
    }),
  );
}

async function takeUp(tx: Transaction): Promise<void> {
  const left = await tx.query<{ id: string }>(`select id from sign_up_notice where ${leftUnsent()} order by planned_at limit 500`, [
    tx.now,
  ]);
  await tx.enqueueAll(
    sendSignUpNotice,
    left.map(({ id }) => ({ noticeId: id })),
  );
}

async function forget(tx: Transaction): Promise<void> {
  await tx.query(
    `update sign_up s set email = null, name = '', organisation = '', remark = '' from gathering g
     where g.id = s.gathering_id and coalesce(g.ends_at, g.first_at) < $1::timestamptz - interval '30 days'
       and (s.email is not null or s.remark <> '')`,
    [tx.now],
  );
}
