import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, Forbidden, InvalidInput, NotFound, openDatabase } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { EntryService } from '../entry/entry.service.js';
import { PublishingService } from './publishing.service.js';
import { ShortExperienceService } from './short-experience.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const written = {
  title: 'Tjekliste for grønne indkøb',
  summary: 'Vi spurgte indkøberne, og de svarede med tolv spørgsmål.',
  goals: [12],
  contact: { mailbox: 'indkoeb@herning.example', name: null },
};

describe('a short experience', () => {
  let address: TestDatabase;
  let database: Database;
  let short: ShortExperienceService;
  let drafts: DraftService;
  let entries: EntryService;
  let given: Builders;
  let author: Member;
  let neighbour: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    entries = new EntryService(database);
    short = new ShortExperienceService(database, new PublishingService(database));
    const herning = await given.aTenant({ slug: 'herning', language: 'da', editorForPublic: true });
    const asker = await given.aTenant({ slug: 'asker' });
    await given.aNetwork([herning, asker]);
    author = await given.aMember(herning);
    neighbour = await given.aMember(asker);
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('is written and shared in one go, and its language and kind are told by its words', async () => {
    const { id } = await short.begin(author);
    const { published } = await short.share(author, 'herning', { ...written, id, way: 'networks' });
    expect(published).toMatchObject({ version: 1, audience: 'networks' });
    expect(await entries.read(neighbour, id)).toMatchObject({ title: written.title, language: 'da', kind: 'tool' });
    expect((await drafts.read(author, id)).guesses).toEqual([{ place: 'kind', reason: 'kind_is_for_use', evidence: written.title }]);
  });

  it('stays of no stated kind where the words tell none, and is what its author says it is', async () => {
    const words = { title: 'Om at være med', summary: 'Det er fint her.' };
    const open = await short.share(author, 'herning', { ...written, ...words, id: (await short.begin(author)).id, way: 'draft' });
    expect((await drafts.read(author, open.id)).content.kind).toBeNull();
    const said = await short.share(author, 'herning', { ...written, kind: 'method', id: (await short.begin(author)).id, way: 'tenant' });
    expect(await drafts.read(author, said.id)).toMatchObject({ content: { kind: 'method' }, guesses: [] });
  });

  it('pressed twice is one experience', async () => {
    const { id } = await short.begin(author);
    const press = () => short.share(author, 'herning', { ...written, id, way: 'tenant' });
    const [one, other] = [await press(), await press()];
    expect([one.published?.version, other.published?.version]).toEqual([1, 1]);
    expect((await entries.versions(author, id)).length).toBe(1);
  });

  it('leaves nothing behind where it is refused, and names what is missing', async () => {
    const { id } = await short.begin(author);
    const refused = short.share(author, 'herning', { ...written, title: ' ', contact: {}, goals: [], id, way: 'tenant' });
    await expect(refused).rejects.toMatchObject({
      fields: { title: ['isNotEmpty'], goals: ['isNotEmpty'], 'contact.mailbox': ['isNotEmpty'] },
    });
    await expect(refused).rejects.toThrow(InvalidInput);
    await expect(drafts.read(author, id)).rejects.toThrow(NotFound);
  });

  it('asks an editor where the municipality wants one for what is public', async () => {
    const { id } = await short.begin(author);
    const { published } = await short.share(author, 'herning', { ...written, id, way: 'public' });
    expect(published).toMatchObject({ version: null, releaseRequest: expect.any(String) });
  });

  it('begins with the contact of what its author wrote last', async () => {
    await short.share(author, 'herning', { ...written, id: (await short.begin(author)).id, way: 'draft' });
    expect(await short.begin(author)).toMatchObject({
      mailbox: 'indkoeb@herning.example',
      tenants: [{ slug: 'herning', asksEditor: true }],
    });
    expect((await short.begin(neighbour)).mailbox).toBeNull();
  });

  it('is for those who write, and overwrites nobody’s draft', async () => {
    const { id } = await short.share(author, 'herning', { ...written, id: (await short.begin(author)).id, way: 'draft' });
    await expect(short.share(neighbour, 'herning', { ...written, id, way: 'draft' })).rejects.toThrow(NotFound);
    await expect(short.share(neighbour, 'asker', { ...written, id, way: 'tenant' })).rejects.toThrow(NotFound);
    const reader = await given.aMember({ id: author.memberships[0]?.tenantId as string, slug: 'herning' }, 'reader');
    await expect(short.share(reader, 'herning', { ...written, id: (await short.begin(author)).id, way: 'draft' })).rejects.toThrow(
      Forbidden,
    );
  });
});
