import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Clock, type Database, Forbidden, NotFound, openDatabase, Unauthenticated } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { twoNeighbours } from '../../../test/support/neighbours.js';
import { catalogueEntities } from '../catalogue.module.js';
import { ComparisonService } from '../comparison/comparison.service.js';
import { DraftService } from '../draft/draft.service.js';
import { NoLicence } from '../errors.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { OwnVersionService } from './own-version.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const enough = {
  ...{ kind: 'method', title: 'Borgersamling', summary: 'Tre aftener.', goals: [16], licence: 'CC-BY-4.0' },
  contact: { mailbox: 'demokrati@mariehavn.example' },
};

describe('an own version', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let publishing: PublishingService;
  let own: OwnVersionService;
  let storevik: BuiltTenant;
  let owner: Member;
  let author: Member;
  let outsider: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    publishing = new PublishingService(database);
    own = new OwnVersionService(database);
    ({ storevik, owner, author, outsider } = await twoNeighbours(given));
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const anOriginal = async (part: object = {}, audience = 'networks') => {
    const { id } = await drafts.create(owner, 'mariehavn', { ...enough, ...part });
    await publishing.publish(owner, id, { audience, networks: ['norden'] });
    return id;
  };
  const made = async (id: string) => (await own.make(author, id, { tenant: 'storevik' })).entryId;

  it('is a draft of the maker’s, with the text and without the people', async () => {
    const id = await anOriginal();
    const draft = await drafts.read(author, await made(id));
    expect(draft).toMatchObject({
      tenant: { slug: 'storevik' },
      content: { title: 'Borgersamling', licence: 'CC-BY-4.0', contact: { mailbox: null } },
    });
    await expect(drafts.read(owner, draft.id)).rejects.toThrow(NotFound);
  });

  it('asked for twice, even at once, is one', async () => {
    const id = await anOriginal();
    const both = await Promise.all([1, 2].map(() => own.make(author, id, { tenant: 'storevik' })));
    expect(new Set(both.map(({ entryId }) => entryId)).size).toBe(1);
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  });

  it('of what has no licence needs a yes from those it belongs to', async () => {
    const id = await anOriginal({ licence: null });
    await expect(own.make(author, id, { tenant: 'storevik' })).rejects.toThrow(NoLicence);
    expect((await own.make(author, id, { tenant: 'storevik', consent: true })).isNew).toBe(true);
  });

  it('is made by those who write, for a tenant of theirs, of what they may read', async () => {
    const id = await anOriginal();
    await expect(own.make(anonymous, id, { tenant: 'storevik' })).rejects.toThrow(Unauthenticated);
    for (const input of [{ tenant: 'utenfor' }, { nonsense: true }]) await expect(own.make(outsider, id, input)).rejects.toThrow(NotFound);
    await expect(own.make(await given.aMember(storevik, 'reader'), id, { tenant: 'storevik' })).rejects.toThrow(Forbidden);
    await expect(own.make(author, id, { tenant: 'mariehavn' })).rejects.toThrow(NotFound);
    await expect(own.make(owner, id, { tenant: 'mariehavn' })).rejects.toMatchObject({ fields: { tenant: ['isIn'] } });
    await expect(own.make(author, id, { tenant: 'storevik', version: 7 })).rejects.toThrow(NotFound);
  });

  it('says what it was made from to those who may read that, and to nobody else', async () => {
    const id = await anOriginal();
    const mine = await made(id);
    await drafts.save(author, mine, 1, { title: 'Folkemøte i fjøset', contact: { mailbox: 'post@storevik.example' } });
    await publishing.publish(author, mine, { audience: 'public' });
    expect(await own.origin(author, mine)).toMatchObject({ entryId: id, version: 1, tenant: 'mariehavn', newerVersion: null });
    for (const other of [outsider, anonymous]) {
      await expect(own.origin(other, mine)).rejects.toThrow(NotFound);
      await expect(new ComparisonService(database).withOrigin(other, mine)).rejects.toThrow(NotFound);
    }
    expect((await own.ofEntry(owner, id)).map(({ entryId }) => entryId)).toEqual([mine]);
    await expect(own.ofEntry(outsider, id)).rejects.toThrow(NotFound);
  });

  it('that is not shared is not told to those it was made from', async () => {
    const id = await anOriginal({}, 'public');
    const mine = await made(id);
    await drafts.save(author, mine, 1, { contact: { mailbox: 'post@storevik.example' } });
    await publishing.publish(author, mine, { audience: 'tenant' });
    expect([await own.ofEntry(owner, id), await own.ofEntry(anonymous, id)]).toEqual([[], []]);
    expect(await own.ofEntry(author, id)).toHaveLength(1);
  });

  it('is compared with the very version it was made from, though there is a newer one', async () => {
    const id = await anOriginal();
    const mine = await made(id);
    await drafts.save(owner, id, 1, { title: 'Borgersamling på to aftener' });
    await publishing.publish(owner, id, { audience: 'networks', networks: ['norden'] });
    const changes = await new ComparisonService(database).withOrigin(author, mine);
    expect([changes.before.version, changes.places.map(({ place }) => place)]).toEqual([1, ['contact']]);
    expect(await own.origin(author, mine)).toMatchObject({ version: 1, newerVersion: 2 });
  });
});
