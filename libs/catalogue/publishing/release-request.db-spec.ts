import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Clock, type Database, Forbidden, LostUpdate, NotFound, openDatabase } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { EntryService } from '../entry/entry.service.js';
import { ReleaseAnswered } from '../errors.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseRequestService } from './release-request.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const enough = { title: 'Cykler', summary: 'Vi bygger den.', goals: [17], contact: { mailbox: 'klima@herning.example' } };

describe('public release where the tenant wants an editor', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let entries: EntryService;
  let publishing: PublishingService;
  let requests: ReleaseRequestService;
  let herning: BuiltTenant;
  let author: Member;
  let editor: Member;
  let id: string;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    given = new Builders(database);
    drafts = new DraftService(database);
    entries = new EntryService(database);
    publishing = new PublishingService(database);
    requests = new ReleaseRequestService(database, publishing);
    herning = await given.aTenant({ slug: 'herning', editorForPublic: true });
    await given.aNetwork([herning], 'norden');
    author = await given.aMember(herning);
    editor = await given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    id = (await drafts.create(author, 'herning', enough)).id;
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const ask = async () => (await publishing.publish(author, id, { audience: 'public', networks: ['norden'] })).releaseRequest as string;

  it('is not needed for the tenant and its networks', async () => {
    expect((await publishing.publish(author, id, { audience: 'networks', networks: ['norden'] })).version).toBe(1);
  });

  it('asks the editors when an author presses the button, once however often it is pressed', async () => {
    const [first, second] = [await ask(), await ask()];
    expect(second).toBe(first);
    await expect(entries.read(author, id)).rejects.toThrow(NotFound);
    expect((await drafts.read(author, id)).releaseRequest).toBe(first);
    expect(await jobsFor(first)).toEqual(['catalogue.send-release-request']);
  });

  it('is done at once by an editor', async () => {
    expect(await publishing.publish(editor, id, { audience: 'public' })).toMatchObject({ version: 1, releaseRequest: null });
  });

  it('is given by an editor, with the networks that were asked for', async () => {
    const request = await ask();
    expect(await requests.read(editor, request)).toMatchObject({ mayAnswer: true, networks: [{ slug: 'norden' }], answer: null });
    const { version } = await requests.publish(editor, request, { revision: 1 });
    expect(version).toBe(1);
    expect((await entries.read(anonymous, id)).audience).toBe('public');
    expect(await requests.read(author, request)).toMatchObject({ answer: 'published', mayAnswer: false });
    expect(await jobsFor(request)).toEqual(['catalogue.send-release-request', 'catalogue.send-release-answer']);
  });

  it('shows the editor the text as readers get it: nobody by name who has not agreed to be quoted', async () => {
    const quote = { text: 'Vi bygger cyklen, mens vi kører.', language: 'da', person: 'Anne Mikkelsen', title: 'konsulent', consent: null };
    id = (await drafts.create(author, 'herning', { ...enough, quotes: [quote] })).id;
    const { draft } = await requests.read(editor, await ask());
    expect(draft.content.quotes).toEqual([{ ...quote, person: null }]);
  });

  it('is not given by the author, nor by anyone of another municipality', async () => {
    const request = await ask();
    await expect(requests.publish(author, request, {})).rejects.toThrow(Forbidden);
    const stranger = await given.aMember(await given.aTenant(), 'admin');
    await expect(requests.read(stranger, request)).rejects.toThrow(NotFound);
    await expect(requests.publish(stranger, request, {})).rejects.toThrow(NotFound);
  });

  it('is not given to a text that the editor has not read', async () => {
    const request = await ask();
    await drafts.save(author, id, 1, { title: 'Noget andet' });
    await expect(requests.publish(editor, request, { revision: 1 })).rejects.toThrow(LostUpdate);
  });

  it('is declined with a reason, and may be asked for again', async () => {
    const request = await ask();
    await expect(requests.decline(editor, request, { reason: '' })).rejects.toMatchObject({ fields: { reason: ['minLength'] } });
    await requests.decline(editor, request, { reason: 'Navnene skal ud.' });
    expect(await requests.read(author, request)).toMatchObject({ answer: 'declined', reason: 'Navnene skal ud.' });
    await expect(requests.publish(editor, request, {})).rejects.toThrow(ReleaseAnswered);
    expect(await ask()).not.toBe(request);
  });

  it('is not taken back by an author either', async () => {
    await publishing.publish(editor, id, { audience: 'public' });
    await expect(publishing.changeAudience(author, id, { audience: 'tenant' })).rejects.toThrow(Forbidden);
    await expect(publishing.publish(author, id, { audience: 'tenant' })).rejects.toThrow(Forbidden);
  });

  async function jobsFor(request: string): Promise<string[]> {
    const jobs = await given.write((tx) =>
      tx.query<{ name: string }>(`select name from job_request where payload->>'releaseRequestId' = $1 order by id`, [request]),
    );
    return jobs.map(({ name }) => name);
  }
});
