import type { Transaction } from '#libs/platform';
import { freeSlug, slugOf, slugsOf } from '../entry/slug.js';

/** What has an address within its tenant, and keeps its former ones. */
const kept = {
  entry: { redirects: 'slug_redirect', of: 'entry_id' },
  collection: { redirects: 'collection_redirect', of: 'collection_id' },
} as const;
export type Addressed = keyof typeof kept;

interface Owned {
  id: string;
  tenantId: string;
}

/** The address stays while the title gives the same one; else a free one, for what somebody `wanted` or the title gives. */
export async function slugFor(
  tx: Transaction,
  what: Addressed,
  own: Owned,
  title: string,
  before: string | null,
  wanted?: string,
): Promise<string> {
  const base = wanted ?? slugOf(title);
  if (before !== null && (before === base || (!wanted && before.replace(/-\d+$/, '') === base))) return before;
  return freeAddress(tx, what, own, base);
}

/** Part of the caller's transaction: `slug`, or the first of `slug-2` … that is free among the tenant's, former addresses too. */
export async function freeAddress(tx: Transaction, what: Addressed, { id, tenantId }: Owned, slug: string): Promise<string> {
  const { redirects, of } = kept[what];
  // One at a time within the tenant: two of the same title are published at once, and each looks for a free address.
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`${what} address ${tenantId}`]);
  // As many as the tenant has of that title are looked up, not all its addresses.
  for (let tried = 20; ; tried *= 20) {
    const rows = await tx.query<{ slug: string }>(
      `select slug from ${what} where tenant_id = $1 and id <> $2 and slug = any($3)
       union select slug from ${redirects} where tenant_id = $1 and ${of} <> $2 and slug = any($3)`,
      [tenantId, id, slugsOf(slug, tried)],
    );
    if (rows.length < tried) return freeSlug(slug, new Set(rows.map((row) => row.slug)));
  }
}

/** Part of the caller's transaction: the former address leads on to the present one. */
export async function keepRedirect(
  tx: Transaction,
  what: Addressed,
  { id, tenantId }: Owned,
  former: string | null,
  present: string,
): Promise<void> {
  if (former === null || former === present) return;
  const { redirects, of } = kept[what];
  await tx.query(`insert into ${redirects} (tenant_id, slug, ${of}) values ($1, $2, $3) on conflict do nothing`, [tenantId, former, id]);
  await tx.query(`delete from ${redirects} where tenant_id = $1 and slug = $2`, [tenantId, present]);
}

/** Part of the caller's transaction: former addresses that come along from elsewhere, but none that is in use here. */
export async function bringRedirects(tx: Transaction, what: Addressed, { id, tenantId }: Owned, former: readonly string[]): Promise<void> {
  const { redirects, of } = kept[what];
  await tx.query(
    `insert into ${redirects} (tenant_id, slug, ${of}) select $1, former, $3 from unnest($2::text[]) former
     where not exists (select from ${what} where tenant_id = $1 and slug = former) on conflict do nothing`,
    [tenantId, former, id],
  );
}
