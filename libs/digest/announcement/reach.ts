import { notEnded, type Transaction } from '#libs/platform';

/** Why a person of the network gets no announcement by mail; the first that applies. */
export const leftOut = ['no_address', 'suppressed', 'stopped', 'unsubscribed', 'paused'] as const;
export type LeftOut = (typeof leftOut)[number];

export interface Reach {
  receive: number;
  tenants: { slug: string; name: string; receive: number; leftOut: number }[];
  leftOut: { why: LeftOut; people: number }[];
}

/** SQL, $1 a network and $2 now: its people, each once for each of their tenants that is in it. */
export const memberOfNetwork = `
  select m.person_id, m.tenant_id
  from network_tenant nt join tenant t on t.id = nt.tenant_id join membership m on m.tenant_id = nt.tenant_id
  where nt.network_id = $1 and nt.joined_at is not null and nt.left_at is null and ${notEnded('t', '$2::date')} and m.ended_at is null`;

/** SQL, of a row with a `person_id`: why they are left out, or null for those who get it. */
export const whyLeftOut = (row: string) => `
  case when not exists (select from person_email e where e.person_id = ${row}.person_id) then 'no_address'
    else coalesce(
      (select case when d.suppressed_at is not null then 'suppressed' when d.stopped_at is not null then 'stopped' end
       from digest_setting d where d.person_id = ${row}.person_id),
      (select 'unsubscribed' from announcement_reader r
       where r.network_id = $1 and r.person_id = ${row}.person_id and r.stopped_at is not null),
      (select 'paused' from digest_setting d where d.person_id = ${row}.person_id and d.paused_until > $2))
  end`;

/** Who would get an announcement to the network at this moment, in numbers. As the system role. */
export async function reachOf(tx: Transaction, networkId: string): Promise<Reach> {
  const rows = await tx.query<{ slug: string | null; name: string | null; why: LeftOut | null; people: number }>(
    `with member as materialized (${memberOfNetwork}),
     person as materialized (select p.person_id, ${whyLeftOut('p')} as why from (select distinct person_id from member) p)
     select t.slug, t.name, p.why, count(*)::integer as people
     from member m join person p using (person_id) join tenant t on t.id = m.tenant_id group by t.slug, t.name, p.why
     union all
     select null, null, why, count(*)::integer from person group by why
     order by 2, 1`,
    [networkId, tx.now],
  );
  const tenants = new Map<string, Reach['tenants'][number]>();
  for (const { slug, name, why, people } of rows) {
    if (slug === null || name === null) continue;
    const counted = tenants.get(slug) ?? { slug, name, receive: 0, leftOut: 0 };
    counted[why ? 'leftOut' : 'receive'] += people;
    tenants.set(slug, counted);
  }
  const all = rows.filter(({ slug }) => slug === null);
  return {
    receive: all.find(({ why }) => why === null)?.people ?? 0,
    tenants: [...tenants.values()],
    leftOut: leftOut.flatMap((reason) => {
      const found = all.find(({ why }) => why === reason);
      return found ? [{ why: reason, people: found.people }] : [];
    }),
  };
}

/** Of these people: null for those who get it; whoever is in none of the network's tenants is not in the map. As the system role. */
export async function whoGetsIt(tx: Transaction, networkId: string, personIds: readonly string[]): Promise<Map<string, LeftOut | null>> {
  const rows = await tx.query<{ person_id: string; why: LeftOut | null }>(
    `select p.person_id, ${whyLeftOut('p')} as why from (select distinct person_id from (${memberOfNetwork} and m.person_id = any($3)) m) p`,
    [networkId, tx.now, personIds],
  );
  return new Map(rows.map(({ person_id, why }) => [person_id, why]));
}
