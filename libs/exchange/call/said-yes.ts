import { NotFound, type Transaction } from '#libs/platform';
import { monthOf, roomOf, usualPerMonth } from './calling.js';

/** Somebody who said yes, as whoever wants to ask them may know them. */
export interface Asked {
  tenantId: string;
  perMonth: number;
  name: string;
  title: string | null;
  tenant: { slug: string; name: string };
  language: string;
}

const face = `f.name, f.title, f.language, t.id as "tenantId", json_build_object('slug', t.slug, 'name', t.name) as tenant`;

/** About an entry, or because they may be asked anyway. NotFound where the reader may not know them, or they did not say so. */
export async function saidYes(tx: Transaction, wish: { person: string; entry?: string }): Promise<Asked> {
  const [asked] = wish.entry
    ? await tx.query<Asked>(
        `select ${face}, o.per_month as "perMonth" from call_offer o join entry e on e.id = o.entry_id
           join membership m on m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null
           join person_profile f on f.person_id = o.person_id join tenant t on t.id = o.tenant_id
         where o.entry_id = $1 and o.person_id = $2`,
        [wish.entry, wish.person],
      )
    : await tx.query<Asked>(
        `select ${face}, $2::integer as "perMonth" from person_profile f join membership m on m.person_id = f.person_id
           join tenant t on t.id = m.tenant_id
         where f.person_id = $1 and f.may_be_asked and m.ended_at is null order by m.since, m.tenant_id limit 1`,
        [wish.person, usualPerMonth],
      );
  if (!asked) throw new NotFound('person');
  return asked;
}

/** Calls of this month that the person still takes. */
export async function roomLeft(tx: Transaction, person: string, perMonth: number): Promise<number> {
  const [load] = await tx.query<{ taken: number }>('select taken from app.call_load(array[$1::uuid], $2)', [person, monthOf(tx.now)]);
  return roomOf({ perMonth, taken: load?.taken ?? 0 });
}
