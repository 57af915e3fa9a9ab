import pg from 'pg';
import { type Language, languages } from '../../libs/catalogue/entry/entry-content.js';
import { draws } from './draws.js';
import { type Material, materialIn } from './texts.js';

/** Bodies are made of two halves of four paragraphs each, so that two entries are hardly ever alike. */
const halves = 900;

/**
 * Gives the entries that are there texts of a real length (two to five thousand letters), each in its language, and indexes them with
 * the product's own functions: the pieces once, set-based, and each entry as the sum of its pieces.
 */
export async function loadTexts(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '256MB'; set work_mem = '64MB'`);
    await client.query(tables);
    for (const language of languages) await loadPieces(client, materialIn(language));
    await client.query('analyze paragraph, sentence, half, face');
    for (const statement of compose) await client.query(statement);
    await indexAgain(client);
    await client.query('vacuum (full) entry');
    for (const table of ['entry', 'entry_search']) await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
}

const tables = `
  create temporary table paragraph (language text, number integer, text text, vector tsvector);
  create temporary table sentence (like paragraph);
  create temporary table half (language text, number integer, one integer, two integer, three integer, four integer);
  create temporary table face (language text, number integer, title text, concept text, one integer, two integer, first integer, second integer)`;

async function loadPieces(client: pg.Client, { language, paragraphs, sentences, terms, compounds }: Material): Promise<void> {
  const known = [terms.map(({ concept }) => concept), terms.map(({ term }) => term)];
  await client.query(pieces('paragraph'), [language, paragraphs, ...known]);
  await client.query(pieces('sentence'), [language, sentences, ...known]);
  const draw = draws(language);
  const column = (count: number, of: number) => Array.from({ length: count }, () => draw(of));
  await client.query(
    `insert into half select $1, row_number() over () - 1, one, two, three, four
     from unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[]) u(one, two, three, four)`,
    [language, ...[1, 2, 3, 4].map(() => column(halves, paragraphs.length))],
  );
  const count = await numberOfEntries(client, language);
  // Some subjects are written of much more than others, and most compounds hardly at all.
  const subjects = Array.from({ length: count }, () => terms[draw(terms.length, 2)] as Material['terms'][number]);
  const titles = subjects.map(({ term }) => `${term} ${ands[language]} ${compounds[draw(compounds.length, 3)]}`);
  await client.query(
    `insert into face select $1, row_number() over () - 1, upper(left(title, 1)) || substr(title, 2), concept, one, two, first, second
     from unnest($2::text[], $3::text[], $4::integer[], $5::integer[], $6::integer[], $7::integer[]) u(title, concept, one, two, first, second)`,
    [
      language,
      titles,
      subjects.map(({ concept }) => concept),
      ...[sentences.length, sentences.length, halves, halves].map((of) => column(count, of)),
    ],
  );
}

const ands: Record<Language, string> = { da: 'og', nb: 'og', nn: 'og', sv: 'och', en: 'and' };

async function numberOfEntries(client: pg.Client, language: Language): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::integer as count from entry where language = $1', [language]);
  return rows[0]?.count ?? 0;
}

/** Each piece as the index would hold it, read once. */
function pieces(table: 'paragraph' | 'sentence'): string {
  const weight = table === 'sentence' ? 'B' : 'D';
  const places = table === 'sentence' ? `'', text, ''` : `'', '', text`;
  return `insert into ${table} select $1, number - 1, text, app.search_vector($1, text, '${weight}') ||
      app.concept_vector($1, ${places}, $3::text[], $4::text[]) || app.folded_words(text)
    from unnest($2::text[]) with ordinality t(text, number)`;
}

const compose = [
  `create temporary table body as
     select h.language, h.number, one.vector || two.vector || three.vector || four.vector as vector from half h
     ${['one', 'two', 'three', 'four'].map((name) => `join paragraph ${name} on ${name}.language = h.language and ${name}.number = h.${name}`).join(' ')}`,
  `create temporary table written as
     select e.id, f.title, s.text || ' ' || t.text as summary, f.concept, s.vector || t.vector as summary_vector, f.language, f.first, f.second
     from (select id, language, row_number() over (partition by language order by id) - 1 as number from entry) e
       join face f on f.language = e.language and f.number = e.number
       join sentence s on s.language = f.language and s.number = f.one join sentence t on t.language = f.language and t.number = f.two`,
  'analyze body, written',
  'update entry e set title = w.title, summary = left(w.summary, 500) from written w where w.id = e.id',
];

/** Filling a GIN index row by row takes many times as long as building it at the end. */
async function indexAgain(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index where indrelid = 'entry_search'::regclass and not indisprimary`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await client.query('truncate entry_search');
  await client.query(fill);
  for (const { definition } of rows) await client.query(definition);
}

const groups = `array['business','education','citizens','municipality','culture','civil_society']`;
const activities = `array['development_project','citizen_involvement','business_cooperation','local_priorities']`;
const some = (of: string, least: number, most: number) => {
  const from = `1 + abs(hashtext(e.slug)) % ${least}`;
  return `(${of})[${from}:${from} + abs(hashtext(e.title)) % ${most}]`;
};
const goalMarks = `(select string_agg(format('''#goal_%s'':1%s', g, case when n = 1 then 'A' else 'B' end), ' ')::tsvector
  from unnest(e.goals) with ordinality u(g, n))`;

const fill = `
  insert into entry_search (entry_id, tenant_id, co_owners, networks, is_public, language, kind, status, country, population_band, goals,
    actor_groups, activity_types, title, lexemes, title_lexemes, thesaurus, published_at)
  select e.id, e.tenant_id, e.co_owners, e.networks, e.is_public, e.language, e.kind, e.status, t.country, 'medium', e.goals,
    ${some(groups, 4, 3)}, ${some(activities, 3, 2)}, lower(e.title),
    app.search_vector(e.language, e.title, 'A') || w.summary_vector || a.vector || b.vector || setweight(to_tsvector('simple', t.name), 'C')
      || m.marks || m.concept || app.folded_words(e.title),
    app.search_vector(e.language, e.title, 'A') || ts_filter(m.marks, '{a}') || m.concept,
    'bench', e.published_at
  from entry e join tenant t on t.id = e.tenant_id join written w on w.id = e.id
    join body a on a.language = w.language and a.number = w.first join body b on b.language = w.language and b.number = w.second
    cross join lateral (select ${goalMarks} as marks, format('%L:1A', '#' || w.concept)::tsvector as concept) m`;
