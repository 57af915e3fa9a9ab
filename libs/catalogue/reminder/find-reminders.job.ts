import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { reminderMail } from './reminder-facts.js';
import { sendReminder } from './send-reminder.job.js';

const findReminders = defineJob<Tick>('catalogue.find-reminders', { pace: 'bulk' });
// In the morning; the later rounds take up what a dead job left.
defineSchedule(findReminders, '10 6-18 * * *', 'Europe/Oslo');

const atOnce = 500;

/** Asks for the letters of the day. The queue may lose every one: the day on the draft is the truth. */
@HandlesJob(findReminders)
@Injectable()
export class FindReminders implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(reminderMail, async (tx) => {
      const today = tx.now.toISOString().slice(0, 10);
      const due = await tx.query<{ id: string }>(
        `select id from entry_draft where ask_on <= $1 and deleted_at is null and (asked_through is null or asked_through < $1)
         order by ask_on, id limit $2`,
        [today, atOnce],
      );
      await tx.enqueueAll(
        sendReminder,
        due.map(({ id }) => ({ draftId: id })),
      );
    });
  }
}
