import { isId, NotFound, type Transaction } from '#libs/platform';
import { companions } from '../draft/co-owners.js';
import { idIn } from './catalogue-format.js';
import { NotACatalogue } from './errors.js';

/** The tenant that a catalogue comes to, and who answers for it. */
export interface Home {
  tenantId: string;
  personId: string;
  /** Those it has joined here, by slug. */
  networks: ReadonlyMap<string, string>;
  /** Those that may own an entry together with it, by slug. */
  companions: ReadonlyMap<string, string>;
}

/** Throws NotFound for a tenant that is not there, NotACatalogue for somebody who is no administrator of it. */
export async function homeOf(tx: Transaction, tenant: string, by: { email: string } | { personId: string }): Promise<Home> {
  const [found] = await tx.query<{ id: string; person: string | null; networks: { id: string; slug: string }[] }>(
    `select t.id,
       (select m.person_id from membership m where m.tenant_id = t.id and m.role = 'admin' and m.ended_at is null
          and (m.person_id = $2 or exists (select from person_email a where a.person_id = m.person_id and a.email = $3)) limit 1) as person,
       coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'slug', n.slug)) from network_tenant nt join network n on n.id = nt.network_id
         where nt.tenant_id = t.id and nt.joined_at is not null and nt.left_at is null), '[]') as networks
     from tenant t where t.slug = $1`,
    [tenant, 'personId' in by ? by.personId : null, 'email' in by ? by.email.trim().toLowerCase() : null],
  );
  if (!found) throw new NotFound('tenant');
  if (!found.person) throw new NotACatalogue(`${'email' in by ? by.email : 'whoever asked'} is no administrator of ${tenant}`);
  const others = await tx.query<{ id: string; slug: string }>(`select id, slug from (${companions}) t`, [found.id]);
  const bySlug = (list: { id: string; slug: string }[]) => new Map(list.map(({ slug, id }) => [slug, id]));
  return { tenantId: found.id, personId: found.person, networks: bySlug(found.networks), companions: bySlug(others) };
}

/** The thing's own id, or one derived from it where another tenant of this installation has that one. */
export async function ownId(tx: Transaction, tenantId: string, id: string, kind: 'entry' | 'collection' = 'entry'): Promise<string> {
  const [elsewhere] = await tx.query(
    `select 1 from ${kind}_draft where id = $1 and tenant_id <> $2 union all select 1 from ${kind} where id = $1 and tenant_id <> $2`,
    [id, tenantId],
  );
  return elsewhere ? idIn(tenantId, id) : id;
}

/** The published entry that a file means by an id: the tenant's own, or one that is everybody's. */
export async function entryHere(tx: Transaction, { tenantId }: Home, id: string): Promise<{ id: string; isOwn: boolean } | null> {
  const known = await ownId(tx, tenantId, id);
  const [found] = await tx.query<{ id: string; isOwn: boolean }>(
    `select id, tenant_id = $2 as "isOwn" from entry where id = any($1::uuid[]) and (tenant_id = $2 or is_public)
     order by id = $3 desc limit 1`,
    [[known, id], tenantId, known],
  );
  return found ?? null;
}

/**
 * Somebody whom this installation does not know stays an id without a name. Somebody it knows is named only where they belong, or
 * belonged, to the tenant: a file says what it likes.
 */
export async function personHere(tx: Transaction, { tenantId }: Home, id: unknown): Promise<string | null> {
  if (!isId(id)) return null;
  const [known] = await tx.query<{ belongs: boolean }>(
    'select exists (select from membership m where m.person_id = p.id and m.tenant_id = $2) or not exists (select from person_profile f where f.person_id = p.id) as belongs from person p where p.id = $1',
    [id, tenantId],
  );
  if (known) return known.belongs ? id : null;
  await tx.query('insert into person (id, created_at) values ($1, $2) on conflict do nothing', [id, tx.now]);
  return id;
}
