import {
  Config,
  Database,
  defineJob,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  nameIn,
  path,
  sendOnce,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import type { Names } from '../body/body-view.js';
import { isInNetwork } from '../body/is-inside.js';
import { names } from '../proposal/case-sql.js';
import { type ReviewQuestion, reviewLetter } from './review-letter.js';

/** `asked` at once, `reminder` before the last day. */
export type ReviewRequest = { reviewId: string; kind: ReviewQuestion['kind'] };

export const sendReviewRequest = defineJob<ReviewRequest>('steering.send-review-request');
const askTask = defineSystemTask('steering.ask-for-review', 'a colleague’s address is known to their own tenant alone');

interface Row extends Pick<ReviewQuestion, 'title' | 'titleLanguage' | 'tenant' | 'askedBy' | 'version' | 'answerBy'> {
  email: string;
  language: Language;
  networkNames: Names;
  bodyNames: Names;
}

/** One mail of a kind for each who is asked; none to one who has answered, declined or left, or once the members are asked. */
@HandlesJob(sendReviewRequest)
export class SendReviewRequest implements JobHandler<ReviewRequest> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(request: ReviewRequest): Promise<void> {
    const { reviewId, kind } = request;
    const row = await this.database.system(askTask, (tx) => stillAsked(tx, request));
    if (!row) return;
    const { language, email } = row;
    const letter = reviewLetter(language, {
      ...row,
      kind,
      body: nameIn(language, row.bodyNames),
      network: nameIn(language, row.networkNames),
      url: this.config.PUBLIC_URL + path(language, 'review', { review: reviewId }),
    });
    await sendOnce(
      () => this.mailer.send({ id: `review-${kind}-${reviewId}`, to: email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(askTask, (tx) =>
          tx.query('insert into colleague_review_notice (review_id, kind, sent_at) values ($1, $2, $3) on conflict do nothing', [
            reviewId,
            kind,
            tx.now,
          ]),
        ),
    );
  }
}

async function stillAsked(tx: Transaction, { reviewId, kind }: ReviewRequest): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `select m.email, f.language, p.title, p.language as "titleLanguage", t.name as tenant, c.version, c.answer_by::text as "answerBy",
       (select name from person_profile where person_id = c.asked_by) as "askedBy",
       ${names('network', 'c.network_id')} as "networkNames",
       ${names('body', 'p.body_id')} as "bodyNames"
     from colleague_review c join proposal p on p.id = c.proposal_id and p.version = c.version join tenant t on t.id = p.tenant_id
       join person_profile f on f.person_id = c.person_id join person_email m on m.person_id = c.person_id
     where c.id = $1 and c.state = 'asked' and p.state in ('proposed', 'no_quorum') and ${isInNetwork('c.person_id', 'c.network_id')}
       and not exists (select from colleague_review_notice x where x.review_id = c.id and x.kind = $2)`,
    [reviewId, kind],
  );
  return row;
}
