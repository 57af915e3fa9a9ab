import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EntryMarks, EntryQueries } from '#libs/catalogue';
import { anonymous } from '#libs/identity';
import { Forbidden, InvalidInput, loadMessages, Mailer, Metrics, NotFound, readConfig, signToken } from '#libs/platform';
import { type Municipality, type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { AdoptionService } from '../adoption/adoption.service.js';
import { AdoptionReadingService } from '../adoption/adoption-reading.service.js';
import { ConsideredService } from '../adoption/considered.service.js';
import { TellOrigin } from '../notice/tell-origin.job.js';
import { AskAboutUses } from './ask-about-uses.job.js';
import { SendUsePrompt, usePromptPurpose } from './send-use-prompt.job.js';
import { UseAnswerService } from './use-answer.service.js';
import { WaitingUsesService } from './waiting-uses.service.js';

interface Caught {
  to: string;
  subject: string;
  text: string;
}

describe('what becomes of a use later', () => {
  let group: SteeringGroup;
  let adoptions: AdoptionService;
  let uses: AdoptionReadingService;
  let answers: UseAnswerService;
  let waiting: WaitingUsesService;
  let considered: ConsideredService;
  let asking: AskAboutUses;
  let sending: SendUsePrompt;
  let telling: TellOrigin;
  let secret: string;
  let authors: Record<Municipality, Person>;
  let entry: string;

  beforeAll(async () => {
    loadMessages();
    group = await new SteeringGroup().open();
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example' });
    secret = config.TANDEM_SECRET;
    const mailer = new Mailer(config, group.clock, new Metrics(), group.database);
    adoptions = new AdoptionService(group.database, new EntryQueries(), new EntryMarks());
    uses = new AdoptionReadingService(group.database);
    answers = new UseAnswerService(group.database, config, new EntryMarks());
    waiting = new WaitingUsesService(group.database);
    considered = new ConsideredService(group.database);
    asking = new AskAboutUses(group.database);
    sending = new SendUsePrompt(group.database, mailer, config);
    telling = new TellOrigin(group.database, mailer, config);
    const pairs = [];
    for (const [slug, tenant] of Object.entries(group.tenants)) pairs.push([slug, await group.given.aMember(tenant)]);
    authors = Object.fromEntries(pairs);
  });
  afterAll(() => group.close());
  beforeEach(async () => {
    // What other tests' uses are asked about is none of this one's.
    await group.given.write((tx) => tx.query(`update adoption set state = 'declined'`));
    await group.given.write((tx) => tx.query('delete from use_prompt'));
    entry = await group.aTool();
  });

  const use = async (slug: Municipality, state: string, part: object = {}) =>
    (await adoptions.record(authors[slug], entry, { tenant: slug, version: 1, state, audience: 'tenant', ...part })).id;
  const toNetwork = () => ({ audience: 'networks', networks: [group.network.slug] });
  const requested = async <T>(name: string) => {
    const rows = await group.given.write((tx) =>
      tx.query<{ payload: T }>('select payload from job_request where name = $1 order by 1', [name]),
    );
    await group.given.write((tx) => tx.query('delete from job_request where name = $1', [name]));
    return rows.map(({ payload }) => payload);
  };
  const caught = async () => {
    const mails = await group.given.write((tx) =>
      tx.query<Caught>('select recipients[1] as to, subject, text from caught_mail order by 1'),
    );
    await group.given.write((tx) => tx.query('delete from caught_mail'));
    return mails;
  };
  /** Everything that is due, twice. */
  const asked = async () => {
    await asking.handle();
    await asking.handle();
    const due = await requested<{ promptId: string }>('exchange.send-use-prompt');
    for (const one of [...due, ...due]) await sending.handle(one);
    return { due, mails: await caught() };
  };
  const addressOf = async ({ personId }: Person) => {
    const [row] = await group.given.write((tx) =>
      tx.query<{ email: string }>('select email from person_email where person_id = $1', [personId]),
    );
    return row?.email;
  };
  const tokenOf = (promptId: string) => signToken(secret, usePromptPurpose, promptId);

  it('is asked about after six and twelve months, once each, those who told of it', async () => {
    const id = await use('asker', 'piloting');
    await use('fjellvik', 'considering');
    expect((await asked()).mails).toEqual([]);
    group.clock.pass(190);
    const first = await asked();
    expect(first.mails.map(({ to }) => to)).toEqual([await addressOf(authors.asker)]);
    expect(first.mails[0]?.subject).toContain('Bruker dere det fortsatt');
    expect((await asked()).mails).toEqual([]);
    expect(await waiting.waiting(authors.asker)).toMatchObject([{ id, kind: 'prompt', months: 6 }]);
    for (const other of [authors.fjellvik, group.author, group.outsider]) expect(await waiting.waiting(other)).toEqual([]);
    group.clock.pass(182);
    expect((await asked()).mails).toHaveLength(1);
    await use('asker', 'stopped', { learned: 'Ingen eier.' });
    expect(await waiting.waiting(authors.asker)).toEqual([]);
  });

  it('is answered by the mail’s link: opening it says nothing, and the last answer counts', async () => {
    const id = await use('asker', 'piloting', toNetwork());
    group.clock.pass(185);
    const { due } = await asked();
    const token = tokenOf((due[0] as { promptId: string }).promptId);
    expect(await answers.show(token)).toMatchObject({ state: 'piloting', answer: null, months: 6, tenant: { slug: 'asker' } });
    expect(await uses.own(authors.asker, id)).toMatchObject({ askedAfter: 6, state: 'piloting' });
    const marks = async () =>
      (await group.database.read(group.author, `select 1 from entry_mark where subject_id = $1 and withdrawn_at is null`, [id])).length;
    await answers.act(token, { answer: 'stopped' });
    await answers.act(token, { answer: 'stopped', learned: 'Ingen svarfrist.' });
    expect(await uses.own(authors.asker, id)).toMatchObject({ askedAfter: null, state: 'stopped', learned: 'Ingen svarfrist.' });
    expect(await marks()).toBe(0);
    await answers.act(token, { answer: 'still' });
    expect(await uses.own(authors.asker, id)).toMatchObject({ state: 'piloting' });
    expect(await marks()).toBe(1);
    await answers.act(token, { answer: 'own_version' });
    const own = await uses.own(authors.asker, id);
    expect(own.steps.map(({ state }) => state)).toEqual(['adapted', 'piloting', 'stopped', 'stopped', 'piloting']);
    expect((await uses.ofEntry(group.author, entry)).items).toMatchObject([{ tenant: 'asker', state: 'adapted' }]);
    await expect(answers.act(token, { answer: 'perhaps' })).rejects.toThrow(InvalidInput);
    for (const wrong of ['x', signToken(secret, 'wheel.outcome', (due[0] as { promptId: string }).promptId)])
      await expect(answers.act(wrong, { answer: 'perhaps' })).rejects.toThrow(NotFound);
  });

  it('is asked at the municipality’s mailbox once who told of it has gone, and their old link answers no more', async () => {
    const leaver = await group.given.aMember(group.tenants.storevik);
    await adoptions.record(leaver, entry, { tenant: 'storevik', version: 1, state: 'adopted', audience: 'tenant' });
    group.clock.pass(185);
    const { due } = await asked();
    await group.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [leaver.personId, tx.now]));
    await group.given.write((tx) =>
      tx.query(`update tenant set mailbox = 'post@storevik.example' where id = $1`, [group.tenants.storevik.id]),
    );
    await expect(answers.show(tokenOf((due[0] as { promptId: string }).promptId))).rejects.toThrow(NotFound);
    expect(await waiting.waiting(authors.storevik)).toMatchObject([{ kind: 'prompt' }]);
    group.clock.pass(182);
    const later = await asked();
    expect(later.mails.map(({ to }) => to)).toEqual(['post@storevik.example']);
    await answers.act(tokenOf((later.due[0] as { promptId: string }).promptId), { answer: 'still' });
  });

  it('is told to its origin once, when it is shared with them, and not before', async () => {
    const tell = async () => {
      const due = await requested<{ adoptionId: string }>('exchange.tell-origin');
      for (const one of [...due, ...due]) await telling.handle(one);
      return (await caught()).map(({ to, subject, text }) => [to, subject, text]);
    };
    await tell();
    await use('asker', 'piloting');
    expect(await tell()).toEqual([]);
    await use('asker', 'adapted', { ...toNetwork(), changed: 'Ni spørsmål.' });
    await use('asker', 'piloting');
    expect(await tell()).toEqual([]);
    await use('asker', 'adapted', toNetwork());
    const [mail, ...others] = await tell();
    expect(others).toEqual([]);
    expect(mail).toMatchObject(['anskaffelser@baerum.example', expect.stringContaining('asker'), expect.stringContaining('Ni spørsmål.')]);
    await use('asker', 'stopped', { ...toNetwork(), learned: 'Ingen eier.' });
    expect(await tell()).toEqual([]);
  });

  it('that is only considered is told to its origin by country, from the next month on, and to nobody else', async () => {
    await use('nordvaag', 'considering');
    expect(await considered.ofEntry(group.author, entry)).toEqual([]);
    group.clock.pass(31);
    expect(await considered.ofEntry(group.author, entry)).toEqual(['NO']);
    for (const other of [authors.fjellvik, group.outsider]) await expect(considered.ofEntry(other, entry)).rejects.toThrow(NotFound);
    await expect(considered.ofEntry(anonymous, entry)).rejects.toThrow();
    // Whoever is told of by name is none of those that could be meant: with two left, the country says who.
    for (const slug of ['asker', 'fjellvik', 'storevik', 'solfjord', 'midtfjord'] as const)
      await use(slug, 'declined', { ...toNetwork(), reason: 'For lite penger.' });
    expect(await considered.ofEntry(group.author, entry)).toEqual([]);
  });

  it('is offered a newer version that a steering group approved, and moves to it with all that was told', async () => {
    const id = await use('fjellvik', 'adopted', { changed: 'Bare innledningen.' });
    await group.aNewVersion(entry, { summary: 'Tretten spørsmål.' });
    expect(await uses.own(authors.fjellvik, id)).toMatchObject({ newer: null });
    await group.given.write((tx) =>
      tx.query(
        `insert into entry_mark (id, entry_id, owner_id, version, kind, network_id, networks, subject_id, since)
         values (gen_random_uuid(), $1, $2, 2, 'approved', $3, array[$3::uuid], gen_random_uuid(), $4)`,
        [entry, group.tenants.baerum.id, group.network.id, tx.now],
      ),
    );
    expect(await uses.own(authors.fjellvik, id)).toMatchObject({ newer: 2, version: 1 });
    expect(await waiting.waiting(authors.fjellvik)).toMatchObject([{ id, kind: 'newer', newer: 2 }]);
    await use('fjellvik', 'adopted', { version: 2 });
    expect(await uses.own(authors.fjellvik, id)).toMatchObject({ newer: null, version: 2, changed: 'Bare innledningen.' });
    expect(await waiting.waiting(authors.fjellvik)).toEqual([]);
    await expect(
      adoptions.record(group.reader, entry, { tenant: 'fjellvik', version: 2, state: 'stopped', audience: 'tenant' }),
    ).rejects.toThrow(Forbidden);
  });
});
