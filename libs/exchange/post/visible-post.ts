import type { Actor } from '#libs/identity';
import { isId, NotFound, type Transaction } from '#libs/platform';

/** A question or an answer, as what is done to both needs it. */
export interface VisiblePost {
  id: string;
  thread_id: string;
  /** Null: the question itself. */
  reply_id: string | null;
  network_id: string;
  person_id: string;
  tenant_id: string;
  entry_owner_id: string | null;
  hidden_at: Date | null;
}

/** By the id of a thread or a reply; NotFound to who is not in its network. */
export async function visiblePost(tx: Transaction, actor: Actor, id: string): Promise<VisiblePost> {
  const [post] = isId(id)
    ? await tx.query<VisiblePost>(
        `select id, id as thread_id, null::uuid as reply_id, network_id, person_id, tenant_id, entry_owner_id, hidden_at
         from thread where id = $1 and network_id = any($2)
         union all
         select id, thread_id, id, network_id, person_id, tenant_id, entry_owner_id, hidden_at from reply where id = $1 and network_id = any($2)`,
        [id, actor.networkIds],
      )
    : [];
  if (!post) throw new NotFound('post');
  return post;
}
