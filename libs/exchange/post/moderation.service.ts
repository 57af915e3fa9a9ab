import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireNetwork } from '#libs/identity';
import { Database, Forbidden, newId, parseInput, type Transaction } from '#libs/platform';
import { moderates, visibleThread } from '../thread/thread-access.js';
import { PostMarkInput, PostReasonInput, type ReportedPost } from './post.dto.js';
import { tellHidden } from './tell-hidden.job.js';
import { type VisiblePost, visiblePost } from './visible-post.js';

/** Order in the conversations of a network: its coordinators keep it, and on an entry its editors. Nothing is deleted. */
@Injectable()
export class ModerationService {
  constructor(private readonly database: Database) {}

  /** Asks the moderators to look at a post. Said again by the same reader, it changes nothing. */
  async report(actor: Actor, postId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const post = await visiblePost(tx, actor, postId);
      const { why } = parseInput(PostReasonInput, input);
      await tx.query(
        `insert into post_report (id, post_id, network_id, thread_id, reply_id, entry_owner_id, person_id, why, reported_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (post_id, person_id) do nothing`,
        [newId(), post.id, post.network_id, post.thread_id, post.reply_id, post.entry_owner_id, actor.personId, why, tx.now],
      );
    });
  }

  /** What waits for the actor's eye in a network, the oldest first; nothing for who does not moderate there. */
  async reported(actor: Actor, network: string): Promise<ReportedPost[]> {
    const networkId = requireNetwork(actor, 'thread.read', network);
    return this.database.read<ReportedPost>(
      actor,
      `select r.thread_id as "threadId", r.reply_id as "replyId", h.title, h.language, r.why, r.reported_at as "reportedAt"
       from post_report r join thread h on h.id = r.thread_id
       where r.network_id = $1 and r.settled_at is null and (r.network_id = any($2) or r.entry_owner_id = any($3))
       order by r.reported_at, r.id limit 50`,
      [networkId, actor.coordinates, actor.editsFor],
    );
  }

  /** Out of sight, with the reason told to its writer; it is kept. Reports of it are settled. Hidden already, it stays as it was. */
  async hide(actor: Actor, postId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const post = await moderated(tx, actor, postId);
      const { why } = parseInput(PostReasonInput, input);
      await settle(tx, actor, post);
      if (post.hidden_at) return;
      await write(tx, post, 'hidden_at = $2, hidden_by = $3, hidden_why = $4', [tx.now, actor.personId, why]);
      await tx.enqueue(tellHidden, { postId: post.id });
    });
  }

  /** In sight again. */
  async show(actor: Actor, postId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      await write(tx, await moderated(tx, actor, postId), 'hidden_at = null, hidden_by = null, hidden_why = null', []);
    });
  }

  /** Looked at, and left as it is. */
  async leave(actor: Actor, postId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => settle(tx, actor, await moderated(tx, actor, postId)));
  }

  /** A locked conversation is read and no longer answered. */
  async lock(actor: Actor, threadId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const thread = await visibleThread(tx, actor, threadId);
      if (!moderates(actor, thread)) throw new Forbidden('thread.moderate');
      const { on } = parseInput(PostMarkInput, input);
      await tx.query('update thread set locked_at = $2, locked_by = $3 where id = $1', [
        threadId,
        on ? (thread.locked_at ?? tx.now) : null,
        on ? actor.personId : null,
      ]);
    });
  }
}

async function moderated(tx: Transaction, actor: Actor, postId: string): Promise<VisiblePost> {
  const post = await visiblePost(tx, actor, postId);
  if (!moderates(actor, post)) throw new Forbidden('thread.moderate');
  return post;
}

async function write(tx: Transaction, post: VisiblePost, columns: string, values: unknown[]): Promise<void> {
  await tx.query(`update ${post.reply_id ? 'reply' : 'thread'} set ${columns} where id = $1`, [post.id, ...values]);
}

async function settle(tx: Transaction, actor: Actor, post: VisiblePost): Promise<void> {
  await tx.query('update post_report set settled_at = $2, settled_by = $3 where post_id = $1 and settled_at is null', [
    post.id,
    tx.now,
    actor.personId,
  ]);
}
