import { notEnded, type Transaction } from '#libs/platform';
import { isInNetwork } from '../body/is-inside.js';
import { sitting } from '../body/sitting.js';

/**
 * Whom a meeting of the body on that day calls: who sits there then, in a vacant seat the deputy where the rules let one come, and the
 * secretary. Nobody who has left the network or the tenant meanwhile, and nobody at all once the body has ended. Part of a system transaction.
 */
export async function calledPeople(tx: Transaction, bodyId: string, day: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `with body_now as (select b.*, (select rules ->> 'deputies' from rule_set r where r.body_id = b.id and r.effective_on <= $2::date
         order by version desc limit 1) as deputies
       from body b where b.id = $1 and ${notEnded('b', '$2::date')}),
     called as (
       select coalesce(${sitting('holder', '$2::date')}, case when b.deputies = 'any_absence' then ${sitting('deputy', '$2::date')} end) as person_id
       from seat s join body_now b on b.id = s.body_id
       union select secretary_id from body_now)
     select c.person_id from called c, body_now b
     where c.person_id is not null and exists (select from person p where p.id = c.person_id and p.erased_at is null)
       and case when b.network_id is not null then ${isInNetwork('c.person_id', 'b.network_id')}
         else exists (select from membership x where x.person_id = c.person_id and x.ended_at is null) end
     order by c.person_id`,
    [bodyId, day],
  );
  return rows.map(({ person_id }) => person_id);
}
