import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DraftSeenService, DraftShareService, EntryMarks, EntryQueries, EntryService } from '#libs/catalogue';
import { type Actor, anonymous } from '#libs/identity';
import { defineSystemTask, InvalidInput } from '#libs/platform';
import { asSuperuser } from '../../../test/support/database.js';
import { type Municipality, type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { IndexConfirmed } from '../../catalogue/search/index-confirmed.job.js';
import { AdoptionService } from './adoption.service.js';
import { AdoptionReadingService } from './adoption-reading.service.js';

const measured = {
  ...{ statement: 'Innkjøpene ble færre.', indicator: 'Innkjøp', unit: 'i året', baseline: { value: 61, date: '2023-10' } },
  ...{ outcome: { value: 38, date: '2025-10' }, source: null, negativeEffects: null },
};
const judged = { ...measured, statement: 'Folk er fornøyde.', indicator: null, unit: null, baseline: null, outcome: null };

const look = defineSystemTask('test.index-of-confirmed', 'a look at what is found by the filter, and at what is to be done');

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
  const publicly = { audience: 'public', networks: [] };
  const looked = <T>(sql: string) => group.database.system(look, (tx) => tx.query<T>(sql, [entry]));
  const indexings = async () =>
    (await looked(`select 1 from job_request where name = 'catalogue.index-confirmed' and payload ->> 'entryId' = $1`)).length;

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

  it('is the same result twice where a version says the very same twice: an answer to one of them is the answer', async () => {
    entry = await group.aTool({ claims: [measured, judged, measured] });
    const { id } = await tell('asker', [same, { claim: 2, saw: null }]);
    expect((await uses.own(authors.asker, id)).claims.map(({ seen }) => seen?.saw ?? null)).toEqual(['same', null, 'same']);
    await tell('asker', [
      { claim: 0, saw: null },
      { claim: 2, saw: null },
    ]);
    expect((await uses.own(authors.asker, id)).claims.map(({ seen }) => seen)).toEqual([null, null, null]);
  });

  it('stays behind where another indicator was measured', async () => {
    await tell('asker', [same]);
    await group.aNewVersion(entry, { claims: [{ ...measured, indicator: 'Innkjøp over terskelverdi' }] });
    expect((await entries.readVersion(group.author, entry, 2)).claimLevels).toEqual(['measured']);
  });

  it('is shown of five who saw the same, and confirmed by whoever else did too', async () => {
    const seven = ['solfjord', 'asker', 'fjellvik', 'storevik', 'nordvaag', 'midtfjord', 'ks'] as const;
    for (const slug of seven) await tell(slug, [same]);
    await tell('ks', [
      { claim: 0, saw: null },
      { claim: 1, saw: 'same' },
    ]);
    const read = await entries.read(group.author, entry);
    expect(read.claimOutcomes.map(({ claim }) => claim).sort()).toEqual([0, 0, 0, 0, 0, 1]);
    expect(read.claimLevels).toEqual(['confirmed', 'confirmed']);
  });

  it('is linked to the page on which the use stands', async () => {
    const ids: string[] = [];
    for (const slug of ['asker', 'fjellvik', 'storevik'] as const) ids.push((await tell(slug, [same])).id);
    await tell('solfjord', [same], { audience: 'tenant', networks: [] });
    const order = (await uses.ofEntry(group.author, entry)).items.map(({ id }) => id);
    expect([...order].sort()).toEqual([...ids].sort());
    const pageWith = async (id: string, limit: number) => {
      const cursor = (await uses.pageOfUse(group.author, entry, id, limit)) ?? undefined;
      return (await uses.ofEntry(group.author, entry, { cursor, limit })).items.map((use) => use.id);
    };
    for (const limit of [1, 2, 3]) for (const id of order) expect(await pageWith(id, limit)).toContain(id);
    for (const nothing of ['x', entry]) expect(await uses.pageOfUse(group.author, entry, nothing, 1)).toBeNull();
    expect(await uses.pageOfUse(group.outsider, entry, order[2] as string, 1)).toBeNull();
  });

  it('is told of a version to those alone who may read that version, or its very words in another one', async () => {
    await tell(
      'asker',
      [
        { claim: 0, saw: 'same' },
        { claim: 1, saw: 'other', words: 'Ikke hos oss.' },
      ],
      publicly,
    );
    const { revision } = await group.drafts.read(group.author, entry);
    await group.drafts.save(group.author, entry, revision, { claims: [measured] });
    await group.publishing.publish(await group.given.aMember(group.tenants.baerum, 'editor'), entry, {
      audience: 'public',
      networks: [group.network.slug],
    });
    await asSuperuser(group.address.superuser, `update entry_version set is_public = false where entry_id = '${entry}' and number = 1`);
    const told = async (reader: Actor) => (await entries.read(reader, entry)).claimOutcomes.map(({ claim, saw }) => [claim, saw]);
    expect(await told(anonymous)).toEqual([[0, 'same']]);
    expect(await told(group.author)).toEqual(
      expect.arrayContaining([
        [0, 'same'],
        [null, 'other'],
      ]),
    );
    const ofUse = async (reader: Actor) => (await uses.ofEntry(reader, entry)).items[0]?.outcomes.length;
    expect([await ofUse(anonymous), await ofUse(group.author)]).toEqual([0, 2]);
  });

  it('is asked of nobody who belongs to the owner, and is none of theirs', async () => {
    const { id } = await tell('asker', [same]);
    await asSuperuser(group.address.superuser, `update tenant set belongs_to = '${group.tenants.baerum.id}' where slug = 'asker'`);
    try {
      expect(await levels(group.author)).toEqual(['measured', 'own_judgement']);
      expect((await uses.own(authors.asker, id)).claims).toEqual([]);
      expect((await uses.ofEntry(group.author, entry)).items).toMatchObject([{ outcomes: [] }]);
      await expect(tell('asker', [same])).rejects.toThrow(InvalidInput);
      await tell('asker', [{ claim: 0, saw: null }]);
    } finally {
      await asSuperuser(group.address.superuser, `update tenant set belongs_to = null where slug = 'asker'`);
    }
    expect(await levels(group.author)).toEqual(['measured', 'own_judgement']);
  });

  it('is looked up for the filter once where what everybody may know of it changed, and not where nothing did', async () => {
    await tell('asker', [same, { claim: 1, saw: 'same' }]);
    expect(await indexings()).toBe(0);
    await tell('asker', [same, { claim: 1, saw: 'same' }], publicly);
    expect(await indexings()).toBe(1);
    await tell('asker', [same, { claim: 1, saw: 'same' }], { ...publicly, changed: 'Alt.' });
    expect(await indexings()).toBe(1);
    await tell('asker', [same, { claim: 1, saw: null }], publicly);
    expect(await indexings()).toBe(2);
  });

  it('is found by the filter no more once who confirmed it has become an owner', async () => {
    const index = async () => {
      await new IndexConfirmed(group.database).handle({ entryId: entry });
      return looked('select traits from entry_search where entry_id = $1');
    };
    const before = await index();
    await tell('asker', [same], publicly);
    expect(await index()).not.toEqual(before);
    const asked = await indexings();
    const editor = await group.given.aMember(group.tenants.baerum, 'editor');
    await new DraftShareService(group.database).setCoOwners(editor, entry, { tenants: ['asker'] });
    expect(await indexings()).toBe(asked + 1);
    expect(await index()).toEqual(before);
  });

  it('is found by the filter as it is, where it is looked up while somebody else is about to change it', async () => {
    await tell('asker', [same]);
    const before = await looked('select traits from entry_search where entry_id = $1');
    let free = () => {};
    const held = new Promise<void>((resolve) => {
      free = resolve;
    });
    let change = Promise.resolve();
    await new Promise<void>((locked) => {
      change = group.database.system(look, async (tx) => {
        await tx.query('select 1 from entry where id = $1 for update', [entry]);
        await tx.query('update claim_outcome set is_public = true where entry_id = $1', [entry]);
        locked();
        await held;
      });
    });
    let isDone = false;
    const indexing = new IndexConfirmed(group.database).handle({ entryId: entry }).then(() => {
      isDone = true;
    });
    const waiting = `select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%for update' and $1::uuid is not null`;
    while (!isDone && (await looked(waiting)).length === 0);
    free();
    await change;
    await indexing;
    expect(await looked('select traits from entry_search where entry_id = $1')).not.toEqual(before);
  });

  it('stands in the draft that is looked at as somebody else, as far as they may know of it', async () => {
    await tell('asker', [same]);
    const seen = new DraftSeenService(group.database);
    const level = async (as: string) => (await seen.seenAs(group.author, entry, { as, network: group.network.slug })).entry.claimLevels[0];
    expect([await level('colleague'), await level('network'), await level('public')]).toEqual(['confirmed', 'confirmed', 'measured']);
    await tell('asker', undefined, publicly);
    expect(await level('public')).toBe('confirmed');
  });

  it('is said of a use of the very tenant that says it, and never by whose result it is', async () => {
    const { id } = await tell('asker', [same]);
    const insert = (tenant: string, owner: string) =>
      asSuperuser(
        group.address.superuser,
        `insert into claim_outcome (id, entry_id, owner_id, version, place, claim_key, tenant_id, subject_id, saw, since)
         values (gen_random_uuid(), '${entry}', '${owner}', 1, 1, repeat('d', 64), '${tenant}', '${id}', 'same', current_date)`,
      );
    const { asker, baerum, fjellvik } = group.tenants;
    await expect(insert(fjellvik.id, baerum.id)).rejects.toMatchObject({ code: '23503' });
    await expect(insert(baerum.id, baerum.id)).rejects.toMatchObject({ code: '23514' });
    await insert(asker.id, baerum.id);
  });
});
