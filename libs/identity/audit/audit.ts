import { newId, type Transaction } from '#libs/platform';
import type { Actor } from '../actor/actor.js';

/** Who did what, for the tenant's administrator: append-only by grant, ids and no content. Part of the caller's transaction. */
export async function recordAudit(
  tx: Transaction,
  actor: Pick<Actor, 'personId'>,
  action: string,
  tenantId: string | null,
  subjects: Record<string, string> = {},
): Promise<void> {
  await tx.query(`insert into audit_log (id, at, person_id, tenant_id, action, subjects) values ($1, $2, $3, $4, $5, $6)`, [
    newId(),
    tx.now,
    actor.personId,
    tenantId,
    action,
    JSON.stringify(subjects),
  ]);
}
