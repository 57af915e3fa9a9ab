import { type Actor, type ActorMembership, may, requireAccess, type SignedIn } from '#libs/identity';
import { Forbidden, InvalidInput, isId, type Language, NotFound, type Transaction } from '#libs/platform';

export interface VisibleThread {
  id: string;
  network_id: string;
  person_id: string;
  tenant_id: string;
  entry_owner_id: string | null;
  kind: 'question' | 'conversation';
  title: string;
  body: string;
  language: Language;
  accepted_reply_id: string | null;
  locked_at: Date | null;
  hidden_at: Date | null;
}

/** Parameters of `readsHidden`. */
export function moderation(actor: Actor): [person: string | null, coordinates: readonly string[], editsFor: readonly string[]] {
  return [actor.personId, actor.coordinates, actor.editsFor];
}

/** The network's coordinators, and on an entry its editors. */
export function moderates(actor: Actor, post: { network_id: string; entry_owner_id: string | null }): boolean {
  return actor.coordinates.includes(post.network_id) || (post.entry_owner_id !== null && actor.editsFor.includes(post.entry_owner_id));
}

/** NotFound to who is not in its network. */
export async function visibleThread(tx: Transaction, actor: Actor, id: string): Promise<VisibleThread> {
  const [thread] = isId(id)
    ? await tx.query<VisibleThread>(
        `select id, network_id, person_id, tenant_id, entry_owner_id, kind, title, body, language, accepted_reply_id, locked_at, hidden_at
         from thread where id = $1 and network_id = any($2)`,
        [id, actor.networkIds],
      )
    : [];
  if (!thread) throw new NotFound('thread');
  return thread;
}

/** Those the person writes for, as far as they have joined the network. */
export async function writersIn(tx: Transaction, actor: Actor, networkId: string): Promise<ActorMembership[]> {
  const writing = actor.memberships.filter(({ tenantId }) => may(actor, 'thread.write', { tenantId }));
  const joined = await tx.query<{ tenant_id: string }>(
    'select tenant_id from network_tenant where network_id = $1 and tenant_id = any($2) and joined_at is not null and left_at is null',
    [networkId, writing.map(({ tenantId }) => tenantId)],
  );
  return writing.filter(({ tenantId }) => joined.some((row) => row.tenant_id === tenantId));
}

/** In whose name it is written: the one that is named, or the only one there is. */
export async function writerIn(tx: Transaction, actor: Actor, networkId: string): Promise<(named: string | undefined) => string> {
  const writers = await writersIn(tx, actor, networkId);
  if (writers.length === 0) throw new Forbidden('thread.write');
  return (named) => {
    const found = writers.length === 1 && named === undefined ? writers[0] : writers.find(({ slug }) => slug === named);
    if (!found) throw new InvalidInput({ tenant: ['isIn'] });
    return found.tenantId;
  };
}

/** The words of a post are its writer's, for as long as they write for that tenant. */
export function requireWriter(actor: SignedIn, post: { person_id: string; tenant_id: string }): void {
  if (post.person_id !== actor.personId) throw new Forbidden('thread.write');
  requireAccess(actor, 'thread.write', { tenantId: post.tenant_id });
}
