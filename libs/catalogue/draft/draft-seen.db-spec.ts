import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Clock, type Database, Forbidden, NotFound, newId, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { EntryService } from '../entry/entry.service.js';
import { EntryMarks } from '../entry/entry-marks.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { DraftService } from './draft.service.js';
import { DraftSeenService } from './draft-seen.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const written = {
  kind: 'tool' as const,
  title: 'Sjekkliste',
  summary: 'Tolv spørsmål.',
  goals: [12],
  contact: { mailbox: 'innkjop@baerum.example' },
  canBeCalled: [{ name: 'Kari Nordmann', topic: 'oppstart' }],
  quotes: [{ text: 'Det virket.', language: 'nb' as const, person: 'Ola Nordmann', title: 'innkjøper', consent: 'asked' as const }],
};

describe('a draft seen as somebody else', () => {
  let address: TestDatabase;
  let database: Database;
  let drafts: DraftService;
  let seen: DraftSeenService;
  let entries: EntryService;
  let given: Builders;
  let network: BuiltTenant;
  let author: Member;
  let neighbour: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    seen = new DraftSeenService(database);
    entries = new EntryService(database);
    const baerum = await given.aTenant({ slug: 'baerum' });
    const asker = await given.aTenant({ slug: 'asker' });
    network = await given.aNetwork([baerum, asker], 'norden');
    author = await given.aMember(baerum);
    neighbour = await given.aMember(asker);
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('is the finished page: quoted by role, and for everybody without the people who can be called', async () => {
    const { id } = await drafts.create(author, 'baerum', written);
    const colleague = await seen.seenAs(author, id, { as: 'colleague' });
    expect(colleague).toMatchObject({ leftOut: ['quotes'], entry: { audience: 'tenant', content: { canBeCalled: written.canBeCalled } } });
    expect(colleague.entry.content.quotes[0]?.person).toBeNull();
    const member = await seen.seenAs(author, id, { as: 'network', network: 'norden' });
    expect(member).toMatchObject({ network: { slug: 'norden' }, entry: { networks: [{ slug: 'norden' }] } });
    const everybody = await seen.seenAs(author, id, { as: 'public' });
    expect(everybody).toMatchObject({ leftOut: ['canBeCalled', 'quotes'], entry: { peopleToCall: 1, content: { canBeCalled: [] } } });
  });

  it('says which approved version of a tool that reader would see first', async () => {
    const { id } = await drafts.create(author, 'baerum', written);
    const publishing = new PublishingService(database);
    await publishing.publish(author, id, { audience: 'networks', networks: ['norden'] });
    await given.write((tx) =>
      new EntryMarks().approve(tx, { entryId: id, version: 1, networkId: network.id, decisionId: newId(), reviewBy: null }),
    );
    expect(await seen.seenAs(author, id, { as: 'network', network: 'norden' })).toMatchObject({ approvedFirst: 1 });
    expect(await seen.seenAs(author, id, { as: 'colleague' })).toMatchObject({ approvedFirst: 1 });
    expect(await seen.seenAs(author, id, { as: 'public' })).toMatchObject({ approvedFirst: null });
  });

  it('is for those who write it', async () => {
    const { id } = await drafts.create(author, 'baerum', written);
    await expect(seen.seenAs(neighbour, id, { as: 'public' })).rejects.toThrow(NotFound);
    const reader = await given.aMember({ id: author.memberships[0]?.tenantId as string, slug: 'baerum' }, 'reader');
    await expect(seen.seenAs(reader, id, { as: 'public' })).rejects.toThrow(Forbidden);
  });

  it('tells what the published entry does: who can be called is for people who are signed in', async () => {
    const { id } = await drafts.create(author, 'baerum', written);
    await new PublishingService(database).publish(author, id, { audience: 'public' });
    expect(await entries.read(anonymous, id)).toMatchObject({ peopleToCall: 1, content: { canBeCalled: [] } });
    expect(await entries.read(neighbour, id)).toMatchObject({ peopleToCall: 1, content: { canBeCalled: written.canBeCalled } });
  });
});
