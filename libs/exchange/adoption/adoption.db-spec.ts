import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueEntities, DraftService, EntryMarks, EntryQueries, EntryService, PublishingService } from '#libs/catalogue';
import { anonymous, identityEntities } from '#libs/identity';
import { Clock, type Database, InvalidInput, NotFound, newId, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { AdoptionRefused, AdoptionService } from './adoption.service.js';
import { AdoptionReadingService } from './adoption-reading.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('what an entry became elsewhere', () => {
  let address: TestDatabase;
  let database: Database;
  let adoptions: AdoptionService;
  let uses: AdoptionReadingService;
  let entries: EntryService;
  let given: Builders;
  let home: BuiltTenant;
  let entryId: string;
  let userId: string;
  let origin: Member;
  let asker: Member;
  let outsider: Member;

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new Clock();
    database = await openDatabase({ application: address.app, system: address.system }, [...identityEntities, ...catalogueEntities], clock);
    given = new Builders(database);
    adoptions = new AdoptionService(database, new EntryQueries(), new EntryMarks());
    uses = new AdoptionReadingService(database);
    entries = new EntryService(database);
    home = await given.aTenant({ slug: 'mariehavn' });
    const [user, far] = [await given.aTenant({ slug: 'asker' }), await given.aTenant()];
    await given.aNetwork([home, user], 'norden');
    userId = user.id;
    origin = await given.aMember(home, 'editor');
    asker = await given.aMember(user);
    outsider = await given.aMember(far);
    const drafts = new DraftService(database);
    const content = {
      title: 'Klimabudget',
      summary: 'I regneark.',
      goals: [13],
      kind: 'tool',
      contact: { mailbox: 'klima@mariehavn.example' },
    };
    entryId = (await drafts.create(origin, 'mariehavn', content)).id;
    await new PublishingService(database).publish(origin, entryId, { audience: 'public', networks: ['norden'] });
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const inUseFor = async (reader: Parameters<EntryService['read']>[0]) => (await entries.read(reader, entryId)).inUseBy;

  it('keeps to the own tenant what it only considers', async () => {
    await adoptions.record(asker, entryId, { tenant: 'asker', version: 1, state: 'considering', audience: 'tenant' });
    expect((await uses.ofEntry(asker, entryId)).items).toHaveLength(1);
    expect((await uses.ofEntry(origin, entryId)).items).toHaveLength(0);
    expect((await uses.ofEntry(anonymous, entryId)).items).toHaveLength(0);
    const shared = { tenant: 'asker', version: 1, state: 'considering', audience: 'public' };
    await expect(adoptions.record(asker, entryId, shared)).rejects.toThrow(AdoptionRefused);
  });

  it('tells the network of a trial, and counts it for those who may know', async () => {
    await adoptions.record(asker, entryId, { tenant: 'asker', version: 1, state: 'piloting', audience: 'networks', networks: ['norden'] });
    expect((await uses.ofEntry(origin, entryId)).items).toMatchObject([{ tenant: 'asker', state: 'piloting' }]);
    expect((await uses.ofEntry(outsider, entryId)).items).toHaveLength(0);
    expect(await inUseFor(origin)).toBe(1);
    expect(await inUseFor(anonymous)).toBe(0);
  });

  it('is one record that changes: public use counts for all, and stopping ends the count but not the lesson', async () => {
    await adoptions.record(asker, entryId, { tenant: 'asker', version: 1, state: 'adopted', audience: 'public' });
    expect(await inUseFor(anonymous)).toBe(1);
    await adoptions.record(asker, entryId, {
      tenant: 'asker',
      version: 1,
      state: 'stopped',
      audience: 'public',
      learned: 'Ingen svarfrist.',
    });
    expect(await inUseFor(anonymous)).toBe(0);
    expect((await uses.ofEntry(anonymous, entryId)).items).toMatchObject([{ state: 'stopped', learned: 'Ingen svarfrist.' }]);
  });

  it('gathers what was learned where it was stopped and where it was declined, for those who may know of it', async () => {
    expect(await uses.lessonsOf(anonymous, entryId)).toMatchObject([{ state: 'stopped', tenant: 'asker', words: 'Ingen svarfrist.' }]);
    const tell = (state: string, part: object) => adoptions.record(asker, entryId, { tenant: 'asker', version: 1, state, ...part });
    await expect(tell('declined', { audience: 'public' })).rejects.toHaveProperty('fields.reason');
    await expect(tell('declined', { audience: 'public', reason: ' ' })).rejects.toHaveProperty('fields.reason');
    await tell('declined', { audience: 'networks', networks: ['norden'], reason: 'For lite penger.' });
    expect(await uses.lessonsOf(origin, entryId)).toMatchObject([{ state: 'declined', words: 'For lite penger.' }]);
    for (const reader of [anonymous, outsider]) expect(await uses.lessonsOf(reader, entryId)).toEqual([]);
    await tell('declined', { audience: 'tenant' });
    expect(await uses.lessonsOf(origin, entryId)).toEqual([]);
  });

  it('stands on the page of the tenant that took it up, and on the front page of those it came from, for whom it was told to', async () => {
    await adoptions.record(asker, entryId, { tenant: 'asker', version: 1, state: 'adapted', audience: 'networks', networks: ['norden'] });
    const [asTenant] = await uses.ofTenant(origin, userId);
    expect(asTenant).toMatchObject({ state: 'adapted', entry: { tenant: 'mariehavn', title: 'Klimabudget' }, own: null });
    expect(await uses.ofOurs(origin)).toMatchObject([{ state: 'adapted', by: { slug: 'asker' }, entry: { title: 'Klimabudget' } }]);
    expect(await uses.ofTenant(anonymous, userId)).toEqual([]);
    expect(await uses.ofTenant(outsider, userId)).toEqual([]);
    expect(await uses.ofOurs(asker)).toEqual([]);
    await adoptions.record(asker, entryId, { tenant: 'asker', version: 1, state: 'considering', audience: 'tenant' });
    expect(await uses.ofTenant(origin, userId)).toEqual([]);
    expect(await uses.ofOurs(origin)).toEqual([]);
  });

  it('is silent about an entry that the reader may not see, however public its use', async () => {
    const content = { title: 'Intern', summary: 'For oss.', goals: [1], kind: 'method', contact: { mailbox: 'klima@mariehavn.example' } };
    const inner = (await new DraftService(database).create(origin, 'mariehavn', content)).id;
    const publishing = new PublishingService(database);
    await publishing.publish(origin, inner, { audience: 'networks', networks: ['norden'] });
    await adoptions.record(asker, inner, { tenant: 'asker', version: 1, state: 'piloting', audience: 'public' });
    expect(await uses.ofTenant(origin, userId)).toMatchObject([{ state: 'piloting', entry: { title: 'Intern' } }]);
    expect(await uses.ofTenant(anonymous, userId)).toEqual([]);
    await expect(uses.ofEntry(anonymous, inner)).rejects.toThrow(NotFound);
    expect((await uses.ofEntry(origin, inner)).items).toHaveLength(1);
  });

  it('names as the own version an entry of the tenant’s alone', async () => {
    const use = { tenant: 'asker', version: 1, state: 'adapted', audience: 'tenant' };
    await expect(adoptions.record(asker, entryId, { ...use, ownEntryId: entryId })).rejects.toThrow(InvalidInput);
    await expect(adoptions.record(asker, entryId, { ...use, ownEntryId: newId() })).rejects.toThrow(InvalidInput);
  });

  it('is told to networks of the tenant that uses it, and to none that only its recorder is in', async () => {
    const far = await given.aTenant({ slug: 'nordvaag' });
    const both = await given.anActor(
      await given.aPerson([
        [far, 'author'],
        [home, 'reader'],
      ]),
    );
    const use = { tenant: 'nordvaag', version: 1, state: 'adopted', audience: 'networks', networks: ['norden'] };
    await expect(adoptions.record(both, entryId, use)).rejects.toThrow(AdoptionRefused);
    expect((await uses.ofEntry(origin, entryId)).items.map(({ tenant }) => tenant)).not.toContain('nordvaag');
  });

  it('is not for the own entry, nor in another municipality’s name', async () => {
    const own = { tenant: 'mariehavn', version: 1, state: 'adopted', audience: 'public' };
    await expect(adoptions.record(origin, entryId, own)).rejects.toThrow(AdoptionRefused);
    await expect(adoptions.record(outsider, entryId, { ...own, tenant: 'asker' })).rejects.toThrow(NotFound);
  });
});
