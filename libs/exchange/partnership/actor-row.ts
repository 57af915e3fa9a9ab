import { type Actor, requireAccess, type SignedIn } from '#libs/identity';
import { isId, NotFound, newId, type Transaction } from '#libs/platform';
import type { NewPartnershipActorInput } from './partnership.dto.js';
import { type LockedPartnership, lockPartnership } from './partnership-row.js';
import type { ActorState } from './partnership-state.js';
import { insertPromises } from './promise-row.js';

export interface ActorRow {
  id: string;
  partnershipId: string;
  tenantId: string;
  state: ActorState;
}

/** Part of the caller's transaction: named, and not asked yet. */
export async function insertActor(
  tx: Transaction,
  tenantId: string,
  partnershipId: string,
  position: number,
  { name, actorGroup, role, promises, email }: NewPartnershipActorInput,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into partnership_actor (id, tenant_id, partnership_id, name, actor_group, role, position)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, tenantId, partnershipId, name, actorGroup, role, position],
  );
  await insertPromises(tx, tenantId, id, promises);
  if (email) await putAddress(tx, tenantId, id, email);
  return id;
}

/** In the partnership's language. */
export async function putAddress(tx: Transaction, tenantId: string, actorId: string, email: string): Promise<void> {
  await tx.query(
    `insert into partnership_contact (actor_id, tenant_id, email, language)
     select $2, $1, lower($3), p.language from partnership_actor a join partnership p on p.id = a.partnership_id where a.id = $2
     on conflict (actor_id) do update set email = excluded.email`,
    [tenantId, actorId, email],
  );
}

/** What it said yes to is no longer so: nobody outside sees it or its promises until it is asked and says yes again. */
export async function askAnew(tx: Transaction, actorId: string): Promise<void> {
  await hideActor(tx, actorId, 'named');
}

/** Its promises with it. The columns that held its one promise for the release before say no more what may no longer be so. */
export async function hideActor(tx: Transaction, actorId: string, state: ActorState): Promise<void> {
  await tx.query(
    `update partnership_actor set state = $2, is_public = false, networks = '{}', promise = '', promise_by = null, promise_state = 'open'
     where id = $1`,
    [actorId, state],
  );
}

/** For somebody who writes for its tenant; NotFound to everybody who may not see it. */
export async function lockActor(tx: Transaction, actor: Actor, id: string): Promise<{ row: ActorRow; partnership: LockedPartnership }> {
  requireAccess(actor, 'account.use');
  const read = async () => {
    const [row] = isId(id)
      ? await tx.query<ActorRow>(
          `select id, partnership_id as "partnershipId", tenant_id as "tenantId", state from partnership_actor where id = $1 and removed_at is null`,
          [id],
        )
      : [];
    if (!row) throw new NotFound('partnership_actor');
    return row;
  };
  const { partnershipId } = await read();
  const partnership = await lockPartnership(tx, actor as SignedIn, partnershipId);
  // Another may have changed it, or taken it away, while the partnership was theirs.
  return { row: await read(), partnership };
}
