import { type Language, newId, type Transaction } from '#libs/platform';
import { itemsOf, readSections } from '../../libs/digest/section/personal-sections.js';
import type { Builders } from './builders.js';

/** What a digest that is written now, and was planned now or then, would tell that person of themselves, by heading: titles with why they are told. */
export async function sectionsOf(
  given: Builders,
  person: { personId: string },
  language: Language = 'nb',
  plannedAt?: Date,
): Promise<Record<string, string[]>> {
  return given.write(async (tx) => {
    const copy = await aCopy(tx, person.personId, plannedAt ?? tx.now);
    const sections = (await readSections(tx, [copy])).get(copy) ?? [];
    await tx.query('delete from digest_copy where id = $1', [copy]);
    return Object.fromEntries(
      sections.map((section) => [
        section.kind,
        itemsOf(section, language, 'https://tandem.example').map(({ title, meta }) => `${title}: ${meta}`),
      ]),
    );
  });
}

/** A mail that told that person of things, at that time. */
export async function aSentDigest(given: Builders, person: { personId: string }, at: Date): Promise<void> {
  await given.write(async (tx) => {
    const copy = await aCopy(tx, person.personId, at);
    await tx.query(`update digest_copy set state = 'sent', ended_at = $2 where id = $1`, [copy, at]);
  });
}

async function aCopy(tx: Transaction, personId: string, plannedAt: Date): Promise<string> {
  const [copy, run] = [newId(), newId()];
  const place = plannedAt.getTime();
  await tx.query('insert into digest_run (id, due_at, window_end) values ($1, $2, $3)', [run, plannedAt, place]);
  await tx.query(
    `insert into digest_copy (id, person_id, run_id, window_start, window_end, items, subscriptions, planned_at, try_at)
     values ($1, $2, $3, 0, $4, array[1], array[$3::uuid], $5, $5)`,
    [copy, personId, run, place, plannedAt],
  );
  return copy;
}
