import type { Transaction } from '#libs/platform';

/** Ids of the networks named by slug or id, or null where the tenant is not in each of them, whatever others its people are in. */
export async function joinedNetworks(tx: Transaction, tenantId: string, named: readonly string[]): Promise<string[] | null> {
  if (named.length === 0) return [];
  const joined = await tx.query<{ id: string; slug: string }>(
    `select n.id, n.slug from network_tenant m join network n on n.id = m.network_id
     where m.tenant_id = $1 and m.joined_at is not null and m.left_at is null and (n.id::text = any($2) or n.slug = any($2))
     order by n.id`,
    [tenantId, named],
  );
  if (named.some((name) => !joined.some(({ id, slug }) => name === id || name === slug))) return null;
  return joined.map(({ id }) => id);
}
