import { Injectable } from '@nestjs/common';
import { Config, Database, NotFound, readToken } from '#libs/platform';
import { isInNetwork, noticeTask } from './notice-sql.js';
import { answerLink } from './send-post-notice.job.js';

/** What a mail's link shows: the post that the mail told of, and no more of the network. */
export interface LinkedPost {
  threadId: string;
  replyId: string | null;
  title: string;
  titleLanguage: string;
  body: string;
  bodyLanguage: string;
  by: string | null;
  tenant: { slug: string; name: string };
  writtenAt: Date;
  /** The service that the network's coordinators agreed to, whichever is configured now. */
  translator: string | null;
}

/** A link opens for this long. */
const days = 60;

/** $1 the notice, $2 the oldest that opens: what whoever was told may still read. */
const linkedSql = `
  select h.id as "threadId", r.id as "replyId", h.title, h.language as "titleLanguage", coalesce(r.body, h.body) as body,
    coalesce(r.language, h.language) as "bodyLanguage", w.name as by, json_build_object('slug', t.slug, 'name', t.name) as tenant, coalesce(r.written_at, h.written_at) as "writtenAt",
    (select host from translation_agreement where network_id = h.network_id) as translator
  from thread_notice n join thread h on h.id = n.thread_id left join reply r on r.id = n.reply_id
    join tenant t on t.id = coalesce(r.tenant_id, h.tenant_id) left join person_profile w on w.person_id = coalesce(r.person_id, h.person_id)
  where n.id = $1 and n.planned_at > $2 and h.hidden_at is null and r.hidden_at is null and ${isInNetwork('n.person_id', 'h.network_id')}`;

@Injectable()
export class AnswerLinkService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** For who holds the link, as the mail was for who read it; answering asks them to sign in. NotFound once the person may not read it. */
  async read(token: string): Promise<LinkedPost> {
    const noticeId = readToken(this.config.TANDEM_SECRET, answerLink, token);
    if (!noticeId) throw new NotFound('thread');
    const [post] = await this.database.system(noticeTask, (tx) =>
      tx.query<LinkedPost>(linkedSql, [noticeId, new Date(tx.now.getTime() - days * 86_400_000)]),
    );
    if (!post) throw new NotFound('thread');
    return post;
  }
}
