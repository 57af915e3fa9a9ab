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
  type Transaction,
} from '#libs/platform';
import { type StopQuestion, sendStopQuestion } from './send-stop-question.job.js';

const askStopCards = defineJob<Tick>('exchange.ask-stop-cards');
defineSchedule(askStopCards, '40 7-15 * * *', 'Europe/Oslo');
const askTask = defineSystemTask('exchange.ask-stop-cards', 'which projects’ stop cards are due is known to no single person');

/** On the day that a stop card names, once; whoever began the project or wrote in its log, and still writes for its tenant, gets a mail. */
@HandlesJob(askStopCards)
export class AskStopCards implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(askTask, async (tx) => {
      await ask(tx);
      const unsent = await tx.query<StopQuestion>(
        `select question_id as "questionId", person_id as "personId" from stop_question_notice where ${leftUnsent()} limit 500`,
        [tx.now],
      );
      await tx.enqueueAll(sendStopQuestion, unsent);
    });
  }
}

/** A day that was missed is made up for within a month; what is older is no news. */
async function ask(tx: Transaction): Promise<void> {
  const today = dayOf(tx.now, 'Europe/Oslo');
  const planned = await tx.query<StopQuestion>(
    `with asked as (
       insert into stop_question (id, tenant_id, project_id, look_on, asked_at)
       select gen_random_uuid(), tenant_id, id, stop_look_on, $2 from project p
       where stop_look_on between $1::date - 30 and $1::date and state in ('planned', 'running', 'paused')
         and not exists (select from stop_question q where q.project_id = p.id and q.look_on = p.stop_look_on)
       order by stop_look_on limit 200
       on conflict (project_id, look_on) do nothing
       returning id, tenant_id, project_id)
     insert into stop_question_notice (question_id, person_id, planned_at)
     select a.id, m.person_id, $2 from asked a join membership m on m.tenant_id = a.tenant_id and m.ended_at is null and m.role <> 'reader'
     where m.person_id = (select created_by from project where id = a.project_id)
       or exists (select from log_note n where n.project_id = a.project_id and n.written_by = m.person_id and n.removed_at is null)
     returning question_id as "questionId", person_id as "personId"`,
    [today, tx.now],
  );
  await tx.enqueueAll(sendStopQuestion, planned);
}
