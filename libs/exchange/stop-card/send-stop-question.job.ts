import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  path,
  sendOnce,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { type StopLetter, stopLetter } from './stop-letter.js';

export type StopQuestion = { questionId: string; personId: string };

export const sendStopQuestion = defineJob<StopQuestion>('exchange.send-stop-question');
const sendTask = defineSystemTask('exchange.send-stop-question', 'a person’s address is their own');

type Row = Omit<StopLetter, 'url'> & { email: string; language: Language; projectId: string };

/** One mail for each who is asked; none once somebody has answered, the project is over, or the person has left. */
@HandlesJob(sendStopQuestion)
export class SendStopQuestion implements JobHandler<StopQuestion> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(question: StopQuestion): Promise<void> {
    const { questionId, personId } = question;
    const row = await this.database.system(sendTask, (tx) => stillAsked(tx, question));
    if (!row) return;
    const { email, language, projectId, ...said } = row;
    const letter = stopLetter(language, { ...said, url: this.config.PUBLIC_URL + path(language, 'stopCard', { project: projectId }) });
    await sendOnce(
      () => this.mailer.send({ id: `stop-card-${questionId}-${personId}`, to: email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(sendTask, (tx) =>
          tx.query('update stop_question_notice set sent_at = $3 where question_id = $1 and person_id = $2', [
            questionId,
            personId,
            tx.now,
          ]),
        ),
    );
  }
}

async function stillAsked(tx: Transaction, { questionId, personId }: StopQuestion): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select e.email, f.language, p.id as "projectId", p.title, p.language as "titleLanguage", t.name as tenant, p.stop_when as "stopWhen",
       p.stop_check as "stopCheck"
     from stop_question_notice x join stop_question q on q.id = x.question_id join project p on p.id = q.project_id
       join tenant t on t.id = p.tenant_id join person_profile f on f.person_id = x.person_id join person_email e on e.person_id = x.person_id
     where x.question_id = $1 and x.person_id = $2 and x.sent_at is null and q.answer is null and p.state in ('planned', 'running', 'paused')
       and exists (select from membership m where m.person_id = x.person_id and m.tenant_id = p.tenant_id and m.ended_at is null
         and m.role <> 'reader')`,
    [questionId, personId],
  );
  return row;
}
