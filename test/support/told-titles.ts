import type { CaughtDigest, DigestHouse } from './digest.js';

/** By Message-ID, what the mail told, also what stands behind its links: «Sak 7», each once. */
export async function titlesOf(house: DigestHouse, mails: readonly CaughtDigest[]): Promise<Map<string, string[]>> {
  const rows = await house.given.write((tx) =>
    tx.query<{ id: string; titles: string[] }>(
      `select m.id, array(select distinct substring(v.title from 'Sak [0-9]+') from digest_item i
         join entry_version v on v.entry_id = i.entry_id and v.number = i.version where i.position = any(c.items)) as titles
       from unnest($1::text[]) as m(id) join digest_copy c on c.id = substr(m.id, 2, 36)::uuid`,
      [mails.map(({ headers }) => headers['Message-ID'])],
    ),
  );
  return new Map(rows.map(({ id, titles }) => [id, titles.sort()]));
}
