import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous, identityEntities } from '#libs/identity';
import { type Database, loadMessages, Mailer, Metrics, openDatabase, readConfig } from '#libs/platform';
import { Builders, type BuiltTenant } from '../../../test/support/builders.js';
import { CaughtMails } from '../../../test/support/caught-mails.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { heldFilesOn } from '../../../test/support/held-files.js';
import { StandingClock } from '../../../test/support/standing-clock.js';
import { DatePollService } from './date-poll.service.js';
import { GatheringService } from './gathering.service.js';
import { GatheringPlanningService } from './gathering-planning.service.js';
import { SignUpService } from './sign-up.service.js';
import { TellOfDate, TellPersonOfDate } from './tell-of-date.job.js';
import { TendGatherings } from './tend-gatherings.job.js';

type Person = Actor & { personId: string };

describe('a date that a network is asked about', () => {
  const clock = new StandingClock();
  const mails = new CaughtMails();
  const handled = new Set<string>();
  let address: TestDatabase;
  let database: Database;
  let given: Builders;
  let gatherings: GatheringService;
  let planning: GatheringPlanningService;
  let polls: DatePollService;
  let mailer: Mailer;
  let told: TellOfDate;
  let toldPerson: TellPersonOfDate;
  let asker: BuiltTenant;
  let coordinator: Person;
  let member: Person;
  let stranger: Person;

  beforeAll(async () => {
    loadMessages();
    await mails.open();
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, identityEntities, clock);
    given = new Builders(database, clock);
    const config = readConfig({ PUBLIC_URL: 'https://tandem.example', SMTP_URL: mails.url, MAIL_FROM: 'Tandem <no-reply@tandem.example>' });
    mailer = new Mailer(config, clock, new Metrics(), database);
    gatherings = new GatheringService(database, clock, heldFilesOn(database));
    planning = new GatheringPlanningService(database);
    polls = new DatePollService(database);
    told = new TellOfDate(database);
    toldPerson = new TellPersonOfDate(database, mailer, config);
    const ks = await given.aTenant({ slug: 'ks' });
    asker = await given.aTenant({ slug: 'asker' });
    await given.aNetwork([ks, asker], 'nettverket');
    coordinator = await given.aMember(ks, 'editor');
    member = await aPerson('medlem@asker.example');
    stranger = await given.aMember(await given.aTenant(), 'admin');
  });
  afterAll(async () => {
    await mailer.onApplicationShutdown();
    await mails.close();
    await database.close();
    await address.drop();
  });

  const aPerson = async (email: string) => (await given.anActor(await given.aPerson([[asker, 'reader']], { email }))) as Person;
  const hours = { from: '09:00', to: '15:00' };
  const wish = {
    title: 'Fagdag',
    zone: 'Europe/Oslo',
    time: { day: '2027-04-15', ...hours },
    otherDates: [
      { day: '2027-04-20', ...hours },
      { day: '2027-04-08', ...hours },
    ],
  };
  const asked = async (part: object = {}) => (await planning.make(coordinator, 'nettverket', { ...wish, ...part })).id;
  const datesOf = async (actor: Actor, id: string) => (await gatherings.read(actor, id)).dates;
  const idsOf = async (id: string) => (await datesOf(coordinator, id)).map((date) => date.id);
  const says = async (person: Actor, id: string, said: readonly string[]) => {
    const dates = await idsOf(id);
    await polls.answer(person, id, { answers: said.map((answer, index) => ({ date: dates[index], answer })) });
  };
  /** Does what the outbox holds, each job twice, until nothing is left. */
  const work = async () => {
    for (;;) {
      const jobs = await given.write((tx) =>
        tx.query<{ id: string; name: string; payload: never }>(
          `select id, name, payload from job_request where name in ('exchange.tell-of-date', 'exchange.tell-person-of-date') order by id`,
        ),
      );
      const left = jobs.filter(({ id }) => !handled.has(id));
      if (left.length === 0) return;
      for (const { id, name, payload } of left) {
        handled.add(id);
        const job = name === 'exchange.tell-of-date' ? told : toldPerson;
        await job.handle(payload);
        await job.handle(payload);
      }
    }
  };

  it('is seen at once by the network, the earliest first, and by nobody outside it, not even of a public gathering', async () => {
    const id = await asked({ isPublic: true });
    expect(await gatherings.read(member, id)).toMatchObject({ state: 'polling', beginsAt: null, maySignUp: false, mayArrange: false });
    expect((await datesOf(member, id)).map(({ beginsAt }) => beginsAt.toISOString().slice(0, 10))).toEqual([
      '2027-04-08',
      '2027-04-15',
      '2027-04-20',
    ]);
    for (const actor of [stranger, anonymous]) expect(await datesOf(actor, id)).toEqual([]);
    const [date] = await idsOf(id);
    await expect(polls.answer(stranger, id, { answers: [{ date, answer: 'yes' }] })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is answered as often as one likes; who said what, those who arrange it see alone', async () => {
    const id = await asked();
    await says(member, id, ['yes', 'no', 'if_need_be']);
    await says(member, id, ['no', 'yes']);
    const other = await aPerson('annen@asker.example');
    await says(other, id, ['no', 'if_need_be', 'no']);
    expect((await datesOf(member, id)).map(({ mine, counts, whoCan }) => [mine, counts, whoCan])).toEqual([
      ['no', null, []],
      ['yes', null, []],
      ['if_need_be', null, []],
    ]);
    const seen = await datesOf(coordinator, id);
    expect(seen.map(({ counts }) => counts)).toEqual([
      { yes: 0, ifNeedBe: 0, no: 2 },
      { yes: 1, ifNeedBe: 1, no: 0 },
      { yes: 0, ifNeedBe: 1, no: 1 },
    ]);
    expect(seen.map(({ whoCan }) => whoCan.length)).toEqual([0, 2, 1]);
    expect((await gatherings.next(await aPerson('ny@asker.example'))).map((one) => one.id)).toContain(id);
    expect((await gatherings.next(member)).map((one) => one.id)).not.toContain(id);
    expect(await gatherings.next(stranger)).toEqual([]);
    const own = await database.read(member, 'select 1 from gathering_date_answer where gathering_id = $1', [id]);
    expect(own).toHaveLength(3);
  });

  it('is chosen once; all who answered and are there still are told once, and sign up', async () => {
    const id = await asked();
    const [can, cannot, left] = [
      await aPerson('kan@asker.example'),
      await aPerson('ikke@asker.example'),
      await aPerson('borte@asker.example'),
    ];
    for (const person of [can, left]) await says(person, id, ['yes', 'no', 'no']);
    await says(cannot, id, ['no', 'yes', 'yes']);
    await given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [left.personId, tx.now]));
    const [first, second] = await idsOf(id);
    await expect(polls.choose(member, id, { date: first })).rejects.toMatchObject({ code: 'forbidden' });
    await polls.choose(coordinator, id, { date: first });
    await polls.choose(coordinator, id, { date: first });
    await expect(polls.choose(coordinator, id, { date: second })).rejects.toMatchObject({ code: 'date_chosen' });
    await expect(polls.answer(can, id, { answers: [{ date: first, answer: 'no' }] })).rejects.toMatchObject({ code: 'date_chosen' });
    await work();
    await work();
    expect(['kan', 'ikke', 'borte'].map((name) => mails.to(`${name}@asker.example`).map(({ subject }) => subject))).toEqual([
      ['Datoen er valgt: Fagdag'],
      ['Datoen er valgt: Fagdag'],
      [],
    ]);
    const untold = 'select 1 from gathering_date_answer where gathering_id = $1 and told_at is null';
    expect(await given.write((tx) => tx.query(untold, [id]))).toEqual([]);
    expect(mails.to('kan@asker.example')[0]?.text).toMatch(/torsdag 8\. april 2027[\s\S]*samling\//);
    expect(mails.to('ikke@asker.example')[0]?.text).toContain('Det ble en dato du ikke kunne');
    expect(await gatherings.read(can, id)).toMatchObject({
      state: 'open',
      beginsAt: new Date('2027-04-08T07:00Z'),
      maySignUp: true,
      dates: [],
    });
    expect(await new SignUpService(database).come(can, id, {})).toMatchObject({ state: 'confirmed' });
  });

  it('is looked for no longer where it is called off, which all who answered are told once', async () => {
    const id = await asked();
    await says(await aPerson('avlyst@asker.example'), id, ['yes']);
    const [date] = await idsOf(id);
    await planning.cancel(coordinator, id);
    await planning.cancel(coordinator, id);
    await work();
    expect(mails.to('avlyst@asker.example').map(({ subject }) => subject)).toEqual(['Avlyst: Fagdag']);
    await expect(polls.answer(member, id, { answers: [{ date, answer: 'yes' }] })).rejects.toMatchObject({ code: 'gathering_over' });
  });

  it('is told of later where the mail’s own job was given up', async () => {
    const id = await asked();
    await says(await aPerson('sen@asker.example'), id, ['yes']);
    await polls.choose(coordinator, id, { date: (await idsOf(id))[0] });
    await given.write((tx) => tx.query(`delete from job_request where name = 'exchange.tell-of-date'`));
    await work();
    expect(mails.to('sen@asker.example')).toEqual([]);
    clock.at = new Date(clock.at.getTime() + 2 * 3_600_000);
    await new TendGatherings(database).handle();
    await work();
    expect(mails.to('sen@asker.example')).toHaveLength(1);
  });

  it('is sought for one gathering of the network, and none that is over is chosen', async () => {
    const refused = { fields: { 'otherDates.0.day': ['no_dates_to_choose'] } };
    await expect(asked({ repeat: { every: 'week', until: '2027-06-01' } })).rejects.toMatchObject(refused);
    await expect(asked({ kind: 'outside', link: 'https://andre.example' })).rejects.toMatchObject(refused);
    await expect(asked({ otherDates: [{ day: '2027-04-20', from: '15:00', to: '09:00' }] })).rejects.toMatchObject({
      fields: { 'otherDates.0.to': [expect.any(String)] },
    });
    const id = await asked({ otherDates: [{ day: '2026-01-05', ...hours }] });
    const [over] = await idsOf(id);
    await expect(polls.choose(coordinator, id, { date: over })).rejects.toMatchObject({ fields: { date: ['day_too_early'] } });
    const [strange] = await idsOf(await asked());
    await expect(polls.choose(coordinator, id, { date: strange })).rejects.toMatchObject({ fields: { date: ['isIn'] } });
    await expect(polls.answer(member, id, { answers: [{ date: strange, answer: 'yes' }] })).rejects.toMatchObject({
      fields: { 'answers.0.date': ['isIn'] },
    });
  });
});
