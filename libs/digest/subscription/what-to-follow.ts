import type { SignedIn } from '#libs/identity';
import { notEnded, type Transaction } from '#libs/platform';

export interface WhatToFollow {
  /** Those followed and those in the person's networks; the rest of the country is behind `otherTenants`. */
  tenants: { slug: string; name: string }[];
  otherTenants: { slug: string; name: string }[];
  /** The person's own, by language. */
  networks: { slug: string; names: Record<string, string> }[];
}

export async function whatToFollow(tx: Transaction, person: SignedIn, followed: readonly string[]): Promise<WhatToFollow> {
  const tenants = await tx.query<{ slug: string; name: string; near: boolean }>(
    `select t.slug, t.name, t.slug = any($1) or exists (
       select from network_tenant nt where nt.tenant_id = t.id and nt.network_id = any($2) and nt.joined_at is not null and nt.left_at is null) as near
     from tenant t where ${notEnded('t')} order by t.name`,
    [followed, person.networkIds],
  );
  const networks = await tx.query<{ slug: string; names: Record<string, string> }>(
    `select n.slug, (select coalesce(jsonb_object_agg(x.language, x.name), '{}') from network_name x where x.network_id = n.id) as names
     from network n where n.id = any($1) order by n.slug`,
    [person.networkIds],
  );
  const face = ({ slug, name }: { slug: string; name: string }) => ({ slug, name });
  return {
    tenants: tenants.filter(({ near }) => near).map(face),
    otherTenants: tenants.filter(({ near }) => !near).map(face),
    networks,
  };
}
