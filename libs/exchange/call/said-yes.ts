import { NotFound, type Transaction } from '#libs/platform';
import { monthOf, roomOf, usualPerMonth } from './calling.js';

/** Somebody who said yes, as whoever wants to ask them may know them. */
export interface Asked {
  personId: string;
  tenantId: string;
  /** Null where nothing limits it: whoever seeks help wants answers. */
  perMonth: number | null;
  /** What is asked answers a need: the one who is asked learns. */
  answersNeed: boolean;
  name: string;
  title: string | null;
  tenant: { slug: string; name: string };
  language: string;
}

/** One of the two, or neither: somebody who said that they may be asked. */
export interface CallWish {
  person?: string;
  entry?: string;
  help?: string;
}

const face = `f.person_id as "personId", f.name, f.title, f.language, t.id as "tenantId", json_build_object('slug', t.slug, 'name', t.name) as tenant`;

/** About an entry, or because they may be asked anyway. NotFound where the reader may not know them, or they did not say so. */
export async function saidYes(tx: Transaction, { person, entry, help }: CallWish): Promise<Asked> {
  const [asked] = help
    ? await tx.query<Asked>(
        `select ${face}, h.per_month as "perMonth", h.side = 'need' as "answersNeed" from help h
           join membership m on m.person_id = h.person_id and m.tenant_id = h.tenant_id and m.ended_at is null
           join person_profile f on f.person_id = h.person_id join tenant t on t.id = h.tenant_id
         where h.id = $1 and h.state = 'open' and ($2::uuid is null or h.person_id = $2)`,
        [help, person ?? null],
      )
    : entry
      ? await tx.query<Asked>(
          `select ${face}, o.per_month as "perMonth", false as "answersNeed" from call_offer o join entry e on e.id = o.entry_id
           join membership m on m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null
           join person_profile f on f.person_id = o.person_id join tenant t on t.id = o.tenant_id
         where o.entry_id = $1 and o.person_id = $2 and o.ended_at is null`,
          [entry, person ?? null],
        )
      : await tx.query<Asked>(
          `select ${face}, $2::integer as "perMonth", false as "answersNeed" from person_profile f join membership m on m.person_id = f.person_id
           join tenant t on t.id = m.tenant_id
         where f.person_id = $1 and f.may_be_asked and m.ended_at is null order by m.since, m.tenant_id limit 1`,
          [person ?? null, usualPerMonth],
        );
  if (!asked) throw new NotFound('person');
  return asked;
}

/** Calls of this month that the person still takes; null where nothing limits them. */
export async function roomLeft(tx: Transaction, { personId, perMonth }: Asked): Promise<number | null> {
  if (perMonth === null) return null;
  const [load] = await tx.query<{ taken: number }>('select taken from app.call_load(array[$1::uuid], $2)', [personId, monthOf(tx.now)]);
  return roomOf({ perMonth, taken: load?.taken ?? 0 });
}
