import { type Language, newId, type Transaction } from '#libs/platform';
import type { Rhythm } from '../subscription/period.js';
import { ensureSetting, setPeriod, startAgain } from '../subscription/setting-row.js';
import { replaceSubscriptions } from '../subscription/subscription-row.js';

interface Wish {
  email: string;
  language: Language;
  goals: readonly number[];
  rhythm: Rhythm;
}

/** SQL: the address that a person's mails go to, of an account `a` or a public reader `p`, both left joined. */
export const addressOf = 'coalesce(a.email, p.email)';

/** The reader at that address, made if there is none, follows these goals and no others from now on. Part of the caller's system transaction. */
export async function beginReading(tx: Transaction, wish: Wish): Promise<void> {
  // In our own zone: nobody has asked for theirs.
  const reader = { personId: await ensureReader(tx, wish), timeZone: '', networks: [] };
  const setting = await ensureSetting(tx, reader);
  await startAgain(tx, reader, setting);
  await setPeriod(tx, reader, { ...setting, rhythm: wish.rhythm }, null);
  await replaceSubscriptions(tx, reader, { goals: [...wish.goals] });
}

async function ensureReader(tx: Transaction, { email, language }: Wish): Promise<string> {
  // Two links to one address, pressed at once, wait for one another.
  await tx.query(`select pg_advisory_xact_lock(hashtext('public_reader'), hashtext($1))`, [email]);
  const [found] = await tx.query<{ person_id: string }>('select person_id from public_reader where email = $1', [email]);
  if (found) {
    await tx.query('update person_profile set language = $2 where person_id = $1', [found.person_id, language]);
    return found.person_id;
  }
  const id = newId();
  await tx.query('insert into person (id, created_at) values ($1, $2)', [id, tx.now]);
  await tx.query(`insert into person_profile (person_id, name, language) values ($1, $2, $3)`, [id, email.slice(0, 120), language]);
  await tx.query('insert into public_reader (person_id, email, since) values ($1, $2, $3)', [id, email, tx.now]);
  return id;
}
