import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { type Actor, ActorService, anonymous } from '#libs/identity';
import { GatheringRoom } from '../../../test/support/gathering-room.js';
import { CalendarFeedService } from './calendar-feed.service.js';

describe('gatherings in the calendars that people have', () => {
  const room = new GatheringRoom();
  let feeds: CalendarFeedService;

  beforeAll(async () => {
    await room.open();
    feeds = new CalendarFeedService(room.database, new ActorService(room.database, room.clock), room.clock, room.config);
    await room.given.aNetwork([room.ks], 'et-annet');
  });
  afterAll(async () => {
    await room.close();
  });

  const { wish } = room;
  const aGathering = (part: object = {}) => room.aGathering(part);
  const tokenOf = async (person: Actor) => (await feeds.own(person)).url?.split('/')[5] as string;
  const aToken = async (person: Actor) => {
    await feeds.make(person);
    return tokenOf(person);
  };
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
      uid: String(one.getFirstPropertyValue('uid')),
      title: String(one.getFirstPropertyValue('summary')),
      sequence: Number(one.getFirstPropertyValue('sequence')),
      status: String(one.getFirstPropertyValue('status')),
      isBusy: one.getFirstPropertyValue('transp') === 'OPAQUE',
      text: String(one.getFirstPropertyValue('description')),
      begins: String(one.getFirstPropertyValue('dtstart')),
    }));
  const one = (text: string, id: string) => events(text).find(({ uid }) => uid === `gathering-${id}@tandem.example`);

  it('show what a network meets for without taking the reader’s time, until they sign up', async () => {
    const id = await aGathering({ onlineUrl: 'https://video.example/var' });
    const member = await room.given.aMember(room.asker, 'reader');
    const token = await aToken(member);
    expect(one(await feeds.ofPerson(token), id)).toMatchObject({
      title: 'Vårsamling',
      status: 'CONFIRMED',
      isBusy: false,
      begins: '2027-04-15T09:00:00',
      text: expect.not.stringContaining('video.example') as never,
    });
    await room.signUps.come(member, id, {});
    expect(one(await feeds.ofPerson(token), id)).toMatchObject({ isBusy: true, text: expect.stringContaining('video.example') as never });
  });

  it('keep one and the same event when it moves or is called off, and say nothing new while nothing is', async () => {
    const id = await aGathering();
    const token = await aToken(await room.given.aMember(room.asker, 'reader'));
    const first = await feeds.ofPerson(token);
    expect(await feeds.ofPerson(token)).toBe(first);
    await room.planning.change(room.coordinator, id, { ...wish, revision: 2, time: { ...wish.time, from: '10:00' } });
    expect(one(await feeds.ofPerson(token), id)).toMatchObject({ sequence: 1, begins: '2027-04-15T10:00:00' });
    await room.planning.cancel(room.coordinator, id);
    expect(one(await feeds.ofPerson(token), id)).toMatchObject({ sequence: 2, status: 'CANCELLED', isBusy: false });
  });

  it('show no drafts, and nothing of a network that the person has left an instant ago', async () => {
    const { id: draft } = await room.planning.make(room.coordinator, 'nettverket', wish);
    const id = await aGathering();
    const shown = await aGathering({ isPublic: true });
    const member = await room.given.aMember(room.asker, 'reader');
    await room.signUps.come(member, id, {});
    await room.signUps.come(member, shown, {});
    const token = await aToken(member);
    expect(one(await feeds.ofPerson(token), draft)).toBeUndefined();
    expect(one(await feeds.ofPerson(token), id)).toBeDefined();
    await room.given.write((tx) => tx.query('update membership set ended_at = $2 where person_id = $1', [member.personId, tx.now]));
    // What everybody may read of, and the person comes to, stays.
    expect(events(await feeds.ofPerson(token)).map(({ uid }) => uid)).toEqual([`gathering-${shown}@tandem.example`]);
  });

  it('are read by an address that only its person makes, and that is none once there is a new one', async () => {
    const [member, other] = [await room.given.aMember(room.asker, 'reader'), await room.given.aMember(room.asker, 'reader')];
    expect(await feeds.own(member)).toEqual({ url: null });
    const first = await aToken(member);
    expect(await feeds.own(other)).toEqual({ url: null });
    expect(await feeds.ofPerson(first)).toContain('BEGIN:VCALENDAR');
    const second = await aToken(member);
    await expect(feeds.ofPerson(first)).rejects.toMatchObject({ code: 'not_found' });
    await Promise.all([feeds.make(member), feeds.make(member)]);
    expect(await feeds.ofPerson(await tokenOf(member))).toContain('BEGIN:VCALENDAR');
    await feeds.end(member);
    await feeds.end(member);
    for (const token of [second, 'nothing', `${second}x`, ''])
      await expect(feeds.ofPerson(token)).rejects.toMatchObject({ code: 'not_found' });
    await expect(feeds.make(anonymous)).rejects.toMatchObject({ code: 'sign_in_first' });
    const rows = await room.given.write((tx) => tx.query<Record<string, unknown>>('select * from calendar_feed'));
    expect(JSON.stringify(rows)).not.toContain(first);
  });

  it('of a network show everybody what everybody may see, and no more', async () => {
    const [hidden, shown] = [await aGathering(), await aGathering({ isPublic: true, onlineUrl: 'https://video.example/alle' })];
    const text = await feeds.ofNetwork('nettverket', 'nb');
    expect(one(text, shown)).toMatchObject({ isBusy: false });
    expect(one(text, hidden)).toBeUndefined();
    expect(text).not.toContain('video.example');
    await expect(feeds.ofNetwork('ingen', 'nb')).rejects.toMatchObject({ code: 'not_found' });
  });
});
