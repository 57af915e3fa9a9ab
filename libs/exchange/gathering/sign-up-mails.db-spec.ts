import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { GatheringRoom } from '../../../test/support/gathering-room.js';
import { GuestSignUpService } from './guest-sign-up.service.js';
import { PlanSignUpNotices } from './plan-sign-up-notices.job.js';
import { SendSignUpNotice } from './send-sign-up-notice.job.js';
import { TendGatherings } from './tend-gatherings.job.js';

describe('who signs up for a gathering', () => {
  const room = new GatheringRoom();
  let guests: GuestSignUpService;
  let plan: PlanSignUpNotices;
  let send: SendSignUpNotice;

  beforeAll(async () => {
    await room.open();
    guests = new GuestSignUpService(room.database, room.config);
    plan = new PlanSignUpNotices(room.database);
    send = new SendSignUpNotice(room.database, room.mailer, room.config);
  });
  afterAll(async () => {
    await room.close();
  });

  const work = () => room.work({ 'exchange.plan-sign-up-notices': plan, 'exchange.send-sign-up-notice': send });
  const { wish } = room;
  const aGathering = (part: object = {}) => room.aGathering(part);
  const change = async (id: string, part: object) =>
    room.planning.change(room.coordinator, id, { ...wish, ...part, revision: (await room.gatherings.read(room.coordinator, id)).revision });
  const aPerson = (email: string) => room.aPerson(email);
  const subjects = (email: string) => room.mails.to(email).map(({ subject }) => subject);
  const calendars = (email: string) =>
    room.mails
      .to(email)
      .map(({ raw }) => [
        /method=(\w+)/i.exec(raw)?.[1]?.toUpperCase() ?? null,
        /SEQUENCE:(\d+)/.exec(raw)?.[1] ?? null,
        /UID:(\S+)/.exec(raw)?.[1] ?? null,
      ]);

  it('hears of the place with the calendar, of each change once, and when it is called off', async () => {
    const id = await aGathering();
    await room.signUps.come(await aPerson('ola@asker.example'), id, {});
    await work();
    await change(id, { place: 'Bærum' });
    await work();
    await change(id, { place: 'Bærum', lead: 'Ny tekst' });
    await work();
    await room.planning.cancel(room.coordinator, id);
    await work();
    expect(subjects('ola@asker.example')).toEqual(['Du er påmeldt: Vårsamling', 'Endret: Vårsamling', 'Avlyst: Vårsamling']);
    const sent = calendars('ola@asker.example');
    expect(sent.map(([method]) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    // One event to the reader's calendar, each time a newer one.
    expect(new Set(sent.map(([, , uid]) => uid))).toEqual(new Set([`gathering-${id}@tandem.example`]));
    const numbers = sent.map(([, number]) => Number(number));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    expect(room.mails.to('ola@asker.example')[1]?.text).toContain('Bærum');
  });

  it('waits, and hears of the place that became free when it is their turn', async () => {
    const id = await aGathering({ places: 1 });
    const [first, second] = [await aPerson('en@asker.example'), await aPerson('to@asker.example')];
    await room.signUps.come(first, id, {});
    await room.signUps.come(second, id, {});
    await work();
    expect(subjects('to@asker.example')).toEqual(['Du står på venteliste: Vårsamling']);
    expect(calendars('to@asker.example')).toEqual([[null, null, null]]);
    await room.signUps.signOff(first, id);
    await work();
    expect(subjects('en@asker.example')).toEqual(['Du er påmeldt: Vårsamling', 'Du er meldt av: Vårsamling']);
    expect(subjects('to@asker.example')).toEqual(['Du står på venteliste: Vårsamling', 'Du har fått plass: Vårsamling']);
  });

  it('is reminded at eight the day before, where they are, once', async () => {
    const id = await aGathering({ time: { day: '2026-12-04', from: '09:00', to: '15:00' } });
    const [oslo, nuuk] = [await aPerson('oslo@asker.example'), await aPerson('nuuk@asker.example')];
    await room.given.write((tx) => tx.query(`update person_profile set time_zone = 'America/Nuuk' where person_id = $1`, [nuuk.personId]));
    for (const person of [oslo, nuuk]) await room.signUps.come(person, id, {});
    await work();
    const tend = async (at: string) => {
      room.clock.to(at);
      await new TendGatherings(room.database).handle();
      await work();
    };
    await tend('2026-12-03T06:07:00Z');
    expect(subjects('oslo@asker.example')).toHaveLength(1);
    await tend('2026-12-03T07:07:00Z');
    await tend('2026-12-03T08:07:00Z');
    expect(subjects('oslo@asker.example')).toEqual(['Du er påmeldt: Vårsamling', 'I morgen: Vårsamling']);
    expect(subjects('nuuk@asker.example')).toHaveLength(1);
    await tend('2026-12-03T10:07:00Z');
    expect(subjects('nuuk@asker.example')).toHaveLength(2);
    room.clock.to('2026-11-20T12:00:00Z');
  });

  it('needs no account where everybody may read of it: the place is asked for by the link in the mail alone', async () => {
    const id = await aGathering({ isPublic: true, places: 1 });
    const ask = () => guests.ask(anonymous, id, { email: 'Kari@Elsewhere.example', name: 'Kari', language: 'da' });
    await ask();
    await ask();
    await work();
    expect(subjects('kari@elsewhere.example')).toEqual(['Bekræft din tilmelding: Vårsamling']);
    expect((await room.gatherings.read(room.coordinator, id)).taken).toBe(0);
    const link = room.mails.to('kari@elsewhere.example')[0]?.links.find((one) => one.includes('/tilmelding/')) as string;
    const token = decodeURIComponent(link.split('/').at(-1) as string);
    expect(await guests.show(token)).toMatchObject({ state: 'asked', isOpen: true });
    expect((await room.gatherings.read(room.coordinator, id)).taken).toBe(0);
    await guests.confirm(token);
    await guests.confirm(token);
    await work();
    expect(await guests.show(token)).toMatchObject({ state: 'confirmed' });
    expect((await room.gatherings.read(room.coordinator, id)).taken).toBe(1);
    const late = await aPerson('sen@asker.example');
    await room.signUps.come(late, id, {});
    await work();
    await guests.signOff(token);
    await work();
    expect(subjects('sen@asker.example')).toContain('Du har fått plass: Vårsamling');
    expect(subjects('kari@elsewhere.example')).toEqual([
      'Bekræft din tilmelding: Vårsamling',
      'Du er tilmeldt: Vårsamling',
      'Du er meldt fra: Vårsamling',
    ]);
  });

  it('cannot sign up a stranger’s address for what only the network reads, nor with a link that was not sent', async () => {
    const id = await aGathering();
    await expect(guests.ask(anonymous, id, { email: 'a@b.example', name: 'A' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(guests.ask(anonymous, id, { email: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(guests.show('0190b3f000007000800000000000abcd.nothing')).rejects.toMatchObject({ code: 'not_found' });
    await expect(guests.confirm('nothing')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is told nothing more once they have left the network, and is forgotten as a guest a month after', async () => {
    const id = await aGathering({ time: { day: '2026-12-10', from: '09:00', to: '15:00' } });
    const person = await aPerson('borte@asker.example');
    await room.signUps.come(person, id, { remark: 'Nøtter' });
    await work();
    await room.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [person.personId, tx.now]));
    await change(id, { time: { day: '2026-12-11', from: '09:00', to: '15:00' } });
    await work();
    expect(subjects('borte@asker.example')).toEqual(['Du er påmeldt: Vårsamling']);
    room.clock.to('2027-02-01T12:00:00Z');
    await new TendGatherings(room.database).handle();
    const [row] = await room.given.write((tx) => tx.query('select remark, state from sign_up where gathering_id = $1', [id]));
    expect(row).toEqual({ remark: '', state: 'confirmed' });
    room.clock.to('2026-11-20T12:00:00Z');
  });
});
