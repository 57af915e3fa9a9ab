import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock, type Database, loadMessages, Mailer, Metrics, openDatabase, readConfig } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { PublishingService } from './publishing.service.js';
import { ReleaseAnswerHandler } from './release-answer.handler.js';
import { ReleaseQuestionHandler } from './release-question.handler.js';
import { ReleaseRequestService } from './release-request.service.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;
const enough = { title: 'Cykler', summary: 'Vi bygger den.', goals: [17], contact: { mailbox: 'klima@herning.example' } };

describe('the letters about a public release', () => {
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let drafts: DraftService;
  let publishing: PublishingService;
  let requests: ReleaseRequestService;
  let question: ReleaseQuestionHandler;
  let answer: ReleaseAnswerHandler;
  let herning: BuiltTenant;
  let author: Member;
  let editor: Member;

  beforeAll(async () => {
    loadMessages();
    address = await aDatabase();
    const clock = new Clock();
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, clock);
    given = new Builders(database);
    drafts = new DraftService(database);
    publishing = new PublishingService(database);
    requests = new ReleaseRequestService(database, publishing);
    const mailer = new Mailer(config, clock, new Metrics(), database);
    question = new ReleaseQuestionHandler(database, mailer, config);
    answer = new ReleaseAnswerHandler(database, mailer, config);
    herning = await given.aTenant({ slug: 'herning', name: 'Herning Kommune', editorForPublic: true });
    author = await aPerson('author', { email: 'author@herning.example', name: 'Ane', language: 'da' });
    editor = await aPerson('editor', { email: 'editor@herning.example', name: 'Bo', language: 'da' });
    await aPerson('editor', { email: 'second@herning.example', language: 'sv' });
    await aPerson('admin', { email: 'admin@herning.example' });
  });

  beforeEach(() => given.write((tx) => tx.query('delete from caught_mail')));

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  it('go to each editor once, in their language, with one button; not to administrators', async () => {
    const { releaseRequestId } = await asked();
    await question.handle({ releaseRequestId });
    await question.handle({ releaseRequestId });
    const mails = await caught();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['editor@herning.example', 'Skal »Cykler« være offentlig?'],
      ['second@herning.example', 'Ska ”Cykler” vara offentlig?'],
    ]);
    expect(mails[0]?.text).toContain(`https://tandem.example/da/goer-offentlig/${releaseRequestId}`);
    expect(mails[0]?.text).toContain('Ane har skrevet en tekst for Herning Kommune');
  });

  it('are not sent for a request that was answered before', async () => {
    const { releaseRequestId } = await asked();
    await requests.publish(editor, releaseRequestId, {});
    await question.handle({ releaseRequestId });
    expect(await caught()).toEqual([]);
  });

  it('tell the author that it is public, with the way to it', async () => {
    const { releaseRequestId } = await asked();
    const { slug } = await requests.publish(editor, releaseRequestId, {});
    await answer.handle({ releaseRequestId });
    await answer.handle({ releaseRequestId });
    const [mail, ...more] = await caught();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'author@herning.example', subject: '»Cykler« er nu offentlig' });
    expect(mail?.text).toContain(`https://tandem.example/da/katalog/herning/${slug}`);
  });

  it('tell the author why it came back', async () => {
    const { releaseRequestId, draftId } = await asked();
    await requests.decline(editor, releaseRequestId, { reason: 'Navnene skal ud.' });
    await answer.handle({ releaseRequestId });
    const [mail] = await caught();
    expect(mail?.text).toContain('Navnene skal ud.');
    expect(mail?.text).toContain(`https://tandem.example/da/kladde/${draftId}`);
  });

  it('go to the administrators of a tenant without editors', async () => {
    const asker = await given.aTenant({ slug: 'asker', editorForPublic: true });
    const writer = await given.aMember(asker);
    await given.anActor(await given.aPerson([[asker, 'admin']], { email: 'admin@asker.example', language: 'nb' }));
    const { id } = await drafts.create(writer, 'asker', enough);
    const { releaseRequest } = await publishing.publish(writer, id, { audience: 'public' });
    await question.handle({ releaseRequestId: releaseRequest as string });
    expect((await caught()).map(({ to }) => to)).toEqual(['admin@asker.example']);
  });

  async function aPerson(role: 'author' | 'editor' | 'admin', part: { email: string; name?: string; language?: string }): Promise<Member> {
    return (await given.anActor(await given.aPerson([[herning, role]], part))) as Member;
  }

  async function asked(): Promise<{ releaseRequestId: string; draftId: string }> {
    const { id } = await drafts.create(author, 'herning', enough);
    const { releaseRequest } = await publishing.publish(author, id, { audience: 'public' });
    return { releaseRequestId: releaseRequest as string, draftId: id };
  }

  function caught(): Promise<{ to: string; subject: string; text: string }[]> {
    return given.write((tx) => tx.query('select recipients[1] as to, subject, text from caught_mail order by caught_at, recipients'));
  }
});
