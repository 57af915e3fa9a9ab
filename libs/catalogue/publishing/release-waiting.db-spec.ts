import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityEntities } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { EntryService } from '../entry/entry.service.js';
import { EntryMarks } from '../entry/entry-marks.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseRequestService } from './release-request.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const content = { title: 'Klimabudget', summary: 'I regneark.', goals: [13], kind: 'tool', contact: { mailbox: 'klima@herning.example' } };

describe('what waits for a person, and what became of their tenant’s entries', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let publishing: PublishingService;
  let requests: ReleaseRequestService;
  let author: Member;
  let editor: Member;
  let editorElsewhere: Member;

  beforeAll(async () => {
    address = await aDatabase();
    const clock = new Clock();
    database = await openDatabase({ application: address.app, system: address.system }, [...identityEntities, ...catalogueEntities], clock);
    given = new Builders(database);
    drafts = new DraftService(database);
    publishing = new PublishingService(database);
    requests = new ReleaseRequestService(database, publishing);
    const herning = await given.aTenant({ slug: 'herning', editorForPublic: true });
    const asker = await given.aTenant({ slug: 'asker', editorForPublic: true });
    const network = await given.aNetwork([herning, asker], 'norden');
    author = await given.aMember(herning);
    editor = await given.aMember(herning, 'editor');
    editorElsewhere = await given.aMember(asker, 'editor');
    const { id } = await drafts.create(author, 'herning', content);
    await publishing.publish(editor, id, { audience: 'networks', networks: ['norden'] });
    const mark = { entryId: id, version: 1, networkId: network.id, decisionId: crypto.randomUUID(), reviewBy: null };
    await given.write((tx) => new EntryMarks().approve(tx, mark));
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('is a question for the editors of the tenant, and for nobody else', async () => {
    const { id } = await drafts.create(author, 'herning', { ...content, title: 'Til alle' });
    const asked = await publishing.publish(author, id, { audience: 'public' });
    expect(await requests.waiting(editor)).toMatchObject([{ id: asked.releaseRequest, title: 'Til alle', tenant: 'herning' }]);
    for (const other of [author, editorElsewhere]) expect(await requests.waiting(other)).toEqual([]);
    await requests.decline(editor, asked.releaseRequest as string, { reason: 'Tallene mangler.' });
    expect(await requests.waiting(editor)).toEqual([]);
  });

  it('is a draft of one’s own, told apart from those of colleagues', async () => {
    const { id } = await drafts.create(author, 'herning', { title: 'Halvfærdig' });
    const isMine = async (reader: Member) => (await drafts.list(reader)).find((draft) => draft.id === id)?.isMine;
    expect([await isMine(author), await isMine(editor), await isMine(editorElsewhere)]).toEqual([true, false, undefined]);
  });

  it('tells the owners of an approval, and no other municipality that it were theirs', async () => {
    const entries = new EntryService(database);
    expect(await entries.approvalsOfOurs(author)).toMatchObject([
      { version: 1, entry: { title: 'Klimabudget' }, network: { slug: 'norden' } },
    ]);
    expect(await entries.approvalsOfOurs(editorElsewhere)).toEqual([]);
  });
});
