import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEntities, DroppingService, type EntryListResponse, EntryListService, SuggestionService } from '#libs/catalogue';
import { type Actor, ActorService, anonymous, TenantService } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { ThesaurusService } from '../../libs/catalogue/search/thesaurus.service.js';
import { aDatabase, asSuperuser, type TestDatabase } from '../support/database.js';
import { aDemoCatalogue, type DemoCatalogue } from '../support/demo-catalogue.js';

/** Everything that helps somebody to find, on the demo: none of it may tell what the list would not. */
describe('help in searching', () => {
  let address: TestDatabase;
  let database: Database;
  let demo: DemoCatalogue;
  let lists: EntryListService;
  let suggestions: SuggestionService;
  let dropping: DroppingService;
  let asker: Actor;
  let owner: Actor;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    demo = await aDemoCatalogue(database);
    const thesaurus = new ThesaurusService(database);
    lists = new EntryListService(database, thesaurus);
    suggestions = new SuggestionService(database);
    dropping = new DroppingService(database, thesaurus);
    asker = await demo.readerIn('asker');
    owner = await demo.readerIn('nordvaag');
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await address?.drop();
  });

  const idOf = (number: number) => demo.entryIds.get(String(number)) as string;
  const idsOf = ({ items }: EntryListResponse) => items.map(({ id }) => id);
  const texts = async (actor: Actor, q: string) => (await suggestions.suggest(actor, { q }, 'nb')).items.map(({ text }) => text);
  const marked = (parts: readonly { text: string; isFound: boolean }[]) => parts.flatMap(({ text, isFound }) => (isFound ? [text] : []));

  describe('suggestions', () => {
    it('have the titles that begin so, or a word of theirs', async () => {
      expect(await texts(anonymous, 'borgersa')).toContain('Borgersamling på tre aftener');
      expect(await texts(anonymous, 'tre aft')).toContain('Borgersamling på tre aftener');
      expect(await texts(anonymous, '  BORGERSA')).toContain('Borgersamling på tre aftener');
    });

    it('have terms of the thesaurus and municipalities', async () => {
      const { items } = await suggestions.suggest(anonymous, { q: 'mats' }, 'nb');
      expect(items).toContainEqual({ kind: 'concept', text: 'matsvinn', language: 'nb', tenant: null, slug: null });
      const { items: places } = await suggestions.suggest(anonymous, { q: 'fjell' }, 'nb');
      expect(places).toContainEqual({ kind: 'tenant', text: 'Fjellvik kommune', language: null, tenant: 'fjellvik', slug: null });
    });

    it('never have a title that the reader may not see: «fritidskort» is Nordvåg’s own', async () => {
      for (const q of ['fr', 'fri', 'fritids', 'fritidskort', 'til alle barn', 'alle barn']) {
        expect((await texts(owner, q)).filter((text) => /fritidskort/i.test(text))).toHaveLength(1);
        for (const stranger of [asker, anonymous])
          expect((await texts(stranger, q)).filter((text) => /fritidskort/i.test(text))).toEqual([]);
      }
    });

    it('have what a network shares for its members alone', async () => {
      expect((await texts(asker, 'sjekkliste')).some((text) => text.startsWith('Sjekkliste for bærekraftige'))).toBe(true);
      expect((await texts(anonymous, 'sjekkliste')).some((text) => text.startsWith('Sjekkliste for bærekraftige'))).toBe(false);
    });

    it('are none for a single letter, and signs of a pattern mean themselves', async () => {
      for (const q of ['', ' ', 'b', '%%', '__', "'; --", '\\\\']) expect(await texts(anonymous, q)).toEqual([]);
    });
  });

  describe('the passage of a hit', () => {
    const passages = async (q: string, language: 'da' | 'sv' | 'en', actor: Actor = asker) =>
      new Map((await lists.list(actor, { q, limit: '50' }, language)).items.map(({ id, marked }) => [id, marked]));

    it('marks what was asked for, in its other forms and in the entry’s own language', async () => {
      const found = await passages('food waste', 'en');
      expect(
        marked(found.get(idOf(26))?.title ?? [])
          .join()
          .toLowerCase(),
      ).toContain('matsvinn');
      expect(
        marked(found.get(idOf(10))?.title ?? [])
          .join()
          .toLowerCase(),
      ).toContain('madspild');
    });

    it('is taken from the text where the summary does not say it', async () => {
      const found = [...(await passages('pedel', 'da')).values(), ...(await passages('viceværter', 'da')).values()];
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) expect([one?.place, marked(one?.passage ?? []).length > 0]).toEqual([one?.place, true]);
    });

    it('is of the version that was found, under its own policy: one that was narrowed shows none', async () => {
      const id = idOf(12);
      await asSuperuser(address.superuser, `update entry_version set is_public = false, networks = '{}' where entry_id = '${id}'`);
      try {
        const found = await passages('vejkanter', 'da');
        expect([found.has(id), found.get(id)]).toEqual([true, null]);
      } finally {
        await asSuperuser(address.superuser, `update entry_version set is_public = true where entry_id = '${id}'`);
      }
    });
  });

  describe('what a list can be narrowed by', () => {
    it('has counts that are the lists’ own, for each reader', async () => {
      for (const actor of [asker, owner, anonymous]) {
        const { total, facets } = await lists.facets(actor, {}, 'nb');
        expect(total).toBe((await lists.list(actor, { limit: '100' }, 'nb')).items.length);
        for (const name of ['effort', 'cost', 'decision', 'role', 'dimension', 'evidence', 'country', 'size'] as const) {
          expect(facets[name].length).toBeGreaterThan(0);
          for (const { value, count } of facets[name])
            expect([name, value, (await lists.list(actor, { [name]: value, limit: '100' }, 'nb')).items.length]).toEqual([
              name,
              value,
              count,
            ]);
        }
      }
    });

    it('tells a member of another municipality nothing of «fritidskort»', async () => {
      const [theirs, own] = [await lists.facets(asker, { q: 'fritidskort' }, 'nb'), await lists.facets(owner, { q: 'fritidskort' }, 'nb')];
      expect([theirs.total, Object.values(theirs.facets).flat()]).toEqual([0, []]);
      expect(own.total).toBeGreaterThan(0);
    });

    it('finds what can be started on Monday', async () => {
      const monday = await lists.list(asker, { effort: 'afternoon', cost: 'none', decision: 'not_needed', limit: '50' }, 'nb');
      expect(idsOf(monday)).toEqual(expect.arrayContaining([idOf(3), idOf(5), idOf(11), idOf(30)]));
      expect(idsOf(monday)).not.toContain(idOf(10));
      expect(idsOf(await lists.list(asker, { effort: 'afternoon', network: 'baerekraftsnettverket' }, 'nb'))).toContain(idOf(5));
    });
  });

  describe('municipalities like us', () => {
    const likeness = (slug: string) => new TenantService(database, {} as ActorService).likeness(asker, slug);

    it('are of the same size and have most else in common', async () => {
      const found = await likeness('fjellvik');
      expect(found?.name).toBe('Fjellvik kommune');
      expect(found?.tenants.length).toBeGreaterThan(0);
      for (const one of found?.tenants ?? []) expect([one.size, one.sameCountry || one.sharedSetting !== null]).toEqual(['small', true]);
      expect(await likeness('atlantis')).toBeNull();
    });

    it('are whom the list is narrowed to, and its counts', async () => {
      const slugs = (await likeness('fjellvik'))?.tenants.map(({ slug }) => slug) ?? [];
      const { items, total } = await lists.list(asker, { like: 'fjellvik', facets: 'true', limit: '50' }, 'nb');
      expect(items.length).toBeGreaterThan(0);
      expect(items.every(({ tenant }) => slugs.includes(tenant.slug))).toBe(true);
      expect(total).toBe(items.length);
      expect((await lists.list(asker, { like: 'atlantis', facets: 'true' }, 'nb')).total).toBe(0);
    });
  });

  describe('where nothing is found', () => {
    it('says which filter or word to leave out, with what is found then', async () => {
      const asked = { q: 'matsvinn', kind: 'tool', goal: '14' };
      expect((await lists.list(asker, asked, 'nb')).items).toEqual([]);
      const helps = await dropping.whatHelps(asker, asked, 'nb');
      const all = helps.find(({ drop }) => 'filters' in drop);
      expect(all?.count).toBe((await lists.facets(asker, { q: 'matsvinn' }, 'nb')).total);
      const words = await dropping.whatHelps(asker, { q: 'matsvinn strandrydding' }, 'nb');
      expect(words.map(({ drop }) => 'word' in drop && drop.left)).toEqual(expect.arrayContaining(['matsvinn', 'strandrydding']));
    });

    it('offers the nearest spelling', async () => {
      const helps = await dropping.whatHelps(asker, { q: 'borgerinddragelze', kind: 'tool', goal: '14' }, 'da');
      expect(helps.map(({ drop }) => drop)).toContainEqual({ spelling: 'borgerinddragelse' });
    });

    it('counts nothing that the reader may not see', async () => {
      const asked = { q: 'fritidskort', goal: '14' };
      expect(await dropping.whatHelps(owner, asked, 'nb')).toEqual([{ drop: { filter: 'goal' }, count: 1 }]);
      for (const stranger of [asker, anonymous]) expect(await dropping.whatHelps(stranger, asked, 'nb')).toEqual([]);
    });
  });
});
