import type { SignedIn } from '#libs/identity';
import { InvalidInput, newId, type Transaction } from '#libs/platform';
import { ensureSetting, startAgain } from './setting-row.js';
import { entryKinds, type FollowedKind, type FollowInput, type SubscriptionsInput } from './subscription.dto.js';

/** As stored: a goal's number, the id of a tenant, network or saved search, a kind of entry. */
export interface Subject {
  kind: 'goal' | 'tenant' | 'network' | 'entry_kind' | 'saved_search';
  subject: string;
}

type Lists = Pick<SubscriptionsInput, 'goals' | 'tenants' | 'networks' | 'kinds'>;

/** Ids of what the lists name. A network can be followed by those who are in it. */
export async function subjectsOf(tx: Transaction, person: SignedIn, lists: Lists): Promise<Subject[]> {
  return [
    ...(lists.goals ?? []).map((goal): Subject => ({ kind: 'goal', subject: String(goal) })),
    ...(lists.kinds ?? []).map((kind): Subject => ({ kind: 'entry_kind', subject: kind })),
    ...(await tenantIds(tx, lists.tenants ?? [], 'tenants')).map((subject): Subject => ({ kind: 'tenant', subject })),
    ...ownNetworkIds(person, lists.networks ?? [], 'networks').map((subject): Subject => ({ kind: 'network', subject })),
  ];
}

/** Leaves alone the kinds that `lists` doesn't name. */
export async function replaceSubscriptions(tx: Transaction, person: SignedIn, lists: Lists): Promise<void> {
  const wanted = await subjectsOf(tx, person, lists);
  const named = (['goals', 'tenants', 'networks', 'kinds'] as const).filter((list) => lists[list]).map((list) => storedKind[list]);
  await tx.query(
    `delete from subscription where person_id = $1 and kind = any($2)
       and (kind, subject) not in (select kind, subject from jsonb_to_recordset($3::jsonb) as w(kind text, subject text))`,
    [person.personId, named, JSON.stringify(wanted)],
  );
  await addSubscriptions(tx, person, wanted);
}

async function addSubscriptions(tx: Transaction, person: SignedIn, subjects: readonly Subject[]): Promise<void> {
  await tx.query(
    `insert into subscription (id, person_id, kind, subject, since)
     select w.id, $1, w.kind, w.subject, $2 from jsonb_to_recordset($3::jsonb) as w(id uuid, kind text, subject text)
     on conflict (person_id, kind, subject) do update set delivery = 'digest', since = excluded.since where subscription.delivery = 'off'`,
    [person.personId, tx.now, JSON.stringify(subjects.map((subject) => ({ id: newId(), ...subject })))],
  );
}

/** Whoever follows wants mail, also where it was stopped before. */
export async function follow(tx: Transaction, person: SignedIn, subject: Subject): Promise<void> {
  await startAgain(tx, person, await ensureSetting(tx, person));
  await addSubscriptions(tx, person, [subject]);
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

/** The one thing that a follow button names. */
export async function subjectOf(tx: Transaction, person: SignedIn, { kind, subject }: FollowInput): Promise<Subject> {
  const wrong = () => new InvalidInput({ subject: ['isIn'] });
  if (kind === 'goal' && !(Number(subject) >= 1 && Number(subject) <= 17)) throw wrong();
  if (kind === 'kind' && !(entryKinds as readonly string[]).includes(subject)) throw wrong();
  const lists = { [listOf[kind]]: [kind === 'goal' ? Number(subject) : subject] } as Lists;
  const [found] = await subjectsOf(tx, person, lists);
  if (!found) throw wrong();
  return found;
}

const storedKind = { goals: 'goal', tenants: 'tenant', networks: 'network', kinds: 'entry_kind' } as const;
const listOf: Record<FollowedKind, keyof Lists> = { goal: 'goals', tenant: 'tenants', network: 'networks', kind: 'kinds' };

/** Throws InvalidInput under the field's name where there is none of that address. */
export async function tenantIds(tx: Transaction, slugs: readonly string[], field: string): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await tx.query<{ id: string }>('select id from tenant where slug = any($1)', [slugs]);
  if (rows.length < new Set(slugs).size) throw new InvalidInput({ [field]: ['isIn'] });
  return rows.map(({ id }) => id);
}

/** Throws InvalidInput under the field's name for a network that the person is not in, as for one that does not exist. */
export function ownNetworkIds(person: SignedIn, slugs: readonly string[], field: string): string[] {
  const own = person.networks.filter(({ slug }) => slugs.includes(slug));
  if (own.length < new Set(slugs).size) throw new InvalidInput({ [field]: ['isIn'] });
  return own.map(({ networkId }) => networkId);
}
