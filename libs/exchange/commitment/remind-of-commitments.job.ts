import {
  Database,
  dayOf,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  leftUnsent,
  type Tick,
} from '#libs/platform';
import { reminderDay, reminderNumber } from './reminder-number.js';
import { sendCommitmentReminder } from './send-commitment-reminder.job.js';

const remindOfCommitments = defineJob<Tick>('exchange.remind-of-commitments');
defineSchedule(remindOfCommitments, '40 6-16 * * *', 'Europe/Oslo');
const remindTask = defineSystemTask('exchange.remind-of-commitments', 'what is promised and not settled is known to no single person');

/** Plans each reminder once, and takes up those whose own job was given up. */
@HandlesJob(remindOfCommitments)
export class RemindOfCommitments implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(remindTask, async (tx) => {
      const today = dayOf(tx.now, 'Europe/Oslo');
      const open = await tx.query<{ id: string; due_on: string; last: number | null }>(
        `select c.id, c.due_on::text, (select max(number) from commitment_notice where commitment_id = c.id) as last
         from commitment c where c.state = 'open' and coalesce(c.remind_on, c.due_on - 7) <= $1::date order by c.id for update of c`,
        [today],
      );
      const due = open.flatMap(({ id, due_on, last }) => {
        const number = reminderNumber(due_on, today);
        return number !== null && number > (last ?? -1) ? [{ commitmentId: id, number }] : [];
      });
      await tx.query(
        `insert into commitment_notice (commitment_id, number, planned_at)
         select n.*, $3 from unnest($1::uuid[], $2::integer[]) n on conflict do nothing`,
        [due.map(({ commitmentId }) => commitmentId), due.map(({ number }) => number), tx.now],
      );
      await tx.query('update commitment c set remind_on = n.day from unnest($1::uuid[], $2::date[]) n (id, day) where c.id = n.id', [
        open.map(({ id }) => id),
        open.map(({ due_on }) => reminderDay(due_on, (reminderNumber(due_on, today) ?? -1) + 1)),
      ]);
      const left = await tx.query<{ commitmentId: string; number: number }>(
        `select commitment_id as "commitmentId", number from commitment_notice where ${leftUnsent()} limit 500`,
        [tx.now],
      );
      await tx.enqueueAll(sendCommitmentReminder, [...due, ...left]);
    });
  }
}
