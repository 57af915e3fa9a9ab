import type { SignedIn } from '#libs/identity';
import { InvalidInput, isId, type Transaction, targets } from '#libs/platform';
import { entryKinds, type ItemKind } from './subscription.dto.js';

/** As stored: a goal's number, a target's code, the id of a tenant, network or saved search, a kind of entry. */
export interface Subject {
  kind: 'goal' | 'target' | 'tenant' | 'network' | 'entry_kind' | 'saved_search';
  subject: string;
}

/** As pages and clients name it: by a slug where it is stored by an id. */
export interface NamedSubject {
  kind: ItemKind;
  subject: string;
}

/** In the order of what is named. Throws InvalidInput under the field's name where something is nothing that the person can follow. */
export async function subjectsNamed(
  tx: Transaction,
  person: SignedIn,
  named: readonly NamedSubject[],
  field: (index: number) => string,
): Promise<Subject[]> {
  const ids = await idsOf(tx, person, named);
  return named.map(({ kind, subject }, index) => {
    if (kind === 'goal' && isGoal(subject)) return { kind, subject: String(Number(subject)) };
    if (kind === 'target' && targets.includes(subject)) return { kind, subject };
    if (kind === 'kind' && (entryKinds as readonly string[]).includes(subject)) return { kind: 'entry_kind', subject };
    const id = ids.get(`${kind} ${subject}`);
    if (kind === 'goal' || kind === 'target' || kind === 'kind' || id === undefined) throw new InvalidInput({ [field(index)]: ['isIn'] });
    return { kind, subject: id };
  });
}

/** By kind and name. A network can be followed by those who are in it, a search by its person. */
async function idsOf(tx: Transaction, person: SignedIn, named: readonly NamedSubject[]): Promise<Map<string, string>> {
  const of = (kind: ItemKind) => named.filter((one) => one.kind === kind).map(({ subject }) => subject);
  const ids = new Map(person.networks.map(({ slug, networkId }) => [`network ${slug}`, networkId]));
  const [tenants, searches] = [of('tenant'), of('saved_search').filter(isId)];
  if (tenants.length + searches.length === 0) return ids;
  const rows = await tx.query<{ name: string; id: string }>(
    `select 'tenant ' || slug as name, id from tenant where slug = any($1)
     union all
     select 'saved_search ' || id, id from saved_search where person_id = $2 and id = any($3::uuid[]) and removed_at is null`,
    [tenants, person.personId, searches],
  );
  for (const { name, id } of rows) ids.set(name, id);
  return ids;
}

function isGoal(subject: string): boolean {
  return /^\d{1,2}$/.test(subject) && Number(subject) >= 1 && Number(subject) <= 17;
}
