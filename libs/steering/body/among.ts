import type { Transaction } from '#libs/platform';
import type { OwnedBody } from './body-access.js';

type Owner = Pick<OwnedBody, 'network_id' | 'tenant_id'>;

/** SQL, $1 the tenant whose body it is, $2 its network: a membership `m` in the one, or in a tenant of the other. */
export const among = `m.ended_at is null and (m.tenant_id = $1 or exists (select from network_tenant n
  where n.network_id = $2 and n.tenant_id = m.tenant_id and n.joined_at is not null and n.left_at is null))`;

/** Whether the person belongs to the tenant whose body it is, or to one in its network. */
export async function isAmong(tx: Transaction, owner: Owner, personId: string): Promise<boolean> {
  const [row] = await tx.query(`select 1 from membership m where ${among} and m.person_id = $3 limit 1`, [
    owner.tenant_id,
    owner.network_id,
    personId,
  ]);
  return row !== undefined;
}
