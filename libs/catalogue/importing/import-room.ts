import type { Transaction } from '#libs/platform';
import { ImportError } from '../import/errors.js';

/** So many may wait to be read at a time, and be kept, for one person. */
const most = { reading: 4, kept: 40 };

/**
 * Part of the caller's transaction, before it locks an import: one of a person's askings after the other, so that two at the same time do
 * not both find room. Throws ImportError `import.too_many_at_once`.
 */
export async function requireRoom(tx: Transaction, personId: string | null, { isKept }: { isKept: boolean }): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 24))', [personId]);
  const [now] = await tx.query<{ reading: number; kept: number }>(
    `select count(*) filter (where state = 'reading')::int as reading, count(*)::int as kept
     from entry_import where person_id = $1 and expires_at > $2 and state in ('reading', 'understood')`,
    [personId, tx.now],
  );
  if (now && (now.reading >= most.reading || (!isKept && now.kept >= most.kept))) throw new ImportError('too_many_at_once', {}, 429);
}
