import { type Actor, requireAccess, type SignedIn } from '#libs/identity';
import { isId, NotFound, newId, type Transaction } from '#libs/platform';
import type { PartnershipActorInput } from './partnership.dto.js';
import { type LockedPartnership, lockPartnership } from './partnership-row.js';
import type { ActorState } from './partnership-state.js';

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
  { name, actorGroup, role, promise, promiseBy, email }: PartnershipActorInput,
): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into partnership_actor (id, tenant_id, partnership_id, name, actor_group, role, promise, promise_by, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, tenantId, partnershipId, name, actorGroup, role, promise, promiseBy, position],
  );
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

/** For somebody who writes for its tenant; NotFound to everybody who may not see it. */
export async function lockActor(tx: Transaction, actor: Actor, id: string): Promise<{ row: ActorRow; partnership: LockedPartnership }> {
  requireAccess(actor, 'account.use');
  const [row] = isId(id)
    ? await tx.query<ActorRow>(
        `select id, partnership_id as "partnershipId", tenant_id as "tenantId", state from partnership_actor where id = $1 and removed_at is null`,
        [id],
      )
    : [];
  if (!row) throw new NotFound('partnership_actor');
  return { row, partnership: await lockPartnership(tx, actor as SignedIn, row.partnershipId) };
}
