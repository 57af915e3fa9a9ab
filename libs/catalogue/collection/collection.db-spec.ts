import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import {
  Clock,
  type Database,
  DocumentRenderer,
  Forbidden,
  LostUpdate,
  loadMessages,
  NotFound,
  openDatabase,
  readConfig,
} from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { readPdf } from '../../../test/support/read-pdf.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { CollectionEmpty } from '../errors.js';
import { PublishingService } from '../publishing/publishing.service.js';
import { CollectionService } from './collection.service.js';
import { CollectionDraftService } from './collection-draft.service.js';
import { CollectionExportService } from './collection-export.service.js';
import { CollectionPublishingService } from './collection-publishing.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('a collection', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let collections: CollectionService;
  let drafts: CollectionDraftService;
  const renderer = new DocumentRenderer();
  let exports: CollectionExportService;
  let publishing: CollectionPublishingService;
  let baerum: BuiltTenant;
  let herning: BuiltTenant;
  let network: BuiltTenant;
  let author: Member;
  let member: Member;
  let outsider: Member;
  let herningAuthor: Member;
  let herningEditor: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    collections = new CollectionService(database);
    drafts = new CollectionDraftService(database);
    loadMessages();
    exports = new CollectionExportService(collections, readConfig({ PUBLIC_URL: 'https://tandem.example' }), renderer);
    publishing = new CollectionPublishingService(database);
    baerum = await given.aTenant({ slug: 'baerum', name: 'Bærum kommune' });
    const asker = await given.aTenant({ slug: 'asker' });
    herning = await given.aTenant({ slug: 'herning', editorForPublic: true });
    network = await given.aNetwork([baerum, asker]);
    author = await given.aMember(baerum, 'author');
    member = await given.aMember(asker, 'reader');
    outsider = await given.aMember(await given.aTenant({ slug: 'fjellvik' }), 'author');
    herningAuthor = await given.aMember(herning, 'author');
    herningEditor = await given.aMember(herning, 'editor');
  });
  afterAll(async () => {
    await renderer.onModuleDestroy();
    await database.close();
    await address.drop();
  });

  const anEntry = async (title: string, audience: 'tenant' | 'networks' | 'public', by = author, tenant = 'baerum') => {
    const content = { title, summary: 'Kort', goals: [17], contact: { mailbox: 'post@baerum.example' } };
    const { id } = await new DraftService(database).create(by, tenant, content);
    await new PublishingService(database).publish(by, id, { audience, networks: audience === 'networks' ? [network.slug] : [] });
    return id;
  };
  const made = async (entries: readonly string[], by = author, tenant = 'baerum', title = 'Partnerskap') =>
    drafts.create(by, tenant, { title, introduction: 'Om **mål 17**.', parts: entries.map((entry) => ({ entry, why: `fordi ${entry}` })) });
  const titlesFor = async (actor: Actor, id: string) =>
    (await collections.read(actor, id)).sections.map(({ heading, entries }) => [heading, ...entries.map(({ entry }) => entry.title)]);
  const seenIn = async (actor: Actor, query = {}) => (await collections.list(actor, query)).items.map(({ title }) => title);

  it('is there for its own authors alone until it is published', async () => {
    const { id } = await made([await anEntry('Åpen', 'public')]);
    await expect(collections.read(author, id)).rejects.toThrow(NotFound);
    for (const actor of [member, outsider]) await expect(drafts.read(actor, id)).rejects.toThrow(NotFound);
    await publishing.publish(author, id, { audience: 'networks', networks: [network.slug] });
    expect((await collections.read(member, id)).title).toBe('Partnerskap');
    for (const actor of [outsider, anonymous]) {
      await expect(collections.read(actor, id)).rejects.toThrow(NotFound);
      expect(await seenIn(actor)).toEqual([]);
    }
  });

  it('holds for each reader what that reader may read, and leaves no gap and no heading over the rest', async () => {
    const [open, shared, own] = [
      await anEntry('Alle', 'public'),
      await anEntry('Nettverket', 'networks'),
      await anEntry('Bare vi', 'tenant'),
    ];
    const parts = [
      { entry: open, why: 'åpent' },
      { heading: 'I nettverket' },
      { entry: shared, why: 'nettverkets hemmelighet' },
      { heading: 'Internt' },
      { entry: own, why: 'vår hemmelighet' },
    ];
    const { id } = await drafts.create(author, 'baerum', { title: 'Tre lag', parts });
    await publishing.publish(author, id, { audience: 'public' });
    expect(await titlesFor(author, id)).toEqual([
      [null, 'Alle'],
      ['I nettverket', 'Nettverket'],
      ['Internt', 'Bare vi'],
    ]);
    expect(await titlesFor(member, id)).toEqual([
      [null, 'Alle'],
      ['I nettverket', 'Nettverket'],
    ]);
    expect(await titlesFor(anonymous, id)).toEqual([[null, 'Alle']]);
    expect(JSON.stringify(await collections.read(anonymous, id))).not.toMatch(/hemmelighet|Internt|I nettverket/);
    // The second lock: the sentence is not in the rows either.
    const rows = await database.read<{ why: string }>(anonymous, 'select why from collection_item where collection_id = $1', [id]);
    expect(rows.map(({ why }) => why).filter(Boolean)).toEqual(['åpent']);
    const { bytes } = await exports.pdf(anonymous, id);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const printed = JSON.stringify(await readPdf(bytes));
    expect(printed).toContain('Tre lag');
    expect(printed).not.toMatch(/hemmelighet|Internt|I nettverket/);
    expect(await seenIn(anonymous, { entry: own })).toEqual([]);
    expect(await seenIn(author, { entry: own })).toEqual(['Tre lag']);
  });

  it('is in no list of one for whom it holds nothing', async () => {
    const { id } = await made([await anEntry('Bare oss', 'tenant')], author, 'baerum', 'Tom for andre');
    await publishing.publish(author, id, { audience: 'public' });
    expect(await seenIn(anonymous, { tenant: 'baerum' })).not.toContain('Tom for andre');
    expect(await seenIn(author, { tenant: 'baerum' })).toContain('Tom for andre');
  });

  it('loses an entry that is withdrawn', async () => {
    const [kept, gone] = [await anEntry('Blir', 'public'), await anEntry('Går', 'public')];
    const { id } = await made([kept, gone]);
    await publishing.publish(author, id, { audience: 'public' });
    await new PublishingService(database).withdraw(await given.aMember(baerum, 'editor'), gone);
    for (const actor of [author, anonymous]) expect(await titlesFor(actor, id)).toEqual([[null, 'Blir']]);
  });

  it('takes in nothing that its author may not read', async () => {
    const secret = await anEntry('Hemmelig', 'tenant', outsider, 'fjellvik');
    const { id } = await made([]);
    await expect(drafts.collect(author, id, { entry: secret })).rejects.toThrow(NotFound);
    await expect(made([secret])).rejects.toThrow(NotFound);
  });

  it('keeps what a colleague put in and this one cannot see, wherever it is moved around', async () => {
    const both = await given.anActor(
      await given.aPerson([
        [baerum, 'author'],
        [herning, 'author'],
      ]),
    );
    const hidden = await anEntry('Hernings', 'tenant', both as Member, 'herning');
    const [a, b] = [await anEntry('A', 'public'), await anEntry('B', 'public')];
    const { id, revision } = await made([a, hidden, b], both as Member);
    const seen = await drafts.read(author, id);
    expect(seen.parts.map(({ entry }) => entry?.title)).toEqual(['A', 'B']);
    expect(JSON.stringify(seen)).not.toContain(hidden);
    const after = await drafts.save(author, id, revision, { parts: seen.parts.map((part) => ({ id: part.id })).reverse() });
    expect(after.parts.map(({ entry }) => entry?.title)).toEqual(['B', 'A']);
    expect((await drafts.read(both, id)).parts.map(({ entry }) => entry?.title)).toEqual(['B', 'A', 'Hernings']);
  });

  it('is ordered, added to and emptied without losing a sentence', async () => {
    const [a, b] = [await anEntry('Først', 'public'), await anEntry('Sist', 'public')];
    const draft = await made([a]);
    await drafts.collect(author, draft.id, { entry: b, why: 'fordi B' });
    const twice = await drafts.collect(author, draft.id, { entry: b, why: 'en gang til' });
    expect(twice.parts.map(({ why }) => why)).toEqual([`fordi ${a}`, 'fordi B']);
    const ids = twice.parts.map(({ id }) => id);
    const turned = await drafts.order(author, draft.id, twice.revision, { parts: [...ids].reverse() });
    expect(turned.parts.map(({ why }) => why)).toEqual(['fordi B', `fordi ${a}`]);
    const back = await drafts.save(author, draft.id, turned.revision, {}, { part: ids[0] as string, direction: 'up' });
    expect(back.parts.map(({ id }) => id)).toEqual(ids);
  });

  it('refuses what was written on another revision, with the text that stands now', async () => {
    const { id, revision } = await made([]);
    await drafts.save(author, id, revision, { title: 'Deres' });
    const lost = await drafts.save(author, id, revision, { title: 'Mitt' }).catch((error: unknown) => error as LostUpdate);
    expect(lost).toBeInstanceOf(LostUpdate);
    expect(lost).toMatchObject({ current: { title: 'Deres' }, currentRevision: revision + 1 });
  });

  it('changes for its readers when it is published again, and keeps its former address', async () => {
    const { id, revision } = await made([await anEntry('Ett', 'public')], author, 'baerum', 'Gammelt navn');
    const first = await publishing.publish(author, id, { audience: 'public' });
    await drafts.save(author, id, revision, { title: 'Nytt navn' });
    expect((await collections.read(anonymous, id)).title).toBe('Gammelt navn');
    expect((await drafts.read(author, id)).published).toMatchObject({ changedSince: true, audience: 'public' });
    await publishing.publish(author, id, { audience: 'public' });
    expect(first.slug).toBe('gammelt-navn');
    expect(await collections.readAt(anonymous, 'baerum', 'gammelt-navn')).toEqual({ movedTo: 'nytt-navn' });
    expect(await collections.readAt(anonymous, 'baerum', 'nytt-navn')).toMatchObject({ title: 'Nytt navn' });
  });

  it('tells its former address to nobody who may not read it', async () => {
    const { id, revision } = await made([await anEntry('Ett til', 'public')], author, 'baerum', 'Skjult fra før');
    await publishing.publish(author, id, { audience: 'tenant' });
    await drafts.save(author, id, revision, { title: 'Skjult nå' });
    await publishing.publish(author, id, { audience: 'tenant' });
    await expect(collections.readAt(anonymous, 'baerum', 'skjult-fra-for')).rejects.toThrow(NotFound);
  });

  it('gives two of the same name an address each, and needs something in it', async () => {
    const entry = await anEntry('Felles', 'public');
    const [one, two] = [await made([entry], author, 'baerum', 'Likt'), await made([entry], author, 'baerum', 'Likt')];
    const slugs = await Promise.all([one, two].map(({ id }) => publishing.publish(author, id, { audience: 'public' })));
    expect(slugs.map(({ slug }) => slug).sort()).toEqual(['likt', 'likt-2']);
    await expect(publishing.publish(author, (await made([])).id, { audience: 'public' })).rejects.toThrow(CollectionEmpty);
  });

  it('is gone for everybody when it is removed, and back as it was when that is undone', async () => {
    const { id } = await made([await anEntry('Borte', 'public')], author, 'baerum', 'Bort og hjem');
    await publishing.publish(author, id, { audience: 'public' });
    await publishing.remove(author, id);
    for (const actor of [author, anonymous]) await expect(collections.read(actor, id)).rejects.toThrow(NotFound);
    await expect(drafts.read(author, id)).rejects.toThrow(NotFound);
    await publishing.bringBack(author, id);
    expect((await collections.read(anonymous, id)).title).toBe('Bort og hjem');
  });

  describe('of a tenant that wants an editor', () => {
    it('is asked for by an author, once, and released by an editor', async () => {
      const { id } = await made(
        [await anEntry('Sykler', 'public', herningEditor, 'herning')],
        herningAuthor,
        'herning',
        'Samling i Herning',
      );
      expect(await publishing.publish(herningAuthor, id, { audience: 'public' })).toMatchObject({ slug: null });
      await publishing.publish(herningAuthor, id, { audience: 'public' });
      const jobs = await given.write((tx) =>
        tx.query(`select 1 from job_request where name = 'catalogue.send-collection-question' and payload->>'collectionId' = $1`, [id]),
      );
      expect(jobs).toHaveLength(1);
      await expect(collections.read(anonymous, id)).rejects.toThrow(NotFound);
      expect((await drafts.read(herningEditor, id)).asked).toMatchObject({ audience: 'public' });
      await publishing.publish(herningEditor, id, { audience: 'public' });
      expect((await collections.read(anonymous, id)).title).toBe('Samling i Herning');
      expect((await drafts.read(herningAuthor, id)).asked).toBeNull();
      await expect(publishing.remove(herningAuthor, id)).rejects.toThrow(Forbidden);
      await expect(publishing.declineRelease(herningAuthor, id)).rejects.toThrow(Forbidden);
    });

    it('is kept from readers by the database too, had the service forgotten to ask', async () => {
      const { id } = await made([await anEntry('Låst', 'public', herningEditor, 'herning')], herningAuthor, 'herning', 'Låst');
      await publishing.publish(herningEditor, id, { audience: 'tenant' });
      const open = (actor: Actor) =>
        database
          .transaction(actor, (tx) => tx.execute('update collection set is_public = true where id = $1', [id]))
          .catch((error: { code: string }) => error.code);
      expect([0, '42501']).toContain(await open(herningAuthor));
      for (const actor of [outsider, author, anonymous]) expect([0, '42501']).toContain(await open(actor));
    });
  });
});
