import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEntities, EntryListService } from '#libs/catalogue';
import type { Actor } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import type { Language } from '#libs/platform/i18n';
import { LearnWords } from '../../libs/catalogue/search/learn-words.job.js';
import { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { aDemoCatalogue, type DemoCatalogue } from '../support/demo-catalogue.js';
import { families } from '../support/search-families.js';

describe('search on the demo, as a member of Asker', () => {
  let address: TestDatabase;
  let database: Database;
  let demo: DemoCatalogue;
  let lists: EntryListService;
  let member: Actor;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    demo = await aDemoCatalogue(database);
    await new LearnWords(database).handle();
    lists = new EntryListService(database, new ThesaurusService(database));
    member = await demo.readerIn('asker');
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  const search = (q: string, language: Language, actor: Actor = member, part: Record<string, unknown> = {}) =>
    lists.list(actor, { q, limit: '50', facets: 'true', ...part }, language);
  const idsOf = (numbers: readonly number[]) => numbers.map((number) => demo.entryIds.get(String(number)) as string);

  const wordings = families.flatMap(({ words, first, also = [] }) => words.map(([language, q]) => ({ q, language, first, also })));
  it.each(wordings)('finds the same under «$q» ($language)', async ({ q, language, first, also }) => {
    const found = (await search(q, language)).items.map(({ id }) => id);
    expect([...found.slice(0, first.length)].sort()).toEqual(idsOf(first).sort());
    expect(found).toEqual(expect.arrayContaining(idsOf(also)));
  });

  it('says in which language and through which concept a hit was found', async () => {
    const { items } = await search('medborgardialog', 'sv');
    const [swedish, , ...others] = items;
    expect(swedish?.match).toEqual({ how: 'exact', language: 'sv', concept: null, word: null });
    const danish = others.find(({ language }) => language === 'da');
    expect(danish?.match).toEqual({ how: 'concept', language: 'da', concept: 'citizen_participation', word: 'borgerinddragelse' });
  });

  it('finds by the number of a target, its goal after it', async () => {
    const { items } = await search('17.17', 'nb');
    const direct = items.filter(({ match }) => match?.how === 'concept').map(({ id }) => id);
    expect(direct).toEqual(expect.arrayContaining(idsOf([1, 4, 11])));
    expect(items.slice(0, direct.length).every(({ match }) => match?.how === 'concept')).toBe(true);
  });

  it('takes kommunaldirektør for the top of the administration when a Dane asks, and for a head of sector when a Norwegian does', async () => {
    const danish = await search('kommunaldirektør', 'da');
    const baerum = demo.entryIds.get('4');
    expect(danish.items.find(({ id }) => id === baerum)?.match?.how).toBe('related');
    expect(danish.items.some(({ match }) => match?.concept === 'municipal_chief_executive')).toBe(true);
    const norwegian = await search('kommunaldirektør', 'nb');
    expect(norwegian.items.find(({ id }) => id === baerum)?.match?.how).toBe('exact');
    expect(norwegian.items.some(({ match }) => match?.concept === 'municipal_chief_executive')).toBe(false);
  });

  it('mends a slip of the pen, and says so', async () => {
    const { items, correctedTo } = await search('borgerinddragelze', 'da');
    expect(correctedTo).toBe('borgerinddragelse');
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf([8, 16, 18, 25])));
    expect(items.every(({ match }) => match?.how === 'similar')).toBe(true);
  });

  it.each([
    ['nb', 'lytestaver', 'lyttestaver', 15],
    ['sv', 'bussgarraget', 'bussgaraget', 25],
    ['da', 'vicevarter', 'viceværter', 6],
  ] as const)('mends a slip in a word that stands in an entry alone («%s» %s)', async (language, q, meant, number) => {
    const { items, correctedTo } = await search(q, language);
    expect(correctedTo).toBe(meant);
    expect(items.map(({ id }) => id)).toEqual(idsOf([number]));
  });

  it.each([
    ['da', 'borgerinddragelsesproces', [8, 16, 18, 25]],
    ['nb', 'innkjøpsstrategi', [5, 27]],
    ['sv', 'upphandlingsstrategi', [5, 27]],
    ['nn', 'avfallshandtering', [6, 21]],
  ] as const)('finds a compound by the part of it that is known (%s «%s»)', async (language, q, numbers) => {
    const { items } = await search(q, language);
    expect(
      items
        .map(({ id }) => id)
        .slice(0, numbers.length)
        .sort(),
    ).toEqual(idsOf(numbers).sort());
    expect(items[0]?.match).toMatchObject({ how: 'related', concept: expect.any(String), word: expect.any(String) });
  });

  it.each([
    ['da', 'SDG13', [7, 13]],
    ['nb', 'mål nr. 6', [15]],
    ['en', 'SDG target 11.2', [24, 28]],
    ['sv', 'delmål 6.4', [15]],
  ] as const)('knows goals and targets however they are numbered (%s «%s»)', async (language, q, numbers) => {
    const { items } = await search(q, language);
    expect(
      items
        .map(({ id }) => id)
        .slice(0, numbers.length)
        .sort(),
    ).toEqual(idsOf(numbers).sort());
  });

  it('answers a sentence by what it is about', async () => {
    const { items } = await search('hvordan får vi flere til at sortere affald?', 'da');
    expect(items[0]?.id).toBe(demo.entryIds.get('6'));
  });

  it('wants every word of a question, and says so of what answers only some where nothing answers all', async () => {
    const { items: whole } = await search('Herning partnerskab', 'da');
    expect(
      whole
        .map(({ id }) => id)
        .slice(0, 2)
        .sort(),
    ).toEqual(idsOf([1, 2]).sort());
    const { items: partly } = await search('partnerskab solceller', 'da');
    expect([...new Set(partly.map(({ match }) => match?.how))]).toEqual(['part']);
    expect(whole.map(({ match }) => match?.how)).not.toContain('part');
  });

  it('counts what it shows, and each value beside the other choices', async () => {
    const { items, total, facets } = await search('affald', 'da');
    expect(total).toBe(items.length);
    const chosen = await search('affald', 'da', member, { kind: 'case_study', language: ['da', 'nb'] });
    expect(chosen.total).toBe(chosen.items.length);
    expect(chosen.facets?.language.map(({ value }) => value).sort()).toEqual(
      [...new Set(items.filter(({ kind }) => kind === 'case_study').map(({ language }) => language))].sort(),
    );
    expect(facets?.goal.find(({ value }) => value === '12')?.count).toBe(items.filter(({ goals }) => goals.includes(12)).length);
  });

  describe('what Nordvåg keeps for itself', () => {
    it.each([
      'fritidskort',
      'fritidskrt',
      'fritids',
      'fritidskort til alle barn',
      'fritidskortene',
      'samleregningg',
      'kontingentten',
      'søknadd uten fritidskort',
    ])('gives others nothing for «%s»', async (q) => {
      for (const actor of [member, await demo.readerIn('')]) {
        const { items, total, facets, correctedTo, nextCursor } = await search(q, 'nb', actor);
        expect(items.map(({ id }) => id)).not.toContain(demo.entryIds.get('22'));
        expect(items).toHaveLength(total ?? -1);
        expect({ correctedTo: correctedTo?.match(/fritidskort|samleregning|kontingent/) ?? null, nextCursor }).toEqual({
          correctedTo: null,
          nextCursor: null,
        });
        expect(JSON.stringify({ items, facets })).not.toMatch(/fritidskort|nordvaag/i);
      }
    });

    it('counts for nobody else in a list without a question', async () => {
      const [mine, others] = await Promise.all(
        ['nordvaag', 'fjellvik'].map(async (slug) => lists.list(await demo.readerIn(slug), { limit: '50', facets: 'true' }, 'nb')),
      );
      const ofNordvaag = (list = mine) => list?.facets?.tenant.find(({ value }) => value === 'nordvaag')?.count;
      expect(ofNordvaag(mine)).toBe(2);
      expect(ofNordvaag(others)).toBe(1);
    });

    it('is found by Nordvåg', async () => {
      const { items, total } = await search('fritidskort', 'nb', await demo.readerIn('nordvaag'));
      expect({ total, ids: items.map(({ id }) => id) }).toEqual({ total: 1, ids: idsOf([22]) });
    });
  });

  it('shows the public what is public alone', async () => {
    const anyone = await demo.readerIn('');
    const { items, total } = await lists.list(anyone, { limit: '100', facets: 'true' }, 'nb');
    expect(items).toHaveLength(total ?? -1);
    expect(items.map(({ id }) => id)).not.toEqual(expect.arrayContaining(idsOf([5])));
    expect((await search('anskaffelser', 'nb', anyone)).items.map(({ id }) => id)).not.toContain(demo.entryIds.get('5'));
  });

  it('turns the pages of a list and of a search without gap or overlap', async () => {
    for (const part of [{}, { q: 'kommune' }, { goal: '17' }, { network: 'baerekraftsnettverket' }, { actorGroup: 'citizens' }]) {
      const whole = (await lists.list(member, { ...part, limit: '100' }, 'nb')).items.map(({ id }) => id);
      const turned: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await lists.list(member, { ...part, limit: '4', ...(cursor && { cursor }) }, 'nb');
        turned.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(turned).toEqual(whole);
      expect(whole.length).toBeGreaterThan(4);
    }
  });
});
