import {
  Config,
  Database,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  nameIn,
  path,
  sendOnce,
  signToken,
  type Transaction,
  writeLetter,
} from '#libs/platform';
import { isInNetwork, isWanted, noticeTask } from './notice-sql.js';
import { postLetter, type ToldPost } from './post-letter.js';
import { sendPostNotice } from './tell-of-post.job.js';

export const answerLink = 'thread-notice';

interface Row extends Omit<ToldPost, 'url' | 'network'> {
  email: string;
  language: Language;
  networkNames: Record<string, string>;
}

/** What a notice tells of, to who may still read it and still wants to hear of it. */
const noticeSql = `
  select e.email, f.language, n.reason, n.reply_id is not null as "isReply", h.id as "threadId", h.title, h.language as "titleLanguage",
    coalesce(r.body, h.body) as body, coalesce(r.language, h.language) as "bodyLanguage", w.name as by, t.name as tenant,
    (select json_object_agg(language, name) from network_name where network_id = h.network_id) as "networkNames"
  from thread_notice n join thread h on h.id = n.thread_id left join reply r on r.id = n.reply_id
    join tenant t on t.id = coalesce(r.tenant_id, h.tenant_id) left join person_profile w on w.person_id = coalesce(r.person_id, h.person_id)
    join person_profile f on f.person_id = n.person_id join person_email e on e.person_id = n.person_id
  where n.id = $1 and n.sent_at is null and h.hidden_at is null and r.hidden_at is null
    and ${isInNetwork('n.person_id', 'h.network_id')} and ${isWanted('n.person_id', 'n.thread_id', 'n.reason')}`;

@HandlesJob(sendPostNotice)
export class SendPostNotice implements JobHandler<{ noticeId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ noticeId }: { noticeId: string }): Promise<void> {
    const [row] = await this.database.system(noticeTask, (tx) => tx.query<Row>(noticeSql, [noticeId]));
    if (!row) return;
    const { language, email, networkNames } = row;
    const { PUBLIC_URL, TANDEM_SECRET } = this.config;
    const url = PUBLIC_URL + path(language, 'answerFromMail', { token: signToken(TANDEM_SECRET, answerLink, noticeId) });
    const letter = postLetter(language, { ...row, network: nameIn(language, networkNames), url }, PUBLIC_URL);
    await sendOnce(
      () => this.mailer.send({ id: `thread-${noticeId}`, to: email, ...writeLetter(language, letter) }),
      () => this.database.system(noticeTask, (tx) => markSent(tx, noticeId)),
    );
  }
}

function markSent(tx: Transaction, noticeId: string): Promise<unknown> {
  return tx.query('update thread_notice set sent_at = $2 where id = $1', [noticeId, tx.now]);
}
