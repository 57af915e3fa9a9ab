import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { ActorService } from '#libs/identity';
import { type CalendarMail, MeetingRoom } from '../../../test/support/meeting-room.js';
import { BodyAdminService } from '../body/body-admin.service.js';

const read = (mail: CalendarMail | undefined) => {
  const calendar = new ICAL.Component(ICAL.parse(mail?.calendar ?? ''));
  const event = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    starts: String(event.getFirstPropertyValue('dtstart')),
    location: event.getFirstPropertyValue('location'),
    organizer: event.getFirstPropertyValue('organizer'),
    by: event.getFirstProperty('organizer')?.getParameter('cn'),
  };
};

describe('invitations to a meeting', () => {
  let room: MeetingRoom;
  let meeting: string;
  beforeAll(async () => {
    room = await new MeetingRoom().open();
    meeting = await room.aMeeting();
    await room.work();
  });
  afterAll(() => room.close());

  it('reach every member once, with the date for their calendar', async () => {
    const [mail, ...more] = await room.mailsTo(room.group.directors.asker);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Møte: Møte i desember', method: 'REQUEST' });
    expect(mail?.text).toContain('fredag 4. desember 2026 kl. 09:00–11:30');
    expect(mail?.text).toContain(`https://tandem.example/nb/gruppe/styringsgruppen/mote/${meeting}`);
    expect(read(mail)).toEqual({
      method: 'REQUEST',
      uid: `meeting-${meeting}@tandem.example`,
      sequence: 0,
      starts: '2026-12-04T09:00:00',
      location: 'Rådhuset',
      organizer: 'mailto:no-reply@tandem.example',
      by: 'Styringsgruppen for Bærekraftsnettverket',
    });
  });

  it('call the deputy of a vacant seat and the secretary, and no other deputy and nobody outside', async () => {
    const { deputies, coordinator, reader, outsider } = room.group;
    expect(await room.mailsTo(deputies.midtfjord)).toHaveLength(1);
    expect(await room.mailsTo(coordinator)).toHaveLength(1);
    for (const person of [deputies.asker, reader, outsider]) expect(await room.mailsTo(person)).toEqual([]);
  });

  it('follow the meeting to another time and place, and say nothing where nothing changed', async () => {
    await room.change(meeting, { place: 'Rådhuset, sal 2', time: { day: '2026-12-07', from: '10:00', to: '12:00' } });
    await room.work();
    await room.change(meeting, {});
    await room.work();
    const mails = await room.mailsTo(room.group.directors.asker);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.subject).toBe('Endret: Møte i desember');
    expect(read(mails[1])).toMatchObject({
      method: 'REQUEST',
      uid: read(mails[0]).uid,
      sequence: 1,
      starts: '2026-12-07T10:00:00',
      location: 'Rådhuset, sal 2',
    });
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('go to whoever comes into a seat, and call off whoever left it', async () => {
    const { group } = room;
    const admin = await group.given.aMember(group.tenants.fjellvik, 'admin');
    const [body] = await group.bodies.bodiesOf(admin, { networkId: group.network.id });
    const seat = body?.seats.find(({ tenant }) => tenant?.slug === 'fjellvik')?.id as string;
    await group.bodies.nameHolder(admin, seat, { person: admin.personId, capacity: 'holder', since: '2026-11-10' });
    await room.work();
    const former = await room.mailsTo(group.directors.fjellvik);
    expect(read(former.at(-1))).toMatchObject({ method: 'CANCEL', uid: read(former[0]).uid });
    expect(read(former.at(-1)).sequence).toBeGreaterThan(Number(read(former.at(-2)).sequence));
    expect(former.at(-1)).toMatchObject({ method: 'CANCEL', subject: 'Du er ikke lenger kalt inn: Møte i desember' });
    const entering = await room.mailsTo(admin);
    expect(entering).toHaveLength(1);
    expect(read(entering[0])).toMatchObject({ method: 'REQUEST', starts: '2026-12-07T10:00:00' });
    expect(await room.mailsTo(group.directors.asker)).toHaveLength(2);
  });

  it('remind once, in the morning of the day before', async () => {
    room.group.clock.at = new Date('2026-12-06T06:30:00Z');
    await room.tend();
    expect(await room.mailsTo(room.group.directors.ks)).toHaveLength(2);
    room.group.clock.at = new Date('2026-12-06T07:03:00Z');
    await room.tend();
    await room.tend();
    const mails = await room.mailsTo(room.group.directors.ks);
    expect(mails).toHaveLength(3);
    expect(mails[2]).toMatchObject({ subject: 'I morgen: Møte i desember', calendar: null });
  });

  it('are called off once', async () => {
    await room.planning.cancel(room.group.coordinator, meeting);
    await room.planning.cancel(room.group.coordinator, meeting);
    await room.work();
    await room.tend();
    const mails = await room.mailsTo(room.group.directors.ks);
    expect(mails).toHaveLength(4);
    expect(mails[3]).toMatchObject({ subject: 'Avlyst: Møte i desember', method: 'CANCEL' });
    expect(read(mails[3])).toMatchObject({ method: 'CANCEL', sequence: 2, uid: `meeting-${meeting}@tandem.example` });
    expect((await room.mailsTo(room.group.directors.fjellvik)).at(-1)?.subject).toMatch(/^Du er ikke lenger/);
  });

  it('are not sent to one who has left the network, and a mail that was lost is taken up', async () => {
    const { group } = room;
    await group.given.write((tx) =>
      tx.query('update membership set ended_at = $2 where person_id = $1', [group.directors.storevik.personId, group.clock.at]),
    );
    const before = (await room.mailsTo(group.directors.storevik)).length;
    const asker = (await room.mailsTo(group.directors.asker)).length;
    await room.aMeeting({ title: 'Møte i januar', dates: [{ day: '2027-01-14', from: '09:00', to: '10:00' }] });
    room.mails.refuses = true;
    await expect(room.work()).rejects.toThrow();
    room.mails.refuses = false;
    group.clock.pass(0.1);
    await room.tend();
    expect(await room.mailsTo(group.directors.storevik)).toHaveLength(before);
    expect(await room.mailsTo(group.directors.asker)).toHaveLength(asker + 1);
  });
});

describe('a meeting that is called off while its date is sought', () => {
  it('is told to everyone who was asked, once and with nothing for their calendar', async () => {
    const room = await new MeetingRoom().open();
    const { group } = room;
    const dates = [4, 11].map((day) => ({ day: `2026-12-${String(day).padStart(2, '0')}`, from: '09:00', to: '10:00' }));
    const id = await room.aMeeting({ dates });
    await room.work();
    await room.planning.cancel(group.coordinator, id);
    await room.work();
    await room.tend();
    for (const person of [group.directors.asker, group.deputies.midtfjord]) {
      const mails = await room.mailsTo(person);
      expect(mails.map(({ subject }) => subject)).toEqual(['Når kan du? Møte i desember', 'Avlyst: Møte i desember']);
      expect(mails[1]).toMatchObject({ calendar: null });
    }
    expect(await room.mailsTo(group.deputies.asker)).toEqual([]);
    await room.close();
  });
});

describe('invitations of a body that ends', () => {
  it('are called off for the meetings after its last day, and for none before', async () => {
    const room = await new MeetingRoom().open();
    const { group } = room;
    await room.aMeeting();
    await room.aMeeting({ title: 'Det siste møtet', dates: [{ day: '2026-11-30', from: '09:00', to: '10:00' }] });
    await room.work();
    const bodies = new BodyAdminService(group.database, new ActorService(group.database, group.clock));
    await bodies.end(group.coordinator, 'styringsgruppen', { lastDay: '2026-11-30' });
    await room.work();
    await room.tend();
    for (const person of [group.directors.asker, group.coordinator]) {
      const off = (await room.mailsTo(person)).filter(({ method }) => method === 'CANCEL');
      expect(off.map(({ subject }) => subject)).toEqual(['Du er ikke lenger kalt inn: Møte i desember']);
    }
    await room.close();
  });
});
