import type pg from 'pg';
import { emptyContent } from '../../libs/catalogue/entry/entry-content.js';
import { materialIn, paragraphCount, sentenceCount } from '../catalogue/texts.js';

export interface Loaded {
  /** A question with as many answers as nobody reads in one go. */
  longThread: string;
  replies: number;
  /** An entry that so many municipalities told the reader of. */
  usedEntry: string;
  uses: number;
}

const peoplePerTenant = 6;
const replies = 1_000;
const uses = 300;
const entryCount = 1_200;
const languages = ['da', 'nb', 'sv'] as const;

/**
 * What people ask and answer, set-based, as the superuser: the largest network has the threads asked for, a second one of the reader's and a
 * third that is not have a fifth of them each, the others a fiftieth. A question in sixty is out of sight, one in forty closed, one in five
 * about an entry; half of those with answers have the one that helped. The database's own sums (answers, last activity) are written along.
 */
export async function loadThreads(client: pg.Client, threads: number): Promise<Loaded> {
  // Neither triggers nor foreign keys: what they would see to is written as they would have it.
  await client.query(`set session_replication_role = replica; set work_mem = '64MB'; select setseed(0.17)`);
  await loadTexts(client);
  for (const statement of [...people, ...entries, ...posts, ...longThread])
    await client.query(statement, statement.includes('$1') ? [threads] : []);
  const { rows } = await client.query<{ id: string }>(`select id from entry where is_public order by md5(id::text) limit 1`);
  const usedEntry = (rows[0] as { id: string }).id;
  for (const statement of adoptions) await client.query(statement, statement.includes('$1') ? [usedEntry] : []);
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze');
  const found = await client.query<{ id: string }>(`select ${id(`'the long thread'`)} as id`);
  return { longThread: (found.rows[0] as { id: string }).id, replies, usedEntry, uses };
}

async function loadTexts(client: pg.Client): Promise<void> {
  await client.query(
    'create temporary table said (language text, what text, number integer, text text, primary key (language, what, number))',
  );
  for (const language of languages) {
    const { paragraphs, sentences } = materialIn(language);
    for (const [what, texts] of Object.entries({ paragraphs, sentences }))
      await client.query(`insert into said select $1, $2, number - 1, text from unnest($3::text[]) with ordinality t(text, number)`, [
        language,
        what,
        texts,
      ]);
  }
  await client.query('analyze said');
}

/** Ids that are the same in every run, and as valid as any. */
const id = (seed: string) => `overlay(overlay(md5(${seed}) placing '4' from 13) placing '8' from 17)::uuid`;
const language = `(array['${languages.join("','")}'])[1 + n % ${languages.length}]`;
const text = (what: 'paragraphs' | 'sentences', seed: string) => {
  const count = what === 'paragraphs' ? paragraphCount : sentenceCount;
  return `(select s.text from said s where s.language = m.language and s.what = '${what}' and s.number = abs(hashtext(${seed})) % ${count})`;
};

const people = [
  `create temporary table writer as
     select ${id(`'writer ' || n`)} as id, t.id as tenant_id, n from generate_series(0, ${peoplePerTenant} * (select count(*)::integer from tenant) - 1) n
     join (select id, row_number() over (order by slug) - 1 as number from tenant) t on t.number = n / ${peoplePerTenant}`,
  `insert into person (id, created_at) select id, '2023-01-01' from writer`,
  `insert into person_profile (person_id, name, title, language)
     select id, 'Medarbeider ' || n, case when n % 3 > 0 then 'Rådgiver' end, ${language} from writer`,
  `insert into membership (id, person_id, tenant_id, role, since)
     select gen_random_uuid(), id, tenant_id, case when n % 6 = 0 then 'editor' else 'author' end, '2023-01-01' from writer`,
  `create temporary table writer_in as
     select nt.network_id, w.id, w.tenant_id, row_number() over (partition by nt.network_id order by md5(w.id::text)) - 1 as place
     from writer w join network_tenant nt on nt.tenant_id = w.tenant_id`,
  'create unique index on writer_in (network_id, place)',
  'analyze writer_in',
];

const content = JSON.stringify({
  ...emptyContent('nb'),
  kind: 'method',
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'post@bench.example', name: null, title: null, confirmedOn: null },
}).replaceAll("'", "''");

/** Short ones: what is asked and used is about them, and two thirds of them are everybody's. */
const entries = [
  `create temporary table entry_made as
     select ${id(`'entry ' || n`)} as id, o.tenant_id, o.networks, n, n % 3 > 0 as is_public, ${language} as language, array[1 + n % 17] as goals,
       timestamptz '2026-10-01' - n * interval '19 hours' as at
     from generate_series(1, ${entryCount}) n join (
       select tenant_id, array_agg(network_id order by network_id) as networks, row_number() over (order by md5(tenant_id::text)) as number,
         count(*) over () as count from network_tenant group by tenant_id) o on o.number = 1 + n % o.count`,
  `insert into entry (id, tenant_id, networks, is_public, slug, kind, language, status, title, summary, goals, version, first_published_at, published_at)
     select id, tenant_id, networks, is_public, 'bidrag-' || n, 'method', m.language, 'running', left(${text('sentences', "'e' || m.id")}, 120),
       left(${text('sentences', "'s' || m.id")}, 500), goals, 1, at, at from entry_made m`,
  `insert into entry_version (entry_id, number, tenant_id, networks, is_public, language, title, content, published_at)
     select e.id, 1, e.tenant_id, e.networks, e.is_public, e.language, e.title, '${content}'::jsonb || jsonb_build_object('language', e.language, 'title', e.title,
       'summary', e.summary, 'goals', e.goals, 'sections', jsonb_build_array(jsonb_build_object('role', 'done', 'heading', 'Det vi gjorde', 'body',
       ${text('paragraphs', "'d' || m.id")}))), e.published_at from entry e join entry_made m using (id)`,
];

const posts = [
  `create temporary table made as
     select ${id(`'thread ' || d.network_id || d.n`)} as id, d.*, e.id as entry_id, e.tenant_id as entry_owner_id, w.id as person_id, w.tenant_id
     from (select o.id as network_id, (select count(*) from writer_in w where w.network_id = o.id) as writers, n, ${language} as language, case when n % 8 = 0 then 'conversation' else 'question' end as kind,
             floor(power(random(), 4) * 9)::integer as replies, random() < 0.5 as is_answered,
             date_trunc('milliseconds', timestamptz '2026-10-01' - random() * interval '3 years') as at, floor(random() * 1e6)::integer as draw
           from network o cross join lateral generate_series(1, case o.slug when 'nettverk-0' then $1::integer
             when 'nettverk-1' then $1::integer / 5 when 'nettverk-2' then $1::integer / 5 else $1::integer / 50 end) n offset 0) d
       join writer_in w on w.network_id = d.network_id and w.place = d.draw % d.writers
       left join entry e on d.n % 5 = 0 and e.id = ${id(`'entry ' || 1 + d.draw % ${entryCount}`)}`,
  `insert into thread (id, network_id, tenant_id, person_id, entry_id, entry_owner_id, kind, title, body, language, written_at, reply_count,
       last_activity_at, accepted_reply_id, locked_at, locked_by, hidden_at, hidden_by, hidden_why)
     select m.id, network_id, tenant_id, person_id, entry_id, entry_owner_id, kind, left(${text('sentences', "'t' || m.id")}, 200),
       ${text('paragraphs', "'a' || m.id")} || E'\\n\\n' || ${text('paragraphs', "'b' || m.id")}, m.language, at, replies, at + replies * interval '9 hours',
       case when kind = 'question' and replies > 0 and is_answered then ${id(`'reply ' || m.id || 1`)} end,
       case when n % 40 = 7 then at end, case when n % 40 = 7 then person_id end,
       case when n % 60 = 11 then at end, case when n % 60 = 11 then person_id end, case when n % 60 = 11 then 'Gjelder en navngitt person.' end
     from made m`,
  `insert into reply (id, thread_id, network_id, tenant_id, person_id, entry_owner_id, body, language, written_at)
     select ${id(`'reply ' || m.id || k`)}, m.id, m.network_id, w.tenant_id, w.id, m.entry_owner_id, ${text('paragraphs', "'r' || m.id || k")},
       m.language, m.at + k * interval '9 hours'
     from made m cross join lateral generate_series(1, m.replies) k
       join writer_in w on w.network_id = m.network_id and w.place = (m.draw + k * 37) % m.writers`,
];

const longThread = [
  `create temporary table answer as
     select ${id(`'the long thread'`)} as thread_id, ${id(`'long reply ' || n`)} as id, o.id as network_id, w.id as person_id, w.tenant_id, n,
       ${language} as language, timestamptz '2025-06-01' + n * interval '11 hours' as at
     from network o cross join generate_series(0, ${replies}) n
       join writer_in w on w.network_id = o.id and w.place = n * 37 % (select count(*) from writer_in x where x.network_id = o.id)
     where o.slug = 'nettverk-0'`,
  `insert into thread (id, network_id, tenant_id, person_id, kind, title, body, language, written_at, reply_count, last_activity_at)
     select thread_id, network_id, tenant_id, person_id, 'question', 'Hvordan kom dere i gang?', ${text('paragraphs', "'long'")}, language, at, ${replies},
       at + ${replies} * interval '11 hours'
     from answer m where n = 0`,
  `insert into reply (id, thread_id, network_id, tenant_id, person_id, body, language, quoted_id, written_at, hidden_at, hidden_by, hidden_why)
     select id, thread_id, network_id, tenant_id, person_id, ${text('paragraphs', "'l' || m.id")}, language,
       case when n % 10 = 9 then ${id(`'long reply ' || n - 4`)} end, at,
       case when n % 90 = 50 then at end, case when n % 90 = 50 then person_id end, case when n % 90 = 50 then 'Gjelder en navngitt person.' end
     from answer m where n > 0`,
  `insert into helpful_reply (reply_id, person_id, thread_id, network_id, marked_at)
     select a.id, w.id, a.thread_id, a.network_id, a.at from answer a cross join generate_series(1, 3) k
       join writer_in w on w.network_id = a.network_id and w.place = (a.n * 37 + k * 101) % 1000
     where a.n > 0 and a.n % 3 = 0`,
];

/** $1 the entry: of those who took it up 300 told the reader; of the others the network is not theirs, or they only think about it. */
const adoptions = [
  `insert into adoption (id, tenant_id, entry_id, version, state, networks, is_public, changed, effort, effort_note, since, used_from, updated_at)
     select gen_random_uuid(), t.id, $1, 1, state, case when n < ${uses} * 0.9 or state = 'considering' then '{}' else array[o.id] end,
       n < ${uses} * 0.9, left(s.text, 2000), (array['days', 'weeks', 'half_post'])[1 + n % 3], 'To møter', day, day, day
     from (select id, row_number() over (order by md5(id::text)) - 1 as n from tenant) t
       cross join lateral (select case when n >= ${uses} and n % 2 = 0 then 'considering' else (array['adopted', 'adapted', 'piloting'])[1 + n % 3] end as state,
         date '2024-01-01' + (n * 3)::integer as day) d
       join said s on s.language = 'nb' and s.what = 'paragraphs' and s.number = n
       join network o on o.slug = case when n < ${uses} then 'nettverk-0' else 'nettverk-2' end
     where n < ${uses} + 40`,
  `insert into adoption (id, tenant_id, entry_id, version, state, is_public, changed, since, used_from, updated_at)
     select gen_random_uuid(), w.tenant_id, e.id, 1, 'adopted', true, 'Skjemaet ble kortere.', '2025-03-01', '2025-03-01', '2025-03-01'
     from entry e join writer w on abs(hashtext(e.id::text || w.n)) % 400 = 0
     where e.is_public on conflict do nothing`,
];
