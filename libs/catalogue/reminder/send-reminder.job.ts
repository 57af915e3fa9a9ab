import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, defineJob, HandlesJob, type JobHandler, Mailer, passOverRefused, writeLetter } from '#libs/platform';
import { planReminder, reminderMail } from './reminder-facts.js';
import { reminderLetter } from './reminder-letter.js';

export const sendReminder = defineJob<{ draftId: string }>('catalogue.send-reminder');

/** One letter to each author on the day; asked for twice, it is sent once. */
@HandlesJob(sendReminder)
@Injectable()
export class SendReminder implements JobHandler<{ draftId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async handle({ draftId }: { draftId: string }): Promise<void> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const plan = await this.database.system(reminderMail, (tx) => planReminder(tx, draftId, today));
    for (const { personId, email, language } of plan?.recipients ?? []) {
      const letter = writeLetter(language, reminderLetter(language, plan as NonNullable<typeof plan>, this.config.PUBLIC_URL));
      await this.mailer.send({ id: `reminder-${draftId}-${today}-${personId}`, to: email, ...letter }).catch(passOverRefused);
    }
    await this.database.system(reminderMail, (tx) =>
      tx.query('update entry_draft set asked_through = $2 where id = $1 and (asked_through is null or asked_through < $2)', [
        draftId,
        today,
      ]),
    );
  }
}
