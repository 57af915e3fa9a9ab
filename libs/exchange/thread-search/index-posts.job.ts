import { thesaurusEdition } from '#libs/catalogue';
import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Language,
  type Tick,
} from '#libs/platform';
import { indexPost } from './index-post.js';

const indexTask = defineSystemTask('exchange.index-posts', 'posts of all networks are indexed again when the thesaurus has changed');
const indexPosts = defineJob<Tick>('exchange.index-posts', { pace: 'bulk' });
defineSchedule(indexPosts, '*/5 * * * *', 'UTC');

const atOnce = 200;

interface Outdated {
  threadId: string;
  replyId: string | null;
  title: string;
  body: string;
  language: Language;
}

/** After an upgrade with another edition of the thesaurus: what was indexed with an older one, some at a time. */
@HandlesJob(indexPosts)
export class IndexPosts implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    while ((await this.indexSome()) === atOnce);
  }

  private indexSome(): Promise<number> {
    return this.database.system(indexTask, async (tx) => {
      const outdated = await tx.query<Outdated>(
        `select h.id as "threadId", r.id as "replyId", case when r.id is null then h.title else '' end as title,
           coalesce(r.body, h.body) as body, coalesce(r.language, h.language) as language
         from post_search s join thread h on h.id = s.thread_id left join reply r on r.id = s.post_id and s.is_reply
         where (s.thesaurus < $1 or s.thesaurus > $1) order by s.post_id limit $2`,
        [thesaurusEdition, atOnce],
      );
      for (const post of outdated) await indexPost(tx, post);
      return outdated.length;
    });
  }
}
