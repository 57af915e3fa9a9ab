import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { anonymous } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { insertDraft } from '../draft/draft-row.js';
import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { EntryListQuery } from '../list/entry-list.dto.js';
import { EntryListService } from '../list/entry-list.service.js';
import { type HitRow, questionHits } from '../list/hits-sql.js';
import { newest } from '../list/newest-sql.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { IndexOutdated } from './index-outdated.job.js';
import { ThesaurusService } from './thesaurus.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('the search index', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let lists: EntryListService;
  let publishing: PublishingService;
  let thesaurus: ThesaurusService;
  let herning: BuiltTenant;
  let network: BuiltTenant;
  let editor: Member;
  let neighbour: Member;
  let outsider: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    thesaurus = new ThesaurusService(database);
    lists = new EntryListService(database, thesaurus);
    publishing = new PublishingService(database);
    herning = await given.aTenant({ slug: 'herning', country: 'DK' });
    const asker = await given.aTenant({ slug: 'asker' });
    network = await given.aNetwork([herning, asker]);
    editor = await given.aMember(herning, 'editor');
    neighbour = await given.aMember(asker, 'reader');
    outsider = await given.aMember(await given.aTenant(), 'admin');
  });
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  async function published(content: Partial<EntryContent>, audience: string, networks: string[] = []): Promise<string> {
    const whole = {
      ...emptyContent('da'),
      summary: 'Vi gik i gang.',
      goals: [17],
      contact: { mailbox: 'post@herning.example', name: null, title: null, confirmedOn: null },
      ...content,
    };
    const draft = await database.transaction(editor, (tx) =>
      insertDraft(tx, { tenantId: herning.id, content: whole, createdBy: editor.personId }),
    );
    await publishing.publish(editor, draft.id, { audience, networks });
    return draft.id;
  }
  const found = async (actor: Parameters<EntryListService['list']>[0], q: string) => {
    const { items, total, facets } = await lists.list(actor, { q, facets: 'true' }, 'da');
    expect(items).toHaveLength(total ?? -1);
    expect(facets?.language.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    return items.map(({ id }) => id);
  };

  it('follows an entry when it is shared, narrowed and taken back', async () => {
    const id = await published({ title: 'Kvægavlernes cykelsti' }, 'networks', [network.id]);
    expect(await found(neighbour, 'cykelsti')).toEqual([id]);
    expect(await found(outsider, 'cykelsti')).toEqual([]);
    expect(await found(anonymous, 'cykelsti')).toEqual([]);

    await publishing.changeAudience(editor, id, { audience: 'public', networks: [] });
    expect(await found(anonymous, 'cykelsti')).toEqual([id]);

    await publishing.changeAudience(editor, id, { audience: 'tenant', networks: [] });
    expect(await found(neighbour, 'cykelsti')).toEqual([]);
    expect(await found(editor, 'cykelsti')).toEqual([id]);

    await publishing.withdraw(editor, id);
    expect(await found(editor, 'cykelsti')).toEqual([]);
  });

  it('follows the entry by whatever statement its audience is changed', async () => {
    const id = await published({ title: 'Brandhanernes vinter' }, 'public');
    await given.write((tx) => tx.query('update entry set is_public = false where id = $1', [id]));
    expect(await found(anonymous, 'brandhanernes')).toEqual([]);
  });

  it('is brought up to date with the thesaurus after an upgrade, once', async () => {
    const id = await published({ title: 'Medborgardialog på landsbygden', language: 'sv' }, 'public');
    await given.write((tx) =>
      tx.query(`update entry_search set thesaurus = 'an older one', lexemes = '', title_lexemes = '' where entry_id = $1`, [id]),
    );
    expect(await found(anonymous, 'borgerinddragelse')).toEqual([]);
    const job = new IndexOutdated(database);
    await job.handle();
    await job.handle();
    expect(await found(anonymous, 'borgerinddragelse')).toEqual([id]);
  });

  it('keeps ø apart from o while anything else is found, and reads one for the other as a last resort', async () => {
    const rød = await published({ title: 'En rød cykel' }, 'public');
    const rod = await published({ title: 'Træets rod' }, 'public');
    expect(await found(anonymous, 'rød')).toEqual([rød]);
    expect(await found(anonymous, 'rod')).toEqual([rod]);
    const høring = await published({ title: 'Gødningsplanen' }, 'public');
    const { items } = await lists.list(anonymous, { q: 'godningsplanen' }, 'da');
    expect(items.map(({ id, match }) => [id, match?.how])).toEqual([[høring, 'similar']]);
  });

  it('puts what was written exactly before what means the same, and that before what only begins alike', async () => {
    const begins = await published({ title: 'Madspildsforeningen' }, 'public');
    const means = await published({ title: 'Matsvinn i barnehagen', language: 'nb' }, 'public');
    const exact = await published({ title: 'Madspild i børnehaven' }, 'public');
    const near = await published({ title: 'Madspidl' }, 'public');
    expect((await found(anonymous, 'madspild')).filter((id) => [begins, means, exact, near].includes(id))).toEqual([exact, means, begins]);
  });

  describe('page by page', () => {
    const pages = async (q: string) => {
      const seen: string[] = [];
      const counts = new Set<number | undefined>();
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await lists.list(editor, { q, limit: 2, facets: 'true', ...(cursor && { cursor }) }, 'da');
        seen.push(...page.items.map(({ id }) => id));
        counts.add(page.total);
        cursor = page.nextCursor;
      }
      return { seen, counts: [...counts] };
    };

    it.each([
      ['what was asked', 'kloakseparering', null],
      ['what was meant', 'borgrebudget', 'borgerbudget'],
      ['what looks alike', 'kloakseparerinh', null],
    ])('shows %s once each, as many as it counts', async (_, q, correctedTo) => {
      const ids: string[] = [];
      for (const number of [1, 2, 3, 4, 5]) ids.push(await published({ title: `Kloakseparering og borgerbudget ${number}` }, 'tenant'));
      expect((await lists.list(editor, { q }, 'da')).correctedTo).toBe(correctedTo);
      const { seen, counts } = await pages(q);
      expect(seen).toEqual(expect.arrayContaining(ids));
      expect(new Set(seen).size).toBe(seen.length);
      expect(counts).toEqual([seen.length]);
    });
  });

  it('never holds persons’ names', async () => {
    await published(
      {
        title: 'Genbrugspladsen',
        contact: { mailbox: null, name: 'Xenofon Ypsilander', title: null, confirmedOn: null },
        byline: { name: 'Xenofon Ypsilander', unit: 'Miljø' },
        canBeCalled: [{ name: 'Xenofon Ypsilander', topic: null }],
      },
      'public',
    );
    expect(await found(anonymous, 'Ypsilander')).toEqual([]);
  });

  it('cannot be read or written by the application but through its view and its function', async () => {
    const id = await published({ title: 'Kun for os' }, 'tenant');
    const refused = (sql: string) => expect(database.transaction(outsider, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    await refused('select entry_id from entry_search');
    await refused('update entry_search set is_public = true');
    await refused('delete from entry_search');
    await refused(`update visible_entry_search set status = 'idea'`);
    const reindex = `select app.index_entry('${id}', '', '', '{}', '{}', '{}', '{}', '')`;
    await expect(database.transaction(outsider, (tx) => tx.query(reindex))).rejects.toThrow('no entry of the caller');
  });

  it('names no views but these as readable past the policies', async () => {
    const views = await given.write((tx) =>
      tx.query<{ name: string; options: string[] | null }>(
        `select c.relname as name, c.reloptions as options from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
           and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}' order by c.relname`,
      ),
    );
    expect(views).toEqual([
      { name: 'visible_entry_search', options: null },
      { name: 'visible_post_search', options: null },
      { name: 'visible_title_start', options: null },
    ]);
  });

  it.each([
    'wrong=1',
    'kind=recipe',
    'goal=18',
    'goal=x',
    'limit=101',
    'limit=0',
    'language=fi',
    'tenant=No%20Slug',
    'sort=best',
    'facets=perhaps',
  ])('names the field in «%s»', async (wrong) => {
    const [[field = '', value] = []] = [...new URLSearchParams(wrong)];
    await expect(lists.list(anonymous, { [field]: value }, 'nb')).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { [field]: expect.any(Array) },
    });
  });

  it.each(["'", "o'brien & ! ( :*", '\\', '<->', 'a | b', '17.', '%', '🚲', "fn's", 'x'.repeat(200)])('takes «%s» for words', async (q) => {
    await expect(lists.list(anonymous, { q }, 'da')).resolves.toMatchObject({ nextCursor: null });
  });

  describe('at 8,000 entries', () => {
    let client: pg.Client;
    beforeAll(async () => {
      const owner = new pg.Client({ connectionString: address.owner });
      await owner.connect();
      await owner.query(
        `insert into entry (id, tenant_id, networks, is_public, slug, kind, language, title, summary, goals, version, first_published_at, published_at)
         select md5('many ' || n)::uuid, $1, '{}', n % 4 > 0, 'mange-' || n, 'tool', 'da', 'Emne ' || n, 'Om emne ' || n, array[1 + n % 17], 1, at, at
         from (select n, timestamptz '2020-01-01' + n * interval '1 hour' as at from generate_series(1, 8000) n) s`,
        [herning.id],
      );
      await owner.query(
        `insert into entry_goal select id, tenant_id, co_owners, networks, is_public, 'sdg', goals[1], published_at from entry where slug like 'mange-%'`,
      );
      await owner.query(
        `insert into entry_search select id, tenant_id, co_owners, networks, is_public, language, kind, status, 'DK', null, goals, '{}', '{}', lower(title),
           app.search_vector(language, title, 'A') || app.search_vector(language, summary, 'B'), app.search_vector(language, title, 'A'), 'test', published_at
         from entry where slug like 'mange-%'`,
      );
      for (const table of ['entry', 'entry_goal', 'entry_search']) await owner.query(`analyze ${table}`);
      await owner.end();
      client = new pg.Client({ connectionString: address.app });
      await client.connect();
    }, 60_000);
    afterAll(() => client?.end());

    const planOf = async ({ sql, parameters }: { sql: string; parameters: unknown[] }) => {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, parameters);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    const query = (part: Partial<EntryListQuery> = {}) => Object.assign(new EntryListQuery(), part);

    it('is searched by its index, through the view, as the restricted role', async () => {
      const question = await thesaurus.understand(['7345'], 'da');
      const plan = await planOf(questionHits(question, query(), 0));
      for (const index of ['entry_search_title_lexemes', 'entry_search_faces', 'entry_search_lexemes']) expect(plan).toContain(index);
      expect(await planOf(questionHits(question, query({ sort: 'newest' }), 0))).toContain('entry_search_lexemes');
    });

    it('lists the newest, and the newest of a goal, in the order of an index', async () => {
      const last = { publishedAt: '2021-01-01T00:00:00.000Z', id: '00000000-0000-7000-8000-000000000000' };
      expect(await planOf(newest(query(), null, false))).toContain('entry_newest');
      expect(await planOf(newest(query(), last, true))).toContain('entry_newest_public');
      expect(await planOf(newest(query({ goal: [7] }), last, false))).toContain('entry_goal_newest');
    });

    it('goes on behind the titles that fill a page, without gap or overlap', async () => {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await lists.list(editor, { q: '7345', limit: 1, ...(cursor && { cursor }) }, 'da');
        seen.push(...page.items.map(({ title, match }) => `${title} ${match?.how}`));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(['Emne 7345 exact']);
      const pages = await Promise.all(
        [0, 50, 900].map(async (offset) => {
          const { sql, parameters } = questionHits(await thesaurus.understand(['emne'], 'da'), query({ limit: 100 }), offset);
          return (await database.read<HitRow>(editor, sql, parameters, { byIndex: true })).map(({ title }) => title);
        }),
      );
      const numbered = (from: number) => Array.from({ length: 101 }, (_, index) => `Emne ${8_000 - from - index}`);
      expect(pages).toEqual([numbered(0), numbered(50), numbered(900)]);
    });

    it('counts all that the reader may see', async () => {
      const { total } = await lists.list(anonymous, { q: 'emne', facets: 'true' }, 'da');
      expect(total).toBe(6_000);
      expect((await lists.list(editor, { q: 'emne', facets: 'true' }, 'da')).total).toBe(8_000);
    });
  });
});
