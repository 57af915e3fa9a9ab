import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Clock, type Database, NotFound, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { EntryService } from '../entry/entry.service.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { ComparisonService } from './comparison.service.js';

const enough = { title: 'Nye cykler', summary: 'Vi gik i gang.', goals: [17], contact: { mailbox: 'klima@herning.example' } };

describe('versions of an entry', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let comparisons: ComparisonService;
  let entries: EntryService;
  let herning: BuiltTenant;
  let author: Awaited<ReturnType<Builders['aMember']>>;
  let member: Awaited<ReturnType<Builders['aMember']>>;
  let entry: string;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    comparisons = new ComparisonService(database);
    entries = new EntryService(database);
    const publishing = new PublishingService(database);
    herning = await given.aTenant({ slug: 'herning', language: 'da' });
    const asker = await given.aTenant({ slug: 'asker' });
    await given.aNetwork([herning, asker], 'norden');
    author = (await given.anActor(await given.aPerson([[herning, 'author']], { name: 'Ane Andersen' }))) as typeof author;
    member = await given.aMember(asker, 'reader');
    entry = (await drafts.create(author, 'herning', enough)).id;
    await publishing.publish(author, entry, { audience: 'networks', networks: ['norden'] });
    await drafts.save(author, entry, 1, { title: 'Nye ladcykler' });
    await publishing.publish(author, entry, { audience: 'public' });
    await drafts.save(author, entry, 2, { title: 'Nye ladcykler i byen' });
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('are compared with the one before, or with any the reader may read', async () => {
    const changes = await comparisons.ofVersion(member, entry, 2, {});
    expect([changes.before.version, changes.after.version, changes.places.map(({ place }) => place)]).toEqual([1, 2, ['title']]);
    expect((await comparisons.ofVersion(member, entry, 2, { from: '2' })).places).toEqual([]);
    expect((await comparisons.ofVersion(member, entry, 1, { from: 2 })).before.title).toBe('Nye ladcykler');
  });

  it('that a reader may not read are compared with nothing', async () => {
    await expect(comparisons.ofVersion(anonymous, entry, 2, {})).rejects.toThrow(NotFound);
    await expect(comparisons.ofVersion(anonymous, entry, 2, { from: 1 })).rejects.toThrow(NotFound);
    for (const number of [0, -1, 1.5, 7, Number.NaN, 1e9])
      await expect(comparisons.ofVersion(member, entry, number, { from: 2 })).rejects.toThrow(NotFound);
    await expect(comparisons.ofVersion(member, entry, 2, { from: 'x' })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('are compared with the draft by those who may read it', async () => {
    const { before, after, places } = await comparisons.ofDraft(author, entry);
    expect([before.version, after.version, places[0]?.items[0]?.fields[0]?.pieces.at(-1)]).toEqual([
      2,
      null,
      { is: 'added', text: ' i byen' },
    ]);
    await expect(comparisons.ofDraft(member, entry)).rejects.toThrow(NotFound);
    await expect(comparisons.between(member, entry, 1, 'draft')).rejects.toThrow(NotFound);
    expect(await comparisons.draftBeside(author, entry)).toEqual({ changed: true, mayWrite: true });
    expect(await comparisons.draftBeside(member, entry)).toBeNull();
  });

  it('say who published them to their owners alone', async () => {
    const names = async (actor: typeof author | typeof anonymous) =>
      (await entries.versions(actor, entry)).map(({ publishedBy }) => publishedBy);
    expect(await names(author)).toEqual(['Ane Andersen', 'Ane Andersen']);
    expect(await names(member)).toEqual([null, null]);
    expect(await names(anonymous)).toEqual([null]);
  });
});
