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
import { names } from '../proposal/case-sql.js';
import { dueApprovals } from './due-approvals.js';
import { type ReviewNews, reviewNoticeLetter } from './review-notice-letter.js';

type Asked = { noticeId: string };

export const sendReviewNotice = defineJob<Asked>('steering.send-review-notice', { pace: 'bulk' });
const tellTask = defineSystemTask(
  'steering.tell-of-review',
  'who is told of an approval’s review, and where, is known to their own tenants alone',
);

interface Row extends Omit<ReviewNews, 'body' | 'url'> {
  email: string;
  language: Language;
  proposalId: string;
  entryId: string;
  networkSlug: string;
  bodySlug: string;
  bodyNames: Names;
}

/** One mail for each notice: none where a newer version was approved meanwhile, or the approval withdrawn, or who was asked has left. */
@HandlesJob(sendReviewNotice)
export class SendReviewNotice implements JobHandler<Asked> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ noticeId }: Asked): Promise<void> {
    const row = await this.database.system(tellTask, (tx) => unsent(tx, noticeId));
    await sendOnce(
      async () => row && this.send(noticeId, row),
      () =>
        this.database.system(tellTask, (tx) =>
          tx.query('update decision_notice set sent_at = $2 where id = $1 and sent_at is null', [noticeId, tx.now]),
        ),
    );
  }

  private async send(noticeId: string, row: Row): Promise<void> {
    const { language, email, networkSlug: network, bodySlug: body } = row;
    const here = {
      propose: path(language, 'propose', { network }, { entry: row.entryId }),
      read: path(language, 'decision', { body, proposal: row.proposalId }),
    };
    const letter = reviewNoticeLetter(language, {
      ...row,
      body: nameIn(language, row.bodyNames),
      url: this.config.PUBLIC_URL + (row.part === 'owner' ? here.propose : here.read),
    });
    await this.mailer.send({ id: `approval-${noticeId}`, to: email, ...writeLetter(language, letter) });
  }
}

async function unsent(tx: Transaction, noticeId: string): Promise<Row | undefined> {
  const [row] = await tx.query<Row>(
    `with ${dueApprovals('d.id = (select decision_id from decision_notice where id = $2)')}
     select coalesce(m.email, due.mailbox) as email, coalesce(f.language, t.language) as language, told.part, x.person_id is null as "isMailbox",
       x.kind, due.proposal_id as "proposalId", due.entry_id as "entryId", due.version, due.review_by::text as "reviewBy", due.mailbox,
       p.title, p.language as "titleLanguage", t.name as tenant, n.slug as "networkSlug", o.slug as "bodySlug",
       ${names('body', 'due.body_id')} as "bodyNames"
     from decision_notice x join told on told.decision_id = x.decision_id and told.kind = x.kind and told.person_id is not distinct from x.person_id
       join due on due.decision_id = x.decision_id join proposal p on p.id = due.proposal_id join tenant t on t.id = due.tenant_id
       join network n on n.id = due.network_id join body o on o.id = due.body_id
       left join person_profile f on f.person_id = x.person_id left join person_email m on m.person_id = x.person_id
     where x.id = $2 and x.sent_at is null and (x.person_id is null or m.email is not null)`,
    [tx.now.toISOString().slice(0, 10), noticeId],
  );
  return row;
}
