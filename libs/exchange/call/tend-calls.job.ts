import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  leftUnsent,
  type Tick,
  type Transaction,
} from '#libs/platform';
import { dayAfter, daysToRenew, daysUntilOutcome } from './calling.js';
import { type CallMail, sendCallMail } from './send-call-mail.job.js';
import { type CallRenewal, sendCallRenewal } from './send-call-renewal.job.js';

const tendCalls = defineJob<Tick>('exchange.tend-calls');
defineSchedule(tendCalls, '35 7-15 * * *', 'Europe/Oslo');
const tendTask = defineSystemTask('exchange.tend-calls', 'who has not answered yet is known to the two of a call alone');

/** Reminds once, five days before the last day; gives up after it; asks once, weeks after a yes, what came of it, and weeks before a year is over, whether it still holds. Mails that were left are asked for again. */
@HandlesJob(tendCalls)
export class TendCalls implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(tendTask, async (tx) => {
      const today = dayAfter(tx.now, 0);
      await tx.query(
        `update call_request set state = 'expired' where id in (select id from call_request where state = 'asked' and answer_by < $1
           order by id limit 500 for update skip locked)`,
        [today],
      );
      const due = [
        ...(await plan(tx, 'reminder', `r.state = 'asked' and r.answer_by - 5 <= $3::date`, [today])),
        ...(await plan(tx, 'expired', `r.state = 'expired' and r.answer_by >= $3::date - 14`, [today])),
        ...(await plan(
          tx,
          'outcome',
          `r.state = 'accepted' and r.answered_at < $3::timestamptz and r.answered_at > $3::timestamptz - interval '60 days'`,
          [new Date(tx.now.getTime() - daysUntilOutcome * 86_400_000)],
        )),
        ...(await tx.query<CallMail>(`select request_id as "requestId", kind from call_notice where ${leftUnsent()} limit 500`, [tx.now])),
      ];
      await tx.enqueueAll(sendCallMail, due);
      await tx.enqueueAll(sendCallRenewal, await renewals(tx));
    });
  }
}

async function plan(tx: Transaction, kind: CallMail['kind'], where: string, parameters: readonly unknown[]): Promise<CallMail[]> {
  return tx.query<CallMail>(
    `insert into call_notice (request_id, kind, planned_at)
     select r.id, $1, $2 from call_request r where ${where} and not exists (select from call_notice n where n.request_id = r.id and n.kind = $1)
     order by r.id limit 500 on conflict do nothing returning request_id as "requestId", kind`,
    [kind, tx.now, ...parameters],
  );
}

/** Ends what is past its day, and asks each person once about all of theirs that end soon. */
async function renewals(tx: Transaction): Promise<CallRenewal[]> {
  await tx.query(
    `update call_offer set ended_at = $1 where (entry_id, person_id) in (select entry_id, person_id from call_offer
       where ended_at is null and until < $2 order by until limit 500 for update skip locked)`,
    [tx.now, dayAfter(tx.now, 0)],
  );
  return tx.query<CallRenewal>(
    `with planned as (
       insert into call_renewal (person_id, until, planned_at)
       select o.person_id, min(o.until), $1 from call_offer o where o.ended_at is null and o.until <= $2
         and not exists (select from call_renewal r where r.person_id = o.person_id and r.planned_at > $1::timestamptz - interval '60 days')
       group by o.person_id limit 500 on conflict do nothing returning person_id, until)
     select person_id as "personId", until::text as until from planned
     union all (select person_id, until::text from call_renewal where ${leftUnsent()} limit 500)`,
    [tx.now, dayAfter(tx.now, daysToRenew)],
  );
}
