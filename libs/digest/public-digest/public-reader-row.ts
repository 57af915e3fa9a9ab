import { type Language, newId, type Transaction } from '#libs/platform';
import type { Rhythm } from '../subscription/period.js';

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
  const personId = await ensureReader(tx, wish);
  await tx.query(
    `insert into digest_setting (person_id, id, rhythm, hour, zone, next_due_at, watermark, updated_at)
     values ($1, $2, $3, 8, 'Europe/Oslo', $4, app.newest_position(), $4)
     on conflict (person_id) do update set rhythm = excluded.rhythm, updated_at = excluded.updated_at`,
    [personId, newId(), wish.rhythm, tx.now],
  );
  // Whoever stopped and comes again is told from now on.
  await tx.query(
    `update digest_setting set stopped_at = null, suppressed_at = null, suppressed_reason = null, watermark = app.newest_position(),
       began_again_at = $2, updated_at = $2
     where person_id = $1 and (stopped_at is not null or suppressed_at is not null)`,
    [personId, tx.now],
  );
  await tx.query(
    `delete from subscription where person_id = $1 and not (kind = 'goal' and subject = any($2::integer[]::text[]) and delivery <> 'off')`,
    [personId, wish.goals],
  );
  await tx.query(
    `insert into subscription (id, person_id, kind, subject, since)
     select w.id, $1, 'goal', w.subject, $2 from jsonb_to_recordset($3::jsonb) as w(id uuid, subject text)
     on conflict (person_id, kind, subject) do nothing`,
    [personId, tx.now, JSON.stringify(wish.goals.map((goal) => ({ id: newId(), subject: String(goal) })))],
  );
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
