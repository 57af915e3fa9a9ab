import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { aDemoCatalogue, type DemoCatalogue } from '../../../test/support/demo-catalogue.js';
import { catalogueEntities } from '../catalogue.module.js';
import { ThesaurusService } from '../search/thesaurus.service.js';
import { EntryListService } from './entry-list.service.js';

describe('what answers part of a question', () => {
  let address: TestDatabase;
  let database: Database;
  let demo: DemoCatalogue;
  let lists: EntryListService;
  let asker: Actor;
  let owner: Actor;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    demo = await aDemoCatalogue(database);
    lists = new EntryListService(database, new ThesaurusService(database));
    asker = await demo.readerIn('asker');
    owner = await demo.readerIn('nordvaag');
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  const idOf = (number: number) => demo.entryIds.get(String(number)) as string;
  const found = async (actor: Actor, query: object) => {
    const { items, total } = await lists.list(actor, { facets: 'true', limit: '100', ...query }, 'nb');
    return { ids: items.map(({ id }) => id), hows: [...new Set(items.map(({ match }) => match?.how))], total };
  };

  it('is shown where nothing answers all of it, and says so', async () => {
    const { ids, hows } = await found(anonymous, { q: 'vaktmester lyttestav' });
    expect([...ids].sort()).toEqual([idOf(6), idOf(15)].sort());
    expect(hows).toEqual(['part']);
  });

  it('is a word of a term of several, where nobody has written the term', async () => {
    const { items } = await lists.list(anonymous, { q: 'barns delaktighet' }, 'sv');
    expect([...new Set(items.map(({ match }) => match?.how))]).toEqual(['part']);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([idOf(16), idOf(25)]));
  });

  it('is not shown beside what answers all of it', async () => {
    const { ids, hows } = await found(anonymous, { q: 'lyttestaver lærling' });
    expect(ids).toEqual([idOf(15)]);
    expect(hows).not.toContain('part');
  });

  it('is not shown where only a filter leaves out what answers all of it', async () => {
    expect((await found(anonymous, { q: 'lyttestaver lærling', kind: 'tool' })).ids).toEqual([]);
    expect((await found(anonymous, { q: 'vaktmester lyttestav', kind: 'case_study' })).ids).toHaveLength(2);
  });

  it('is counted and found alone as the reader may see it: «fritidskort» is Nordvåg’s own', async () => {
    const query = { q: 'fritidskort lyttestav' };
    const own = await found(owner, query);
    expect([own.ids.includes(idOf(22)), own.total]).toEqual([true, 2]);
    for (const stranger of [asker, anonymous]) expect(await found(stranger, query)).toMatchObject({ ids: [idOf(15)], total: 1 });
    expect((await lists.facets(asker, query, 'nb')).total).toBe(1);
  });

  it('comes page by page, once each, as many as are counted', async () => {
    const seen: string[] = [];
    const totals = new Set<number | undefined>();
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await lists.list(asker, { q: 'vaktmester lyttestav', facets: 'true', limit: '1', ...(cursor && { cursor }) }, 'nb');
      seen.push(...page.items.map(({ id }) => id));
      totals.add(page.total);
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...totals]).toEqual([seen.length]);
    expect(seen).toHaveLength(2);
  });

  it('asks what it has to know once, and at a later page only for the page', async () => {
    const statements: string[] = [];
    const watched = Object.assign(Object.create(database) as Database, {
      read: (...[scope, sql, ...rest]: Parameters<Database['read']>) => {
        statements.push(sql);
        return database.read(scope, sql, ...rest);
      },
    });
    const service = new EntryListService(watched, new ThesaurusService(watched));
    const asked = async (query: object) => {
      statements.length = 0;
      return { ...(await service.list(asker, query, 'nb')), count: statements.length };
    };
    const query = { q: 'vaktmester lyttestav', limit: '1' };
    for (const q of [query.q, 'lyttestaver lærling']) await asked({ q });
    // The whole, the words near those that nobody wrote, the half.
    const first = await asked(query);
    expect(first.count).toBe(3);
    expect((await asked({ ...query, cursor: first.nextCursor })).count).toBe(2);
    // Where a filter is chosen too, whether it alone leaves out the whole; then what looks alike.
    expect((await asked({ ...query, kind: 'tool', country: 'SE' })).count).toBe(5);
    expect((await asked({ q: 'lyttestaver lærling', kind: 'tool' })).count).toBe(4);
    // What answers whole costs one statement.
    expect((await asked({ q: 'lyttestaver lærling' })).count).toBe(1);
  });

  it('cannot be gone on with by the cursor of another question', async () => {
    const { nextCursor } = await lists.list(asker, { q: 'vaktmester lyttestav', limit: '1' }, 'nb');
    await expect(lists.list(asker, { q: 'lyttestav', limit: '1', cursor: nextCursor }, 'nb')).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
