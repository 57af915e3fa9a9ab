import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, InvalidInput, parseInput } from '#libs/platform';
import { PostHidden } from './errors.js';
import { publishThreadEvent, threadMoved } from './events.js';
import { ThreadNetworkInput } from './thread.dto.js';
import { moderates, visibleThread } from './thread-access.js';

/** A network that a thread can go to. */
export interface MoveTarget {
  slug: string;
  names: Record<string, string>;
}

/** To another network of everybody who wrote in it: by who asked while nobody else has answered, later by who keeps order in both. */
@Injectable()
export class ThreadMoveService {
  constructor(private readonly database: Database) {}

  /** Nothing for who may not move it. */
  async targets(actor: Actor, id: string): Promise<MoveTarget[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<MoveTarget>(
      actor,
      `select n.slug, (select json_object_agg(language, name) from network_name where network_id = n.id) as names
       from app.thread_may_move_to($1) m(id) join network n on n.id = m.id order by n.slug`,
      [id],
    );
  }

  /** Moved there again, nothing happens. Those who can no longer read it hear nothing more of it. */
  async move(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    await this.database.transaction(actor, async (tx) => {
      const thread = await visibleThread(tx, actor, id);
      if (thread.person_id !== actor.personId && !moderates(actor, thread)) throw new Forbidden('thread.moderate');
      const { network } = parseInput(ThreadNetworkInput, input);
      if (thread.hidden_at) throw new PostHidden();
      const target = actor.networks.find(({ slug }) => slug === network)?.networkId;
      if (target === thread.network_id) return;
      const [moved] = target ? await tx.query<{ went: boolean }>('select app.move_thread($1, $2, $3) as went', [id, target, tx.now]) : [];
      if (!target || !moved?.went) throw new InvalidInput({ network: ['isIn'] });
      await publishThreadEvent(
        tx,
        threadMoved,
        { actorId: actor.personId, tenantId: thread.tenant_id, networkId: target },
        { threadId: id },
      );
    });
  }
}
