import type { SignedIn } from '#libs/identity';
import { InvalidInput, newId, type Transaction } from '#libs/platform';
import { ensureSetting, startAgain } from './setting-row.js';
import type { Subject } from './subject.js';
import type { Delivery, SubscriptionsInput } from './subscription.dto.js';

type Lists = Pick<SubscriptionsInput, 'goals' | 'tenants' | 'networks' | 'kinds'>;

/** Ids of what the lists name. A network can be followed by those who are in it. */
async function subjectsOf(tx: Transaction, person: Pick<SignedIn, 'networks'>, lists: Lists): Promise<Subject[]> {
  return [
    ...(lists.goals ?? []).map((goal): Subject => ({ kind: 'goal', subject: String(goal) })),
    ...(lists.kinds ?? []).map((kind): Subject => ({ kind: 'entry_kind', subject: kind })),
    ...(await tenantIds(tx, lists.tenants ?? [], 'tenants')).map((subject): Subject => ({ kind: 'tenant', subject })),
    ...ownNetworkIds(person, lists.networks ?? [], 'networks').map((subject): Subject => ({ kind: 'network', subject })),
  ];
}

/** Leaves alone the kinds that `lists` doesn't name. */
export async function replaceSubscriptions(tx: Transaction, person: Pick<SignedIn, 'personId' | 'networks'>, lists: Lists): Promise<void> {
  const wanted = await subjectsOf(tx, person, lists);
  const named = (['goals', 'tenants', 'networks', 'kinds'] as const).filter((list) => lists[list]).map((list) => storedKind[list]);
  await tx.query(
    `delete from subscription where person_id = $1 and kind = any($2)
       and (kind, subject) not in (select kind, subject from jsonb_to_recordset($3::jsonb) as w(kind text, subject text))`,
    [person.personId, named, JSON.stringify(wanted)],
  );
  await addSubscriptions(tx, person, wanted);
}

async function addSubscriptions(tx: Transaction, person: Pick<SignedIn, 'personId'>, subjects: readonly Subject[]): Promise<void> {
  await tx.query(
    `insert into subscription (id, person_id, kind, subject, since)
     select w.id, $1, w.kind, w.subject, $2 from jsonb_to_recordset($3::jsonb) as w(id uuid, kind text, subject text)
     on conflict (person_id, kind, subject) do update set delivery = 'digest', since = excluded.since where subscription.delivery = 'off'`,
    [person.personId, tx.now, JSON.stringify(subjects.map((subject) => ({ id: newId(), ...subject })))],
  );
}

/** Tells each of them so from now on; what was off begins now. */
export async function setDeliveries(
  tx: Transaction,
  person: SignedIn,
  wanted: readonly (Subject & { delivery: Delivery })[],
): Promise<void> {
  const once = new Map(wanted.map((one) => [`${one.kind} ${one.subject}`, one]));
  const rows = JSON.stringify([...once.values()].map((one) => ({ id: newId(), ...one })));
  await tx.query(
    `insert into subscription (id, person_id, kind, subject, since, delivery)
     select w.id, $1, w.kind, w.subject, $2, w.delivery
     from jsonb_to_recordset($3::jsonb) as w(id uuid, kind text, subject text, delivery text) where w.delivery <> 'off'
     on conflict (person_id, kind, subject) do update set delivery = excluded.delivery,
       since = case subscription.delivery when 'off' then excluded.since else subscription.since end`,
    [person.personId, tx.now, rows],
  );
  await tx.query(
    `update subscription s set delivery = 'off' from jsonb_to_recordset($2::jsonb) as w(kind text, subject text, delivery text)
     where s.person_id = $1 and s.kind = w.kind and s.subject = w.subject and w.delivery = 'off'`,
    [person.personId, rows],
  );
}

/** Whoever follows wants mail, also where it was stopped before. Without a delivery, what is followed already stays as it is. */
export async function follow(tx: Transaction, person: SignedIn, subject: Subject, delivery?: Delivery): Promise<void> {
  await startAgain(tx, person, await ensureSetting(tx, person));
  if (delivery) await setDeliveries(tx, person, [{ ...subject, delivery }]);
  else await addSubscriptions(tx, person, [subject]);
}

export async function unfollow(tx: Transaction, { personId }: SignedIn, { kind, subject }: Subject): Promise<void> {
  await tx.query('delete from subscription where person_id = $1 and kind = $2 and subject = $3', [personId, kind, subject]);
}

/** Where it is followed: nothing of what came until now is told. */
export async function followFromNow(tx: Transaction, { personId }: SignedIn, { kind, subject }: Subject): Promise<void> {
  await tx.query('update subscription set since = $4 where person_id = $1 and kind = $2 and subject = $3', [
    personId,
    kind,
    subject,
    tx.now,
  ]);
}

const storedKind = { goals: 'goal', tenants: 'tenant', networks: 'network', kinds: 'entry_kind' } as const;

/** Throws InvalidInput under the field's name where there is none of that address. */
export async function tenantIds(tx: Transaction, slugs: readonly string[], field: string): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await tx.query<{ id: string }>('select id from tenant where slug = any($1)', [slugs]);
  if (rows.length < new Set(slugs).size) throw new InvalidInput({ [field]: ['isIn'] });
  return rows.map(({ id }) => id);
}

/** Throws InvalidInput under the field's name for a network that the person is not in, as for one that does not exist. */
export function ownNetworkIds(person: Pick<SignedIn, 'networks'>, slugs: readonly string[], field: string): string[] {
  const own = person.networks.filter(({ slug }) => slugs.includes(slug));
  if (own.length < new Set(slugs).size) throw new InvalidInput({ [field]: ['isIn'] });
  return own.map(({ networkId }) => networkId);
}
