import { NotFound, type Transaction } from '#libs/platform';
import { type Actor, roleIn } from '../actor/actor.js';

/** The one of the actor's tenants in whose name they coordinate the network; NotFound where there is none. */
export async function coordinatingTenant(tx: Transaction, actor: Actor, networkId: string): Promise<string> {
  const rows = await tx.query<{ tenant_id: string }>(
    `select tenant_id from network_tenant
     where network_id = $1 and role = 'coordinator' and joined_at is not null and left_at is null and tenant_id = any($2) order by tenant_id`,
    [networkId, actor.tenantIds],
  );
  const tenantId = rows.map((row) => row.tenant_id).find((id) => ['editor', 'admin'].includes(roleIn(actor, id) ?? ''));
  if (!tenantId) throw new NotFound('network');
  return tenantId;
}
