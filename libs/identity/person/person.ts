import { newId, type Transaction } from '#libs/platform';
import type { Role } from '../actor/actor.js';

export interface NewPerson {
  email: string;
  name: string;
  title?: string | null;
  language: string;
  timeZone?: string;
  mayBeAsked?: boolean;
  passwordHash: string;
  isOperator?: boolean;
}

/** The person with that address, made if there is none: part of the caller's system transaction. Never changes a password. */
export async function ensurePerson(tx: Transaction, person: NewPerson): Promise<string> {
  const [found] = await tx.query<{ person_id: string }>('select person_id from person_email where email = $1', [person.email]);
  if (found) return found.person_id;
  const id = newId();
  await tx.query('insert into person (id, created_at, is_operator) values ($1, $2, $3)', [id, tx.now, person.isOperator ?? false]);
  await tx.query('insert into person_profile (person_id, name, title, language, time_zone, may_be_asked) values ($1, $2, $3, $4, $5, $6)', [
    id,
    person.name,
    person.title ?? null,
    person.language,
    person.timeZone ?? 'Europe/Oslo',
    person.mayBeAsked ?? false,
  ]);
  await tx.query('insert into person_email (person_id, email) values ($1, $2)', [id, person.email]);
  await tx.query('insert into credential (person_id, password_hash, changed_at) values ($1, $2, $3)', [id, person.passwordHash, tx.now]);
  return id;
}

/** Makes or renews a membership; an ended one begins again in the new role. */
export async function ensureMembership(tx: Transaction, personId: string, tenantId: string, role: Role): Promise<void> {
  await tx.query(
    `insert into membership (id, person_id, tenant_id, role, since) values ($1, $2, $3, $4, $5)
     on conflict (person_id, tenant_id) do update set role = excluded.role, since = excluded.since, ended_at = null
       where membership.ended_at is not null`,
    [newId(), personId, tenantId, role, tx.now],
  );
}
