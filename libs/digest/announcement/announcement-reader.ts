import type { Transaction } from '#libs/platform';

/** By person, what a link in their mail names; each has one from when the first announcement was planned for them. As the system role. */
export async function announcementReaders(tx: Transaction, networkId: string, personIds: readonly string[]): Promise<Map<string, string>> {
  await ensureReaders(tx, networkId, personIds);
  const rows = await tx.query<{ person_id: string; id: string }>(
    'select person_id, id from announcement_reader where network_id = $1 and person_id = any($2)',
    [networkId, personIds],
  );
  return new Map(rows.map(({ person_id, id }) => [person_id, id]));
}

async function ensureReaders(tx: Transaction, networkId: string, personIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into announcement_reader (network_id, person_id, id) select $1, p.person_id, gen_random_uuid() from unnest($2::uuid[]) as p(person_id)
     where not exists (select from announcement_reader r where r.network_id = $1 and r.person_id = p.person_id)
     on conflict (network_id, person_id) do nothing`,
    [networkId, personIds],
  );
}
