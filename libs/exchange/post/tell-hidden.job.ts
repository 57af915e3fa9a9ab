import {
  Config,
  Database,
  defineJob,
  HandlesJob,
  type JobHandler,
  type Language,
  Mailer,
  nameIn,
  path,
  sendOnce,
  writeLetter,
} from '#libs/platform';
import { isInNetwork, noticeTask } from '../thread-notice/notice-sql.js';
import { hiddenLetter } from './hidden-letter.js';

/** Tells the writer of a post that it was taken out of sight, and why. */
export const tellHidden = defineJob<{ postId: string }>('exchange.tell-hidden');

interface Row {
  threadId: string;
  hiddenAt: Date;
  why: string;
  email: string;
  language: Language;
  networkNames: Record<string, string>;
}

/** SQL: of which nobody has told its writer, who did not hide it. */
const untold = `p.hidden_at is not null and p.hidden_told is distinct from p.hidden_at and p.hidden_by is distinct from p.person_id`;

/** SQL: questions and answers alike. */
const posts = `(
  select id, id as thread_id, network_id, person_id, hidden_at, hidden_by, hidden_why, hidden_told from thread
  union all
  select id, thread_id, network_id, person_id, hidden_at, hidden_by, hidden_why, hidden_told from reply)`;

/** $1 the post, to its writer while they are in its network. */
const hiddenSql = `
  select p.thread_id as "threadId", p.hidden_at as "hiddenAt", p.hidden_why as why, e.email, f.language,
    (select json_object_agg(language, name) from network_name where network_id = p.network_id) as "networkNames"
  from ${posts} p join person_profile f on f.person_id = p.person_id join person_email e on e.person_id = p.person_id
  where p.id = $1 and ${untold} and ${isInNetwork('p.person_id', 'p.network_id')}`;

/** $1 now: hidden for a while and not told, by a job that was given up. */
export const leftUntold = `
  select p.id from ${posts} p where ${untold} and ${isInNetwork('p.person_id', 'p.network_id')}
    and p.hidden_at < $1::timestamptz - interval '30 minutes' and p.hidden_at > $1::timestamptz - interval '2 days' limit 500`;

@HandlesJob(tellHidden)
export class TellHidden implements JobHandler<{ postId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ postId }: { postId: string }): Promise<void> {
    const [row] = await this.database.system(noticeTask, (tx) => tx.query<Row>(hiddenSql, [postId]));
    if (!row) return;
    const { language, email, why, hiddenAt, threadId } = row;
    const url = this.config.PUBLIC_URL + path(language, 'thread', { thread: threadId });
    const letter = hiddenLetter(language, { why, network: nameIn(language, row.networkNames), url });
    await sendOnce(
      () => this.mailer.send({ id: `hidden-${postId}-${hiddenAt.getTime()}`, to: email, ...writeLetter(language, letter) }),
      () =>
        this.database.system(noticeTask, async (tx) => {
          for (const table of ['thread', 'reply'])
            await tx.query(`update ${table} set hidden_told = hidden_at where id = $1 and hidden_at = $2`, [postId, hiddenAt]);
        }),
    );
  }
}
