import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { GatheringRoom, type Person } from '../../../test/support/gathering-room.js';
import { DatePollService } from './date-poll.service.js';
import { SignUpService } from './sign-up.service.js';
import { TellOfDate, TellPersonOfDate } from './tell-of-date.job.js';
import { TendGatherings } from './tend-gatherings.job.js';

describe('a date that a network is asked about', () => {
  const room = new GatheringRoom();
  let polls: DatePollService;
  let told: TellOfDate;
  let toldPerson: TellPersonOfDate;
  let member: Person;
  let stranger: Person;

  beforeAll(async () => {
    await room.open();
    polls = new DatePollService(room.database);
    told = new TellOfDate(room.database);
    toldPerson = new TellPersonOfDate(room.database, room.mailer, room.config);
    member = await aPerson('medlem@asker.example');
    stranger = await room.given.aMember(await room.given.aTenant(), 'admin');
  });
  afterAll(async () => {
    await room.close();
  });

  const aPerson = (email: string) => room.aPerson(email);
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
  const asked = async (part: object = {}) => (await room.planning.make(room.coordinator, 'nettverket', { ...wish, ...part })).id;
  const datesOf = async (actor: Actor, id: string) => (await room.gatherings.read(actor, id)).dates;
  const idsOf = async (id: string) => (await datesOf(room.coordinator, id)).map((date) => date.id);
  const says = async (person: Actor, id: string, said: readonly string[]) => {
    const dates = await idsOf(id);
    await polls.answer(person, id, { answers: said.map((answer, index) => ({ date: dates[index], answer })) });
  };
  const work = () => room.work({ 'exchange.tell-of-date': told, 'exchange.tell-person-of-date': toldPerson });

  it('is seen at once by the network, the earliest first, and by nobody outside it, not even of a public gathering', async () => {
    const id = await asked({ isPublic: true });
    expect(await room.gatherings.read(member, id)).toMatchObject({ state: 'polling', beginsAt: null, maySignUp: false, mayArrange: false });
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
    const seen = await datesOf(room.coordinator, id);
    expect(seen.map(({ counts }) => counts)).toEqual([
      { yes: 0, ifNeedBe: 0, no: 2 },
      { yes: 1, ifNeedBe: 1, no: 0 },
      { yes: 0, ifNeedBe: 1, no: 1 },
    ]);
    expect(seen.map(({ whoCan }) => whoCan.length)).toEqual([0, 2, 1]);
    expect((await room.gatherings.next(await aPerson('ny@asker.example'))).map((one) => one.id)).toContain(id);
    expect((await room.gatherings.next(member)).map((one) => one.id)).not.toContain(id);
    expect(await room.gatherings.next(stranger)).toEqual([]);
    const own = await room.database.read(member, 'select 1 from gathering_date_answer where gathering_id = $1', [id]);
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
    await room.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [left.personId, tx.now]));
    const [first, second] = await idsOf(id);
    await expect(polls.choose(member, id, { date: first })).rejects.toMatchObject({ code: 'forbidden' });
    await polls.choose(room.coordinator, id, { date: first });
    await polls.choose(room.coordinator, id, { date: first });
    await expect(polls.choose(room.coordinator, id, { date: second })).rejects.toMatchObject({ code: 'date_chosen' });
    await expect(polls.answer(can, id, { answers: [{ date: first, answer: 'no' }] })).rejects.toMatchObject({ code: 'date_chosen' });
    await work();
    await work();
    expect(['kan', 'ikke', 'borte'].map((name) => room.mails.to(`${name}@asker.example`).map(({ subject }) => subject))).toEqual([
      ['Datoen er valgt: Fagdag'],
      ['Datoen er valgt: Fagdag'],
      [],
    ]);
    const untold = 'select 1 from gathering_date_answer where gathering_id = $1 and told_at is null';
    expect(await room.given.write((tx) => tx.query(untold, [id]))).toEqual([]);
    expect(room.mails.to('kan@asker.example')[0]?.text).toMatch(/torsdag 8\. april 2027[\s\S]*samling\//);
    expect(room.mails.to('ikke@asker.example')[0]?.text).toContain('Det ble en dato du ikke kunne');
    expect(await room.gatherings.read(can, id)).toMatchObject({
      state: 'open',
      beginsAt: new Date('2027-04-08T07:00Z'),
      maySignUp: true,
      dates: [],
    });
    expect(await new SignUpService(room.database).come(can, id, {})).toMatchObject({ state: 'confirmed' });
  });

  it('is looked for no longer where it is called off, which all who answered are told once', async () => {
    const id = await asked();
    await says(await aPerson('avlyst@asker.example'), id, ['yes']);
    const [date] = await idsOf(id);
    await room.planning.cancel(room.coordinator, id);
    await room.planning.cancel(room.coordinator, id);
    await work();
    expect(room.mails.to('avlyst@asker.example').map(({ subject }) => subject)).toEqual(['Avlyst: Fagdag']);
    await expect(polls.answer(member, id, { answers: [{ date, answer: 'yes' }] })).rejects.toMatchObject({ code: 'gathering_over' });
  });

  it('is told of later where the mail’s own job was given up', async () => {
    const id = await asked();
    await says(await aPerson('sen@asker.example'), id, ['yes']);
    await polls.choose(room.coordinator, id, { date: (await idsOf(id))[0] });
    await room.given.write((tx) => tx.query(`delete from job_request where name = 'exchange.tell-of-date'`));
    await work();
    expect(room.mails.to('sen@asker.example')).toEqual([]);
    room.clock.at = new Date(room.clock.at.getTime() + 2 * 3_600_000);
    await new TendGatherings(room.database).handle();
    await work();
    expect(room.mails.to('sen@asker.example')).toHaveLength(1);
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
    await expect(polls.choose(room.coordinator, id, { date: over })).rejects.toMatchObject({ fields: { date: ['day_too_early'] } });
    const [strange] = await idsOf(await asked());
    await expect(polls.choose(room.coordinator, id, { date: strange })).rejects.toMatchObject({ fields: { date: ['isIn'] } });
    await expect(polls.answer(member, id, { answers: [{ date: strange, answer: 'yes' }] })).rejects.toMatchObject({
      fields: { 'answers.0.date': ['isIn'] },
    });
  });
});
