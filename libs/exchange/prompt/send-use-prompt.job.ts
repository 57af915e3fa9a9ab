import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  sendOnce,
  signToken,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { whomToAsk } from '../notice/whom-to-ask.js';
import { type UseQuestionInMail, usePromptLetter } from './use-prompt-letter.js';

type Asked = { promptId: string };

export const sendUsePrompt = defineJob<Asked>('exchange.send-use-prompt');
const askTask = defineSystemTask('exchange.ask-about-use', 'an address is known to its own tenant alone');

/** What the links in the mail are signed for. */
export const usePromptPurpose = 'use.prompt';

interface Row extends Omit<UseQuestionInMail, 'base' | 'token'> {
  email: string;
  language: Language;
  personId: string | null;
}

/** One mail: to whoever told of the use; to the tenant's mailbox when they have gone, else to its editors' eldest. */
@HandlesJob(sendUsePrompt)
export class SendUsePrompt implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ promptId }: Asked): Promise<void> {
    const row = await this.database.system(askTask, (tx) => unsent(tx, promptId));
    if (!row) return;
    const { email, language, personId, ...question } = row;
    const token = signToken(this.config.TANDEM_SECRET, usePromptPurpose, promptId);
    const letter = usePromptLetter(language, { ...question, base: this.config.PUBLIC_URL, token });
    await sendOnce(
      () => this.mailer.send({ id: `use-prompt-${promptId}`, to: email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(askTask, (tx) =>
          tx.query('update use_prompt set sent_at = $2, person_id = $3 where id = $1 and sent_at is null', [promptId, tx.now, personId]),
        ),
    );
  }
}

/** The title is that of the version taken up, which its users have read, whatever was shared with them since. */
async function unsent(tx: Transaction, promptId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select who.email, who.language, who.person_id as "personId", t.name as tenant, v.title, v.content ->> 'language' as "titleLanguage",
       p.months, a.used_from::text as "usedFrom"
     from use_prompt p join adoption a on a.id = p.adoption_id join tenant t on t.id = p.tenant_id
       join entry_version v on v.entry_id = a.entry_id and v.number = a.version
       cross join lateral ${whomToAsk('a.recorded_by')} who
     where p.id = $1 and p.sent_at is null and p.answered_at is null and a.state in ('piloting', 'adopted', 'adapted')`,
    [promptId],
  );
  return row;
}
