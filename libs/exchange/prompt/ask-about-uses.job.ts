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
import { tellOrigin } from '../notice/tell-origin.job.js';
import { sendUsePrompt } from './send-use-prompt.job.js';

const askAboutUses = defineJob<Tick>('exchange.ask-about-uses');
defineSchedule(askAboutUses, '50 7-15 * * *', 'Europe/Oslo');
const planTask = defineSystemTask('exchange.ask-about-uses', 'how long something has been in use is known to no single person');

/** An installation that slept asks later; what is older is told on the use's own page. */
const askedWithin = 45;

/** By day: asks about every use after six and after twelve months, once each, and takes up mails whose own job was given up. */
@HandlesJob(askAboutUses)
export class AskAboutUses implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(planTask, plan);
    await this.database.system(planTask, takeUp);
  }
}

/** Two that plan at once: the second finds it planned. */
async function plan(tx: Transaction): Promise<void> {
  const asked = await tx.query<{ promptId: string }>(
    `insert into use_prompt (id, tenant_id, adoption_id, months, due_on, state, asked_at)
     select gen_random_uuid(), d.tenant_id, d.id, d.months, d.due_on, d.state, $2
     from (select a.id, a.tenant_id, a.state, m.months, (a.used_from + m.months * interval '1 month')::date as due_on
       from adoption a, unnest(array[6, 12]) m (months)
       where a.state in ('piloting', 'adopted', 'adapted') and a.used_from is not null) d
     where d.due_on between $1::date - ${askedWithin} and $1::date
       and not exists (select from use_prompt p where p.adoption_id = d.id and p.months = d.months)
     on conflict do nothing returning id as "promptId"`,
    [dayOf(tx.now, 'Europe/Oslo'), tx.now],
  );
  await tx.enqueueAll(sendUsePrompt, asked);
}

async function takeUp(tx: Transaction): Promise<void> {
  const prompts = await tx.query<{ promptId: string }>(
    `select id as "promptId" from use_prompt where answered_at is null and ${leftUnsent('asked_at')} order by asked_at limit 500`,
    [tx.now],
  );
  await tx.enqueueAll(sendUsePrompt, prompts);
  const notices = await tx.query<{ adoptionId: string }>(
    `select adoption_id as "adoptionId" from use_notice where ${leftUnsent('asked_at')} order by asked_at limit 500`,
    [tx.now],
  );
  await tx.enqueueAll(tellOrigin, notices);
}
