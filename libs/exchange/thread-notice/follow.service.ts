import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, parseInput } from '#libs/platform';
import { visibleThread } from '../thread/thread-access.js';
import { FollowThreadInput, ThreadWishInput } from './follow.dto.js';
import type { FollowState, ThreadWish } from './thread-wish.js';

/** What a person hears of at once. */
@Injectable()
export class FollowService {
  constructor(private readonly database: Database) {}

  /** Following again or muting twice changes nothing. */
  async follow(actor: Actor, threadId: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const thread = await visibleThread(tx, actor, threadId);
      const { state } = parseInput(FollowThreadInput, input);
      if (state === null) await tx.query('delete from thread_follow where person_id = $1 and thread_id = $2', [actor.personId, threadId]);
      else
        await tx.query(
          `insert into thread_follow (person_id, thread_id, network_id, state, since) values ($1, $2, $3, $4, $5)
           on conflict (person_id, thread_id) do update set state = excluded.state, since = excluded.since`,
          [actor.personId, threadId, thread.network_id, state, tx.now],
        );
    });
  }

  async state(actor: Actor, threadId: string): Promise<FollowState | null> {
    requireAccess(actor, 'account.use');
    const [row] = await this.database.read<{ state: FollowState }>(
      actor,
      'select state from thread_follow where person_id = $1 and thread_id = $2',
      [actor.personId, threadId],
    );
    return row?.state ?? null;
  }

  async wishes(actor: Actor): Promise<ThreadWish> {
    requireAccess(actor, 'account.use');
    const [row] = await this.database.read<ThreadWish>(actor, 'select answers, mentions, followed from thread_wish where person_id = $1', [
      actor.personId,
    ]);
    return row ?? { answers: true, mentions: true, followed: true };
  }

  async wish(actor: Actor, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    const { answers, mentions, followed } = parseInput(ThreadWishInput, input);
    await this.database.transaction(actor, (tx) =>
      tx.query(
        `insert into thread_wish (person_id, answers, mentions, followed) values ($1, $2, $3, $4)
         on conflict (person_id) do update set answers = excluded.answers, mentions = excluded.mentions, followed = excluded.followed`,
        [actor.personId, answers, mentions, followed],
      ),
    );
  }
}
