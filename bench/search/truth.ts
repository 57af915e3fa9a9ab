import type pg from 'pg';
import { matching, type Question } from '../../libs/catalogue/search/question.js';
import { member } from '../list/load-entries.js';
import type { Case } from './cases.js';

export interface Reader {
  tenantIds: string[];
  networkIds: string[];
}

export async function readerOf(client: pg.Client): Promise<Reader> {
  const { rows } = await client.query<Reader>(
    `select array_agg(distinct m.tenant_id)::text[] as "tenantIds", array_agg(distinct nt.network_id)::text[] as "networkIds"
     from person_email e join membership m on m.person_id = e.person_id join network_tenant nt on nt.tenant_id = m.tenant_id
     where e.email = $1`,
    [member.email],
  );
  return rows[0] as Reader;
}

/** How many entries the member may read that answer, from the tables, without the product's policies, view or statements. */
export async function countOf({ query }: Case, question: Question | null, reader: Reader, client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from entry_search s join tenant t on t.id = s.tenant_id
     where (s.tenant_id = any($1) or s.is_public or s.networks && $2::uuid[])
       and ($3::text is null or s.lexemes @@ $3::tsquery) and ($4::integer is null or $4 = any(s.goals))
       and ($5::text is null or t.slug = $5) and ($6::text is null or s.kind = $6)
       and ($7::text is null or s.networks && array(select id from network where slug = $7))`,
    [
      reader.tenantIds,
      reader.networkIds,
      question && matching(question, 'related'),
      query['goal'] ?? null,
      query['tenant'] ?? null,
      query['kind'] ?? null,
      query['network'] ?? null,
    ],
  );
  return rows[0]?.count ?? 0;
}

/** How many of these the member may read. */
export async function readable(ids: readonly string[], reader: Reader, client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::integer as count from entry where id = any($3) and (tenant_id = any($1) or is_public or networks && $2::uuid[])`,
    [reader.tenantIds, reader.networkIds, ids],
  );
  return rows[0]?.count ?? 0;
}

/** A word of the long tail, and the row that the hundredth page of the newest begins after. */
export async function chosen(reader: Reader, client: pg.Client): Promise<{ rare: string; last: { at: Date; id: string } }> {
  const { rows: words } = await client.query<{ word: string }>(
    `select lower(substring(title from '\\S+$')) as word from entry where language = 'da' group by 1 having count(*) between 5 and 9 order by md5(substring(min(title) from '\\S+$')) limit 1`,
  );
  const { rows: places } = await client.query<{ at: Date; id: string }>(
    `select published_at as at, id from entry where tenant_id = any($1) or is_public or networks && $2::uuid[]
     order by published_at desc, id desc limit 1 offset 1980`,
    [reader.tenantIds, reader.networkIds],
  );
  const [[word], [last]] = [words, places];
  if (!word || !last) throw new Error('The entries are too few to choose from');
  return { rare: word.word, last };
}
