import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DraftShareService, EntryMarks, EntryQueries, EntryService } from '#libs/catalogue';
import { type Actor, anonymous } from '#libs/identity';
import { InvalidInput } from '#libs/platform';
import { type Municipality, type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionReadingService } from './adoption-reading.service.js';

const measured = {
  ...{ statement: 'Innkjøpene ble færre.', indicator: 'Innkjøp', unit: 'i året', baseline: { value: 61, date: '2023-10' } },
  ...{ outcome: { value: 38, date: '2025-10' }, source: null, negativeEffects: null },
};
const judged = { ...measured, statement: 'Folk er fornøyde.', indicator: null, unit: null, baseline: null, outcome: null };

describe('what those who use an entry saw of its results', () => {
  let group: SteeringGroup;
  let adoptions: AdoptionService;
  let uses: AdoptionReadingService;
  let entries: EntryService;
  let authors: Record<Municipality, Person>;
  let entry: string;

  beforeAll(async () => {
    group = await new SteeringGroup().open();
    adoptions = new AdoptionService(group.database, new EntryQueries(), new EntryMarks());
    uses = new AdoptionReadingService(group.database);
    entries = new EntryService(group.database);
    const pairs = [];
    for (const [slug, tenant] of Object.entries(group.tenants)) pairs.push([slug, await group.given.aMember(tenant)]);
    authors = Object.fromEntries(pairs);
  });
  afterAll(() => group.close());
  beforeEach(async () => {
    entry = await group.aTool({ claims: [measured, judged] });
  });

  const toNetwork = () => ({ audience: 'networks', networks: [group.network.slug] });
  const tell = (slug: Municipality, outcomes: object[] | undefined, part: object = {}) =>
    adoptions.record(authors[slug], entry, { tenant: slug, version: 1, state: 'piloting', ...toNetwork(), outcomes, ...part });
  const levels = async (reader: Actor) => (await entries.read(reader, entry)).claimLevels;
  const same = { claim: 0, saw: 'same' };

  it('is confirmed by another municipality, for those who may know of its use', async () => {
    expect(await levels(group.author)).toEqual(['measured', 'own_judgement']);
    const { id } = await tell('asker', [{ ...same, value: 40, unit: 'i året', date: '2026-10', words: 'Også hos oss.' }]);
    const read = await entries.read(group.author, entry);
    expect(read).toMatchObject({ claimLevels: ['confirmed', 'own_judgement'], evidence: { level: 'confirmed', atThatLevel: 1 } });
    expect(read.claimOutcomes).toMatchObject([{ claim: 0, tenant: 'asker', saw: 'same', value: 40, words: 'Også hos oss.', useId: id }]);
    expect((await uses.ofEntry(group.author, entry)).items).toMatchObject([{ outcomes: [{ claim: 0, version: 1, saw: 'same' }] }]);
    expect((await uses.own(authors.asker, id)).claims).toMatchObject([{ claim: 0, seen: { saw: 'same', value: 40 } }, { seen: null }]);
  });

  it('is confirmed for nobody, not even for themselves, as long as only they can see it', async () => {
    await tell('asker', [same], { audience: 'tenant', networks: [] });
    for (const reader of [group.author, authors.asker]) expect(await levels(reader)).toEqual(['measured', 'own_judgement']);
    expect(await group.database.read(group.author, 'select 1 from claim_outcome where entry_id = $1', [entry])).toEqual([]);
    await tell('asker', undefined);
    expect(await levels(group.author)).toEqual(['confirmed', 'own_judgement']);
    for (const reader of [group.outsider, anonymous])
      expect(await group.database.read(reader, 'select 1 from claim_outcome where entry_id = $1', [entry])).toEqual([]);
  });

  it('ends when it is taken back, declined or shared no more, and comes again with the use', async () => {
    const confirmed = async () => (await levels(group.author))[0] === 'confirmed';
    await tell('asker', [same]);
    await tell('asker', undefined, { state: 'declined', reason: 'Nei.' });
    expect(await confirmed()).toBe(false);
    await tell('asker', undefined, { state: 'stopped', learned: 'Ingen eier.' });
    expect(await confirmed()).toBe(true);
    await tell('asker', undefined, { audience: 'tenant', networks: [] });
    expect(await confirmed()).toBe(false);
    await tell('asker', []);
    expect(await confirmed()).toBe(true);
    await tell('asker', [{ claim: 0, saw: null }]);
    expect(await confirmed()).toBe(false);
    expect((await entries.read(group.author, entry)).claimOutcomes).toEqual([]);
  });

  it('is told of, and confirms nothing, where something else was seen', async () => {
    await tell('fjellvik', [{ claim: 0, saw: 'other', value: 70, words: 'De ble flere.' }]);
    const read = await entries.read(group.author, entry);
    expect([read.claimLevels[0], read.claimOutcomes[0]?.saw, read.claimOutcomes[0]?.value]).toEqual(['measured', 'other', 70]);
  });

  it('goes on to a version that says the very same, and stays behind where a word or a figure changed', async () => {
    await tell('asker', [same, { claim: 1, saw: 'same' }]);
    await group.aNewVersion(entry, { claims: [{ ...judged, statement: 'Alle er fornøyde.' }, measured] });
    const newer = await entries.readVersion(group.author, entry, 2);
    expect(newer.claimLevels).toEqual(['own_judgement', 'confirmed']);
    expect(newer.claimOutcomes.map(({ claim, version }) => [claim, version])).toEqual(
      expect.arrayContaining([
        [1, 1],
        [null, 1],
      ]),
    );
    expect((await entries.readVersion(group.author, entry, 1)).claimLevels).toEqual(['confirmed', 'confirmed']);
    const { id } = await tell('asker', undefined, { version: 2 });
    expect((await uses.own(authors.asker, id)).claims.map(({ seen }) => seen?.saw ?? null)).toEqual([null, 'same']);
  });

  it('is no confirmation by an owner: not when asked, and not once it has become one', async () => {
    await tell('asker', [same]);
    await new DraftShareService(group.database).setCoOwners(await group.given.aMember(group.tenants.baerum, 'editor'), entry, {
      tenants: ['asker'],
    });
    expect(await levels(group.author)).toEqual(['measured', 'own_judgement']);
    await expect(tell('asker', [same])).rejects.toThrow(InvalidInput);
  });

  it('names what is no result of that version', async () => {
    await expect(tell('asker', [same, { claim: 7, saw: 'same' }])).rejects.toMatchObject({ fields: { 'outcomes.1.claim': ['isIn'] } });
    await expect(tell('asker', [{ claim: 0, saw: 'perhaps' }])).rejects.toMatchObject({ fields: { 'outcomes.0.saw': ['isIn'] } });
  });
});
