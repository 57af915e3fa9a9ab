import {
  type Database,
  decodeCursor,
  defineSystemTask,
  encodeCursor,
  type Page,
  PageQuery,
  parseInput,
  type Transaction,
} from '#libs/platform';
import { itemsConsumer } from '../item/collect-items.js';
import { matching } from '../item/matching.js';
import { isMailed, toldTo } from '../subscription/setting-row.js';
import type { DryCount, DryPersonResponse, DryRunResponse } from './operation.dto.js';

const tryOut = defineSystemTask(
  'digest.dry-run',
  'an operator is told how many of all tenants’ people a run would mail now: counts and ids, no content',
);

const peopleInChunk = 5_000;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Whom a run would mail if all were due now: planned by the same statement, and nothing written. It stops when the time is over. */
export async function dryRun(database: Database, milliseconds: number): Promise<DryRunResponse> {
  const counts = { tenants: new Map<string, DryCount>(), languages: new Map<string, DryCount>(), rhythms: new Map<string, DryCount>() };
  const total = { people: 0, mails: 0, items: 0 };
  const deadline = performance.now() + milliseconds;
  let after: string | null = nobody;
  while (after !== null && performance.now() < deadline) {
    const chunk: Chunk = await database.system(tryOut, (tx) => countChunk(tx, after as string));
    total.people += chunk.people;
    for (const { tenant, language, rhythm, mails, items } of chunk.rows) {
      total.mails += mails;
      total.items += items;
      for (const [counted, name] of [
        [counts.tenants, tenant],
        [counts.languages, language],
        [counts.rhythms, rhythm],
      ] as const)
        counted.set(name ?? '', { name, mails: (counted.get(name ?? '')?.mails ?? 0) + mails });
    }
    after = chunk.last;
  }
  const most = (counted: Map<string, DryCount>) => [...counted.values()].sort((a, b) => b.mails - a.mails);
  return {
    ...total,
    isWhole: after === null,
    tenants: most(counts.tenants),
    languages: most(counts.languages),
    rhythms: most(counts.rhythms),
  };
}

/** By their ids: who would get a mail among the next so many people. A page may be empty, and more follow. */
export async function dryPeople(database: Database, input: unknown): Promise<Page<DryPersonResponse>> {
  const { cursor, limit } = parseInput(PageQuery, input);
  const after = cursor ? decodeCursor(cursor, ['id'])[0] : nobody;
  return database.system(tryOut, async (tx) => {
    const { last } = await reach(tx, after, limit);
    const items = await tx.query<DryPersonResponse>(
      `${wouldGet} select m.person_id as "personId", m.items, ${facts} order by m.person_id`,
      [after, last ?? beyond],
    );
    return { items, nextCursor: last === null ? null : encodeCursor([last]) };
  });
}

interface Chunk {
  people: number;
  /** Null where nobody follows. */
  last: string | null;
  rows: { tenant: string | null; language: string | null; rhythm: string; mails: number; items: number }[];
}

async function countChunk(tx: Transaction, after: string): Promise<Chunk> {
  const { people, last } = await reach(tx, after, peopleInChunk);
  const rows = await tx.query<Chunk['rows'][number]>(
    `${wouldGet} select tenant, language, rhythm, count(*)::int as mails, sum(items)::int as items
     from (select m.items, ${facts}) f group by tenant, language, rhythm`,
    [after, last ?? beyond],
  );
  return { people, last, rows };
}

const beyond = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

async function reach(tx: Transaction, after: string, most: number): Promise<{ people: number; last: string | null }> {
  const [reached] = await tx.query<{ people: number; last: string | null }>(
    `select count(*)::int as people, case when count(*) = $2 then (array_agg(person_id order by person_id desc))[1] end as last
     from (select person_id from digest_setting where person_id > $1 order by person_id limit $2) s`,
    [after, most],
  );
  return reached ?? { people: 0, last: null };
}

/** $1 and $2 the people from one (exclusive) to another. */
const wouldGet = `
  with due as (
    select s.person_id as key, s.person_id, ${toldTo} as from_position, c.position as to_position, null::bigint[] as only
    from digest_setting s join digest_period p using (rhythm, hour, zone) join event_consumer c on c.name = '${itemsConsumer}'
    where s.person_id > $1::uuid and s.person_id <= $2::uuid and ${isMailed} and ${toldTo} < c.position),
  ${matching},
  mailed as (select person_id, count(*)::int as items from chosen group by person_id)`;

const facts = `
  (select t.slug from membership b join tenant t on t.id = b.tenant_id where b.person_id = m.person_id and b.ended_at is null
   order by b.since, t.id limit 1) as tenant,
  (select f.language from person_profile f where f.person_id = m.person_id) as language,
  (select s.rhythm from digest_setting s where s.person_id = m.person_id) as rhythm
  from mailed m`;
