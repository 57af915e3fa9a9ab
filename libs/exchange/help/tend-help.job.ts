import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, leftUnsent, type Tick } from '#libs/platform';
import { dayAfter } from '../call/calling.js';
import { type MatchMail, sendMatchMail } from '../match/send-match-mail.job.js';
import { type Renewal, sendRenewal } from './send-renewal.job.js';

const tendHelp = defineJob<Tick>('exchange.tend-help');
defineSchedule(tendHelp, '50 6-15 * * *', 'Europe/Oslo');
const tendTask = defineSystemTask('exchange.tend-help', 'what has ended, or ends soon, is known to no single person');

const daysBefore = 10;

/** Ends what is past its day, asks ten days before whether it still holds, and takes up mails that were left. */
@HandlesJob(tendHelp)
export class TendHelp implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(tendTask, async (tx) => {
      const today = dayAfter(tx.now, 0);
      await tx.query(
        `update help set state = 'expired', updated_at = $2 where id in (select id from help where state = 'open' and until < $1
           order by id limit 500 for update skip locked)`,
        [today, tx.now],
      );
      const due = await tx.query<Renewal>(
        `insert into help_notice (help_id, until, planned_at)
         select id, until, $2 from help where state = 'open' and until <= $1 and created_at < $2::timestamptz - interval '3 days'
         order by id limit 500 on conflict do nothing returning help_id as "helpId", until::text as until`,
        [dayAfter(tx.now, daysBefore), tx.now],
      );
      const left = await tx.query<Renewal>(
        `select help_id as "helpId", until::text as until from help_notice where ${leftUnsent()} limit 500`,
        [tx.now],
      );
      await tx.enqueueAll(sendRenewal, [...due, ...left]);
      const unsent = await tx.query<MatchMail>(
        `select need_id as "needId", offer_id as "offerId" from help_match where ${leftUnsent()} limit 500`,
        [tx.now],
      );
      await tx.enqueueAll(sendMatchMail, unsent);
    });
  }
}
