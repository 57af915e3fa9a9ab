import pg from 'pg';
import { emptyContent, type Language, languages } from '../../libs/catalogue/entry/entry-content.js';
import { draws } from './draws.js';
import { type Material, materialIn, paragraphCount, sentenceCount } from './texts.js';

/**
 * Entries set-based, as the owner: 68 % public (half of them in networks too), 24 % for one to three networks, 8 % for their own tenant,
 * over eight years; one in twelve approved or in use somewhere; one in a hundred about goal 14. Texts of some two thousand letters are
 * composed of pieces that the product's own functions read once, and indexed as the sum of their pieces.
 */
export async function loadEntries(ownerUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '512MB'; set work_mem = '64MB'; select setseed(0.42)`);
    await client.query(pieceTables);
    const perLanguage = count / languageOf.length;
    for (const language of languages)
      await loadPieces(client, materialIn(language), Math.ceil(perLanguage * languageOf.filter((one) => one === language).length) + 1);
    await client.query('analyze paragraph, sentence, face');
    const indexes = await withoutIndexes(client, ['entry_search', 'entry_version', 'entry_goal', 'entry_network', 'entry']);
    for (const statement of statements) await client.query(statement, statement.includes('$1') ? [count] : []);
    for (const definition of indexes) await client.query(definition);
    for (const table of ['entry', 'entry_version', 'entry_goal', 'entry_network', 'entry_search', 'entry_mark'])
      await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
}

/** By the entry's number, modulo six. */
const languageOf: readonly Language[] = ['da', 'nb', 'nb', 'nn', 'sv', 'en'];
const ands: Record<Language, string> = { da: 'og', nb: 'og', nn: 'og', sv: 'och', en: 'and' };

const pieceTables = `
  create temporary table paragraph (language text, number integer, text text, vector tsvector, primary key (language, number));
  create temporary table sentence (like paragraph including all);
  create temporary table face (language text, number integer, title text, concept text, primary key (language, number))`;

async function loadPieces(client: pg.Client, { language, paragraphs, sentences, terms, tail }: Material, count: number): Promise<void> {
  const known = [terms.map(({ concept }) => concept), terms.map(({ term }) => term)];
  await fillPieces(client, 'paragraph', language, [paragraphs, ...known]);
  await fillPieces(client, 'sentence', language, [sentences, ...known]);
  const chance = draws(`titles ${language}`);
  // Some subjects are written of much more than others, and most compounds hardly at all.
  const subjects = Array.from({ length: count }, () => terms[chance.below(terms.length, 2)] as Material['terms'][number]);
  const titles = subjects.map(({ term }) => `${term} ${ands[language]} ${tail[chance.below(tail.length, 3)]}`);
  await client.query(
    `insert into face select $1, row_number() over () - 1, upper(left(title, 1)) || substr(title, 2), concept
     from unnest($2::text[], $3::text[]) u(title, concept)`,
    [language, titles, subjects.map(({ concept }) => concept)],
  );
}

const kept = new Map<string, unknown>();

/** Reading a piece takes milliseconds: those of the first database serve the others too. */
async function fillPieces(client: pg.Client, table: 'paragraph' | 'sentence', language: Language, values: unknown[]): Promise<void> {
  const known = kept.get(`${table} ${language}`);
  const give = `select * from json_populate_recordset(null::${table}, $1)`;
  if (known) await client.query(`insert into ${table} ${give}`, [known]);
  else {
    await client.query(pieces(table), [language, ...values]);
    const { rows } = await client.query<{ all: unknown }>(`select json_agg(t) as all from ${table} t where language = $1`, [language]);
    kept.set(`${table} ${language}`, JSON.stringify(rows[0]?.all));
  }
}

/** Each piece as the index would hold it. */
function pieces(table: 'paragraph' | 'sentence'): string {
  const weight = table === 'sentence' ? 'B' : 'D';
  const places = table === 'sentence' ? `'', text, ''` : `'', '', text`;
  return `insert into ${table} select $1, number - 1, text, app.search_vector($1, text, '${weight}') ||
      app.concept_vector($1, ${places}, $3::text[], $4::text[]) || app.folded_words(text)
    from unnest($2::text[]) with ordinality t(text, number)`;
}

/** Filling an index row by row takes many times as long as building it at the end. Gives what makes them again. */
async function withoutIndexes(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index i
     where indrelid = any($1::text[]::regclass[]) and not indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

const template = JSON.stringify({
  ...emptyContent('nb'),
  byline: { name: null, unit: 'Miljø' },
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'post@bench.example', name: null, title: null, confirmedOn: null },
  start: { effort: 'month', cost: 'small', politicalDecision: 'not_needed' },
}).replaceAll("'", "''");

const some = (of: readonly string[], least: number, most: number) => {
  const list = `array[${of.map((word) => `'${word}'`).join(',')}]`;
  return `(${list})[1 + n % ${least}:1 + n % ${least} + n % ${most}]`;
};
const groups = some(['business', 'education', 'citizens', 'municipality', 'culture', 'civil_society'], 4, 3);
const activities = some(['development_project', 'citizen_involvement', 'business_cooperation', 'local_priorities'], 3, 2);

const statements = [
  `create temporary table owner as
     select t.id, t.slug, t.name, t.country, row_number() over (order by t.slug) - 1 as number,
       array(select nt.network_id from network_tenant nt where nt.tenant_id = t.id order by nt.network_id) as networks
     from tenant t`,
  `create temporary table made as
     select md5('entry ' || n)::uuid as id, o.id as tenant_id, o.name as tenant_name, o.country, n, chance, o.networks as joined, language, place,
       case when n % 100 = 0 then array[14] when n % 3 = 0 then array[goal] else array[goal, (array[1,2,3,4,5,6,7,8,9,10,11,12,13,15,16,17])[1 + (goal + n) % 16]] end as goals,
       (array['case_study','case_study','method','tool'])[1 + n % 4] as kind,
       (array['idea','planning','pilot','running','running','scaled','stopped'])[1 + n % 7] as status,
       date_trunc('milliseconds', timestamptz '2026-11-01' - age * interval '8 years') as at
     from (select n, floor(power(random(), 2) * (select count(*) from owner))::integer as owner, random() as chance, random() as age,
             (array[1,2,3,4,5,6,7,8,9,10,11,12,13,15,16,17])[1 + floor(random() * 16)::integer] as goal,
             (array['${languageOf.join("','")}'])[1 + n % 6] as language, n / 6 * case when n % 6 in (1, 2) then 2 else 1 end + (n % 6 = 2)::integer as place
           from generate_series(1, $1::integer) n offset 0) d
     join owner o on o.number = d.owner`,
  `create temporary table composed as
     select m.*, case when chance < 0.34 or chance >= 0.92 then '{}'::uuid[] else joined[1 + n % 2:1 + n % 4] end as networks, chance < 0.68 as is_public,
       f.title, f.concept, left(s.text || ' ' || t.text, 500) as summary, s.vector || t.vector as summary_vector,
       a.text || E'\\n\\n' || b.text as one, c.text || E'\\n\\n' || d.text as two, a.vector || b.vector || c.vector || d.vector as body_vector
     from made m join face f on f.language = m.language and f.number = m.place
       join sentence s on s.language = m.language and s.number = abs(hashtext('s' || n)) % ${sentenceCount}
       join sentence t on t.language = m.language and t.number = abs(hashtext('t' || n)) % ${sentenceCount}
       join paragraph a on a.language = m.language and a.number = abs(hashtext('a' || n)) % ${paragraphCount}
       join paragraph b on b.language = m.language and b.number = abs(hashtext('b' || n)) % ${paragraphCount}
       join paragraph c on c.language = m.language and c.number = abs(hashtext('c' || n)) % ${paragraphCount}
       join paragraph d on d.language = m.language and d.number = abs(hashtext('d' || n)) % ${paragraphCount}`,
  `insert into entry (id, tenant_id, networks, is_public, slug, kind, language, status, title, summary, goals, version, first_published_at, published_at)
     select id, tenant_id, networks, is_public, 'bidrag-' || n, kind, language, status, title, summary, goals, 1, at, at from composed`,
  `insert into entry_version (entry_id, number, tenant_id, networks, is_public, language, title, content, published_at)
     select id, 1, tenant_id, networks, is_public, language, title, '${template}'::jsonb || jsonb_build_object('language', language, 'title', title,
       'summary', summary, 'kind', kind, 'status', status, 'goals', goals, 'actorGroups', ${groups}, 'activityTypes', ${activities},
       'sections', jsonb_build_array(jsonb_build_object('role', 'problem', 'heading', 'Problemet', 'body', one),
         jsonb_build_object('role', 'done', 'heading', 'Det vi gjorde', 'body', two))), at
     from composed`,
  `insert into entry_goal (entry_id, tenant_id, co_owners, networks, is_public, framework, goal, published_at)
     select distinct e.id, e.tenant_id, e.co_owners, e.networks, e.is_public, 'sdg', g, e.published_at from entry e, unnest(e.goals) g`,
  `insert into entry_network (entry_id, tenant_id, co_owners, network_id, published_at)
     select e.id, e.tenant_id, e.co_owners, n, e.published_at from entry e, unnest(e.networks) n`,
  `insert into entry_mark (id, entry_id, owner_id, version, kind, network_id, networks, is_public, subject_id, since)
     select gen_random_uuid(), id, tenant_id, 1, 'approved', networks[1], networks, is_public, gen_random_uuid(), published_at
     from entry where cardinality(networks) > 0 and hashtext(slug) % 25 = 0`,
  `insert into entry_mark (id, entry_id, owner_id, version, kind, tenant_id, networks, is_public, subject_id, since)
     select gen_random_uuid(), e.id, e.tenant_id, 1, 'in_use', o.id, '{}', true, gen_random_uuid(), e.published_at
     from entry e join owner o on o.number in (hashtext(e.slug) % 90, hashtext(e.slug) % 80, hashtext(e.slug) % 70)
     where hashtext(e.slug) % 20 = 0 and o.id <> e.tenant_id`,
  `insert into entry_search (entry_id, tenant_id, co_owners, networks, is_public, language, kind, status, country, population_band, goals,
       actor_groups, activity_types, title, lexemes, title_lexemes, thesaurus, published_at)
     select c.id, c.tenant_id, '{}', c.networks, c.is_public, c.language, c.kind, c.status, c.country, 'medium', c.goals, ${groups}, ${activities},
       lower(c.title), app.search_vector(c.language, c.title, 'A') || c.summary_vector || c.body_vector
         || setweight(to_tsvector('simple', c.tenant_name), 'C') || m.marks || m.concept || app.folded_words(c.title),
       app.search_vector(c.language, c.title, 'A') || ts_filter(m.marks, '{a}') || m.concept, 'bench', c.at
     from composed c cross join lateral (
       select (select string_agg(format('''#goal_%s'':1%s', g, case when o = 1 then 'A' else 'B' end), ' ')::tsvector
               from unnest(c.goals) with ordinality u(g, o)) as marks, format('%L:1A', '#' || c.concept)::tsvector as concept) m`,
];
