import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, leftUnsent, type Tick } from '#libs/platform';
import { type PartnershipAsked, sendPartnershipQuestion } from './send-partnership-question.job.js';

const resend = defineJob<Tick>('exchange.resend-partnership-questions');
defineSchedule(resend, '25 * * * *', 'Europe/Oslo');
const resendTask = defineSystemTask(
  'exchange.resend-partnership-questions',
  'which actors were asked and got no mail is known to no single person',
);

/** Takes up mails whose own job was given up, or lost with the queue. */
@HandlesJob(resend)
export class ResendPartnershipQuestions implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(resendTask, async (tx) => {
      const unsent = await tx.query<PartnershipAsked>(
        `select actor_id as "actorId" from partnership_contact where asked_at is not null and ${leftUnsent('asked_at')} limit 500`,
        [tx.now],
      );
      await tx.enqueueAll(sendPartnershipQuestion, unsent);
    });
  }
}
