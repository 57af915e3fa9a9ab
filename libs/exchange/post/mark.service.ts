import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, NotFound, parseInput } from '#libs/platform';
import { moderates, visibleThread } from '../thread/thread-access.js';
import { type EarlierWords, PostMarkInput } from './post.dto.js';
import { visiblePost } from './visible-post.js';

/** What a reader makes of a post: it helped, it is kept for later; and what it said before. */
@Injectable()
export class MarkService {
  constructor(private readonly database: Database) {}

  /** An answer helped the reader; not their own. Said again, it changes nothing. */
  async helpful(actor: Actor, replyId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const post = await visiblePost(tx, actor, replyId);
      if (!post.reply_id) throw new NotFound('reply');
      const { on } = parseInput(PostMarkInput, input);
      if (post.person_id === actor.personId) throw new Forbidden('thread.read');
      if (on)
        await tx.query(
          `insert into helpful_reply (reply_id, person_id, thread_id, network_id, marked_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [replyId, actor.personId, post.thread_id, post.network_id, tx.now],
        );
      else await tx.query('delete from helpful_reply where reply_id = $1 and person_id = $2', [replyId, actor.personId]);
    });
  }

  /** For later. */
  async save(actor: Actor, threadId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const thread = await visibleThread(tx, actor, threadId);
      const { on } = parseInput(PostMarkInput, input);
      if (on)
        await tx.query(
          'insert into saved_thread (person_id, thread_id, network_id, saved_at) values ($1, $2, $3, $4) on conflict do nothing',
          [actor.personId, threadId, thread.network_id, tx.now],
        );
      else await tx.query('delete from saved_thread where person_id = $1 and thread_id = $2', [actor.personId, threadId]);
    });
  }

  /** What a post said before, the newest first; of what is out of sight to its writer and its moderators alone. */
  async history(actor: Actor, postId: string): Promise<EarlierWords[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const post = await visiblePost(tx, actor, postId);
      if (post.hidden_at && post.person_id !== actor.personId && !moderates(actor, post)) throw new NotFound('post');
      return tx.query<EarlierWords>(
        `select title, body, edited_at as until from post_edit
         where thread_id = $1 and reply_id is not distinct from $2 order by edited_at desc, id desc limit 100`,
        [post.thread_id, post.reply_id],
      );
    });
  }
}
