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
  signToken,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { type PartnershipLetter, partnershipLetter } from './partnership-letter.js';

export type PartnershipAsked = { actorId: string };

/** What the token of an actor’s link is signed for. */
export const answerPurpose = 'partnership';
export const sendPartnershipQuestion = defineJob<PartnershipAsked>('exchange.send-partnership-question');
const sendTask = defineSystemTask('exchange.send-partnership-question', 'an actor of a partnership has no account');

type Row = Omit<PartnershipLetter, 'url'> & { email: string; language: Language; askedAt: Date };

/** One mail for each time that an actor is asked; none once it is no longer named. */
@HandlesJob(sendPartnershipQuestion)
export class SendPartnershipQuestion implements JobHandler<PartnershipAsked> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ actorId }: PartnershipAsked): Promise<void> {
    const row = await this.database.system(sendTask, (tx) => asked(tx, actorId));
    if (!row) return;
    const { email, language, askedAt, ...said } = row;
    const token = signToken(this.config.TANDEM_SECRET, answerPurpose, actorId);
    const letter = partnershipLetter(language, { ...said, url: this.config.PUBLIC_URL + path(language, 'partnershipAnswer', { token }) });
    await sendOnce(
      () => this.mailer.send({ id: `partnership-${actorId}-${askedAt.getTime()}`, to: email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(sendTask, (tx) =>
          tx.query('update partnership_contact set sent_at = $2 where actor_id = $1 and asked_at = $3', [actorId, tx.now, askedAt]),
        ),
    );
  }
}

async function asked(tx: Transaction, actorId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select c.email, c.language, c.asked_at as "askedAt", t.name as tenant, p.title, p.language as "titleLanguage", a.name as actor,
       (select name from person_profile where person_id = c.asked_by) as "askedBy"
     from partnership_contact c join partnership_actor a on a.id = c.actor_id join partnership p on p.id = a.partnership_id
       join tenant t on t.id = p.tenant_id
     where c.actor_id = $1 and c.asked_at is not null and c.sent_at is null and a.removed_at is null and a.state <> 'named'`,
    [actorId],
  );
  return row;
}
