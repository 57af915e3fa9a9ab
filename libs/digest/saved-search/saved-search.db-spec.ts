import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { InvalidInput, NotFound, newId, Unauthenticated } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';
import { mostSearches } from './saved-search.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

const friday = '2026-11-20T12:00:00Z';

describe('a search that a person keeps', () => {
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let reader: Member;

  const save = (name: string, search: object, by = reader) => house.searches.save(by, { name, search }, 'da');
  const news = async (by = reader) => Object.fromEntries((await house.searches.list(by)).map((one) => [one.name, one.news]));

  beforeAll(async () => {
    house = await DigestHouse.open();
    herning = await house.given.aTenant({ slug: 'herning', name: 'Herning', country: 'DK', language: 'da' });
    asker = await house.given.aTenant({ slug: 'asker', name: 'Asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    await house.given.aNetwork([herning], 'andre');
    author = await house.given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    house.clock.to(friday);
    reader = await house.given.aMember(asker, 'reader');
  });

  afterAll(() => house.close());

  it('is theirs alone, and asks the same list again', async () => {
    const kept = await save('Madspild i Norden', {
      q: ' Madspild ',
      kind: ['tool', 'case_study', 'tool'],
      tenant: ['herning'],
      network: ['norden'],
    });
    expect(kept).toMatchObject({
      name: 'Madspild i Norden',
      search: { q: 'Madspild', kind: ['case_study', 'tool'], tenant: ['herning'], network: ['norden'] },
      gone: [],
      tenants: [{ value: 'herning', names: { name: 'Herning' } }],
      delivery: 'off',
      news: 0,
    });
    expect(await house.searches.list(reader)).toEqual([kept]);
    const other = await house.given.aMember(herning, 'admin');
    expect(await house.searches.list(other)).toEqual([]);
    for (const attempt of [
      () => house.searches.change(other, kept.id, { name: 'Mit' }, 'da'),
      () => house.searches.look(other, kept.id),
      () => house.searches.remove(other, kept.id),
      () => house.searches.restore(other, kept.id),
      () => house.searches.look(reader, newId()),
    ])
      await expect(attempt()).rejects.toBeInstanceOf(NotFound);
    await expect(house.searches.list(anonymous)).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is kept once, however it is written, and says by which name', async () => {
    const first = await save('Første', { q: 'Madspild', goal: [12, 2] });
    await expect(save('Anden', { q: '  madspild ', goal: ['2', '12'] })).rejects.toMatchObject({
      code: 'search_already_saved',
      details: { name: 'Første', id: first.id },
    });
    const other = await save('Anden', { q: 'madspild' });
    await expect(house.searches.change(reader, other.id, { search: { q: 'madspild', goal: [2, 12] } }, 'da')).rejects.toMatchObject({
      code: 'search_already_saved',
    });
    for (const q of ['?', '!!!', '%']) expect(await house.searches.beside(reader, { q })).toBeNull();
    expect(await house.searches.beside(reader, { q: 'MADSPILD', goal: [2, 12] })).toMatchObject({
      same: { name: 'Første', delivery: 'off' },
      others: [{ name: 'Anden' }],
    });
  });

  it(`is one of ${mostSearches} at most, also where two are saved at once`, async () => {
    for (let number = 1; number < mostSearches; number++) await save(`Nr. ${number}`, { q: `nummer ${number}` });
    const two = await Promise.allSettled([save('A', { q: 'den sidste' }), save('B', { q: 'en til' })]);
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(two.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'too_many_saved_searches' } });
    expect(await house.searches.list(reader)).toHaveLength(mostSearches);
  });

  it('is refused, with its fields named, where it asks nothing or what there is not', async () => {
    const fields = async (input: object) => {
      const refused = await house.searches.save(reader, input, 'nb').catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(InvalidInput);
      return Object.keys((refused as InvalidInput).fields);
    };
    expect(await fields({ name: 'x'.repeat(121), search: { q: 'a' } })).toEqual(['name']);
    expect(await fields({ name: ' ', search: { q: 'a' } })).toEqual(['name']);
    expect(await fields({ name: 'x' })).toEqual(['search']);
    expect(await fields({ name: 'x', search: { q: ' ?! ' } })).toEqual(['search']);
    expect(await fields({ name: 'x', search: { kind: ['novel'] } })).toEqual(['search.kind']);
    expect(await fields({ name: 'x', search: { tenant: ['nowhere'] } })).toEqual(['search.tenant']);
    expect(await fields({ name: 'x', search: { like: 'nowhere' } })).toEqual(['search.like']);
    // A network that exists and that they are not in is answered like none.
    expect(await fields({ name: 'x', search: { network: ['andre'] } })).toEqual(['search.network']);
    expect(await fields({ name: 'x', search: { q: 'a', limit: 3 } })).toEqual(['search.limit']);
    expect(await fields({ name: 'x', search: { q: 'a' }, delivery: 'hourly' })).toEqual(['delivery']);
  });

  it('says how much is new since it was opened last, of what the person may see', async () => {
    await save('Spild', { q: 'madspild' });
    await save('Kort', { q: 'fritidskort' });
    await save('Metoder', { kind: ['method'] });
    house.clock.to('2026-11-21T12:00:00Z');
    await house.publish(author, 'herning', { title: 'Matsvinn i skolen', language: 'nb' });
    await house.publish(author, 'herning', { title: 'Fritidskort til unge', audience: 'tenant' });
    await house.publish(author, 'herning', { title: 'Noget andet', kind: 'method' });
    expect(await news()).toEqual({ Spild: 1, Kort: 0, Metoder: 1 });
    const [, , spild] = await house.searches.list(reader);
    expect((await house.searches.look(reader, spild?.id ?? '')).news).toBe(0);
    expect(await news()).toEqual({ Spild: 0, Kort: 0, Metoder: 1 });
    // What is opened to them later is new then; to its own municipality it is not.
    const colleague = await house.given.aMember(herning, 'reader');
    house.clock.to('2026-11-22T12:00:00Z');
    await save('Kort', { q: 'fritidskort' }, colleague);
    house.clock.to('2026-11-23T12:00:00Z');
    const id = await house.publish(author, 'herning', { title: 'Fritidskort i praksis', audience: 'tenant' });
    house.clock.to('2026-11-24T12:00:00Z');
    await house.publishing.publish(author, id, { audience: 'public' });
    await house.takeNote();
    expect((await news())['Kort']).toBe(1);
    expect((await news(colleague))['Kort']).toBe(1);
  });

  it('counts as new what the mail would tell: not what the person wrote, also where an editor released it', async () => {
    const writer = await house.given.aMember(herning, 'author');
    house.clock.to('2026-11-10T12:00:00Z');
    for (const by of [writer, author, reader])
      await house.searches.save(by, { name: 'Broer', search: { q: 'hængebro' }, delivery: 'digest' }, 'da');
    house.clock.to('2026-11-11T12:00:00Z');
    const id = await house.write(writer, 'herning', { title: 'En hængebro' });
    await house.publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    await house.takeNote();
    for (const [by, count] of [
      [writer, 0],
      [author, 0],
      [reader, 1],
    ] as const) {
      expect((await house.previews.next(by)).count).toBe(count);
      expect(await news(by)).toEqual({ Broer: count });
    }
  });

  it('can be renamed, changed, removed and brought back', async () => {
    const kept = await save('Spild', { q: 'madspild' });
    expect(await house.searches.change(reader, kept.id, { name: 'Mat' }, 'da')).toMatchObject({ name: 'Mat', search: { q: 'madspild' } });
    await house.publish(author, 'herning', { title: 'Cykelstier' });
    const changed = await house.searches.change(reader, kept.id, { search: { q: 'cykelstier', country: ['DK'] } }, 'da');
    expect(changed).toMatchObject({ name: 'Mat', search: { q: 'cykelstier', country: ['DK'] }, news: 0 });
    await house.searches.remove(reader, kept.id);
    await house.searches.remove(reader, kept.id);
    expect(await house.searches.list(reader)).toEqual([]);
    expect((await house.searches.page(reader)).removed).toMatchObject([{ name: 'Mat' }]);
    const again = await save('Cykler', { country: ['DK'], q: 'cykelstier' });
    await expect(house.searches.restore(reader, kept.id)).rejects.toMatchObject({ code: 'search_already_saved' });
    await house.searches.remove(reader, again.id);
    expect(await house.searches.restore(reader, kept.id)).toMatchObject({ name: 'Mat' });
    house.clock.to('2027-01-20T12:00:00Z');
    await house.careForSearches();
    expect((await house.searches.page(reader)).removed).toEqual([]);
    await expect(house.searches.restore(reader, again.id)).rejects.toBeInstanceOf(NotFound);
  });

  it('is answered by nothing, never by everything, once what it chose is no choice any more', async () => {
    const kept = await save('Væk', { kind: ['tool'], effort: ['afternoon'] });
    await house.given.write((tx) =>
      tx.query(`update saved_search set thesaurus = 'old', asked = '{"kind":["leaflet"],"effort":["aeon"],"like":"gone"}' where id = $1`, [
        kept.id,
      ]),
    );
    await house.careForSearches();
    house.clock.to('2026-11-21T12:00:00Z');
    await house.publish(author, 'herning', { title: 'Et værktøj', kind: 'tool' });
    const [now] = await house.searches.list(reader);
    expect(now).toMatchObject({ search: {}, gone: ['kind', 'effort', 'like'], news: 0 });
  });

  it('is understood again with another edition of the thesaurus', async () => {
    house.clock.to('2026-12-10T12:00:00Z');
    const kept = await save('Spild', { q: 'madspild' });
    await house.given.write((tx) =>
      tx.query(`update saved_search set thesaurus = 'old', lexemes = '''madspild''' where id = $1`, [kept.id]),
    );
    house.clock.to('2026-12-11T12:00:00Z');
    await house.publish(author, 'herning', { title: 'Matsvinn på sykehjem', language: 'nb' });
    expect(await news()).toEqual({ Spild: 0 });
    await house.careForSearches();
    expect(await news()).toEqual({ Spild: 1 });
  });

  it('finds of what is new what the list finds, whatever is asked', async () => {
    const asked: Record<string, object> = {
      word: { q: 'klimabudget' },
      two: { q: 'klimabudget skole' },
      concept: { q: 'borgerinddragelse' },
      goal: { goal: [13, 4] },
      kind: { kind: ['tool'], goal: [13] },
      language: { language: ['nb'] },
      status: { status: ['running'] },
      group: { actorGroup: ['citizens'] },
      activity: { activity: ['citizen_involvement'] },
      traits: { effort: ['afternoon', 'month'], cost: ['none'] },
      role: { role: ['authority'] },
      country: { country: ['DK'] },
      size: { size: ['large'] },
      tenant: { tenant: ['herning'] },
      network: { network: ['norden'] },
      like: { like: 'asker' },
      nothing: { q: 'klimabudget', country: ['SE'] },
    };
    house.clock.to('2027-02-01T12:00:00Z');
    for (const [name, search] of Object.entries(asked)) await save(name, search);
    house.clock.to('2027-02-02T12:00:00Z');
    const before = new Set((await house.lists.list(reader, { limit: 100 }, 'da')).items.map(({ id }) => id));
    await house.publish(author, 'herning', { title: 'Klimabudget i skolen', goals: [13], kind: 'tool' });
    await house.publish(author, 'herning', {
      title: 'Klimabudsjett',
      language: 'nb',
      goals: [13],
      status: 'running',
      municipalRoles: ['authority'],
      start: { effort: 'afternoon', cost: 'none', politicalDecision: null },
    });
    await house.publish(author, 'herning', {
      title: 'Medborgardialog i skolan',
      language: 'sv',
      actorGroups: ['citizens'],
      activityTypes: ['citizen_involvement'],
      start: { effort: 'afternoon', cost: 'small', politicalDecision: null },
      audience: 'public',
    });
    const counted = await news();
    for (const [name, search] of Object.entries(asked)) {
      const found = (await house.lists.list(reader, { ...search, limit: 100 }, 'da')).items.filter(({ id }) => !before.has(id));
      expect({ name, count: counted[name] }).toEqual({ name, count: found.length });
    }
    expect(Object.values(counted).filter((count) => count > 0).length).toBeGreaterThan(9);
  });

  it('is understood again when a network of its person gets or loses a word, or its person the network, and only then', async () => {
    house.clock.to('2027-03-12T12:00:00Z');
    const outside = await house.given.aTenant({ slug: 'utenfor', name: 'Utenfor' });
    const stranger = await house.given.aMember(outside, 'reader');
    const kept = await save('Spild', { q: 'madspild' });
    await save('Mål 12', { goal: [12] });
    await save('Spild', { q: 'madspild' }, stranger);
    house.clock.to('2027-03-13T12:00:00Z');
    await house.publish(author, 'herning', { title: 'Vi holder restegilde', audience: 'public' });
    /** In which transaction each was written last. */
    const written = async () => {
      const rows = await house.given.write((tx) =>
        tx.query<{ name: string; xmin: string }>('select name, xmin::text from saved_search where person_id = $1', [reader.personId]),
      );
      return Object.fromEntries(rows.map(({ name, xmin }) => [name, xmin]));
    };
    const cared = async () => {
      await house.careForSearches();
      const once = await written();
      await house.careForSearches();
      expect(await written()).toEqual(once);
      return [(await news())['Spild'], (await news(stranger))['Spild']];
    };
    expect(await cared()).toEqual([0, 0]);
    const before = await written();
    const word = await house.words.add(author, 'norden', { concept: 'food_waste', terms: { da: ['restegilde'] } });
    expect(await cared()).toEqual([1, 0]);
    expect((await written())['Mål 12']).toBe(before['Mål 12']);
    // What is saved with the words is not outdated by them.
    await house.searches.change(reader, kept.id, { search: { q: 'madspild', country: ['DK'] } }, 'da');
    const changed = await written();
    expect(await cared()).toEqual([0, 0]);
    expect(await written()).toEqual(changed);
    await house.given.write((tx) => tx.query(`update saved_search set looked_at = '2027-03-12T12:00:00Z' where id = $1`, [kept.id]));
    expect(await cared()).toEqual([1, 0]);
    await house.words.remove(author, 'norden', word);
    expect(await cared()).toEqual([0, 0]);
    await house.words.restore(author, 'norden', word);
    expect(await cared()).toEqual([1, 0]);
    await house.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [reader.personId, tx.now]));
    expect(await cared()).toEqual([0, 0]);
    await house.words.remove(author, 'norden', word);
  });
});
