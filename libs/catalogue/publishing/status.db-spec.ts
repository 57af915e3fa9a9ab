import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import type { EntryContent } from '../entry/entry-content.js';
import { RestartUnsaid, UnlikelyStatus } from '../errors.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseRequestService } from './release-request.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const enough = { title: 'Delebiler', summary: 'Vi delte biler.', goals: [11], contact: { mailbox: 'klima@herning.example' } };

describe('the status of what is published', () => {
  let address: TestDatabase;
  let database: Database;
  let drafts: DraftService;
  let publishing: PublishingService;
  let requests: ReleaseRequestService;
  let author: Member;
  let editor: Member;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    const given = new Builders(database);
    drafts = new DraftService(database);
    publishing = new PublishingService(database);
    requests = new ReleaseRequestService(database, publishing);
    const herning = await given.aTenant({ slug: 'herning', language: 'da', editorForPublic: true });
    author = await given.aMember(herning);
    editor = await given.aMember(herning, 'editor');
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('may be stopped with nothing told yet: what it taught is asked for, kindly', async () => {
    const { id } = await published({ status: 'running' });
    const draft = await changed(id, { status: 'stopped' });
    expect(draft.readiness.stoppedAsks).toEqual(['sections.why_stopped', 'sections.what_went_wrong']);
    expect(await share(id)).toMatchObject({ version: 2 });
  });

  it('goes from stopped to running only as a restart that says what is different this time', async () => {
    const { id } = await published({ status: 'stopped' });
    expect((await changed(id, { status: 'running' })).statusStep).toEqual({ before: 'stopped', move: 'restart', restartUnsaid: true });
    await expect(share(id)).rejects.toThrow(RestartUnsaid);
    await changed(id, { restart: 'Byrådet har fundet pengene.' });
    expect(await share(id)).toMatchObject({ version: 2 });
    await changed(id, { status: 'stopped' });
    await share(id);
    await changed(id, { status: 'pilot' });
    await expect(share(id)).rejects.toThrow(RestartUnsaid);
  });

  it('goes a way that work does not go only where the author says that the version before was wrong', async () => {
    const { id } = await published({ status: 'scaled' });
    await changed(id, { status: 'idea' });
    await expect(share(id)).rejects.toThrow(UnlikelyStatus);
    expect(await publishing.publish(author, id, { audience: 'tenant', statusCorrected: true })).toMatchObject({ version: 2 });
  });

  it('is asked about once: the editor who makes it public has read it', async () => {
    const { id } = await published({ status: 'scaled' });
    await changed(id, { status: 'idea' });
    await expect(publishing.publish(author, id, { audience: 'public' })).rejects.toThrow(UnlikelyStatus);
    const { releaseRequest } = await publishing.publish(author, id, { audience: 'public', statusCorrected: true });
    expect(await requests.publish(editor, releaseRequest as string, {})).toMatchObject({ version: 2, audience: 'public' });
  });

  it('keeps a restart unsaid when only the audience changes', async () => {
    const { id } = await published({ status: 'stopped' });
    await changed(id, { status: 'running' });
    expect(await publishing.changeAudience(author, id, { audience: 'tenant' })).toMatchObject({ version: 1 });
  });

  async function published(part: Partial<EntryContent>): Promise<{ id: string }> {
    const draft = await drafts.create(author, 'herning', { ...enough, ...part });
    await share(draft.id);
    return draft;
  }

  async function changed(id: string, part: Partial<EntryContent>) {
    return drafts.save(author, id, (await drafts.read(author, id)).revision, part);
  }

  function share(id: string) {
    return publishing.publish(author, id, { audience: 'tenant' });
  }
});
