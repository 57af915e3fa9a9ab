import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { InvalidInput, NotFound, Unauthenticated } from '#libs/platform';
import type { Builders, BuiltTenant } from '../../../test/support/builders.js';
import { DigestHouse } from '../../../test/support/digest.js';

type Member = Awaited<ReturnType<Builders['aMember']>>;

describe('what a person follows', () => {
  let house: DigestHouse;
  let herning: BuiltTenant;
  let asker: BuiltTenant;
  let author: Member;
  let reader: Member;

  beforeAll(async () => {
    house = await DigestHouse.open();
    herning = await house.given.aTenant({ slug: 'herning', name: 'Herning' });
    asker = await house.given.aTenant({ slug: 'asker', name: 'Asker' });
    await house.given.aNetwork([herning, asker], 'norden');
    await house.given.aNetwork([herning], 'andre');
    author = await house.given.aMember(herning, 'editor');
  });

  beforeEach(async () => {
    await house.beginAt('2026-11-20T12:00:00Z');
    reader = await house.given.aMember(asker, 'reader');
  });

  afterAll(() => house.close());

  const oneMail = async () => {
    house.clock.to('2026-11-24T07:00:00Z');
    await house.run();
    const [mail] = await house.mails();
    if (!mail) throw new Error('no mail came');
    const token = (pattern: RegExp) => decodeURIComponent(pattern.exec(mail.text)?.[1] ?? '');
    return {
      stop: mail.headers['List-Unsubscribe']?.replace(/^<.*\/unsubscribe\/|>$/g, '') ?? '',
      manage: token(/link=(\S+)/),
      unfollow: token(/Slutt å følge mål 17:\n\S+\/unsubscribe\/(\S+)/),
    };
  };

  it('begins with every Tuesday at eight of their own time, and nothing followed', async () => {
    expect(await house.subscriptions.list(reader)).toEqual({
      rhythm: 'weekly',
      hour: 8,
      zone: 'Europe/Oslo',
      nextDueAt: new Date('2026-11-24T07:00:00Z'),
      pausedUntil: null,
      mail: 'on',
      suppressed: null,
      goals: [],
      tenants: [],
      networks: [],
      kinds: [],
      savedSearches: [],
      items: [],
    });
  });

  it('is saved as a whole, and what is left out of the wish stays', async () => {
    await house.subscriptions.save(reader, { goals: [17, 11], tenants: ['herning'], networks: ['norden'], kinds: ['tool'] });
    await house.subscriptions.save(reader, { goals: [17], rhythm: 'daily', hour: 7 });
    expect(await house.subscriptions.list(reader)).toMatchObject({
      rhythm: 'daily',
      hour: 7,
      nextDueAt: new Date('2026-11-21T06:00:00Z'),
      goals: [17],
      tenants: ['herning'],
      networks: ['norden'],
      kinds: ['tool'],
    });
  });

  it('can be followed and left with one button, as often as it is pressed', async () => {
    const goal = { kind: 'goal', subject: '17' };
    for (const _ of [1, 2]) await house.subscriptions.follow(reader, goal);
    expect(await house.subscriptions.isFollowing(reader, goal)).toBe(true);
    for (const _ of [1, 2]) await house.subscriptions.unfollow(reader, goal);
    expect(await house.subscriptions.isFollowing(reader, goal)).toBe(false);
    expect(await house.subscriptions.isFollowing(anonymous, goal)).toBeNull();
  });

  it('does not reach into networks of others, unknown places or zones that do not exist', async () => {
    for (const wish of [
      { networks: ['andre'] },
      { tenants: ['atlantis'] },
      { zone: 'Europe/Atlantis' },
      // Node knows it, the database that plans does not.
      { zone: 'US/Pacific-New' },
      { goals: [18] },
      { hour: 24 },
      { goal: [1] },
    ])
      await expect(house.subscriptions.save(reader, wish)).rejects.toThrow(InvalidInput);
    await expect(house.subscriptions.follow(reader, { kind: 'network', subject: 'andre' })).rejects.toThrow(InvalidInput);
    await expect(house.subscriptions.save(anonymous, { goals: [17] })).rejects.toThrow(Unauthenticated);
  });

  it('is previewed with what the next mail would hold now, and nothing is written', async () => {
    await house.subscriptions.save(reader, { goals: [17] });
    await house.publish(author, 'herning', { title: 'Kommer snart', language: 'da' });
    const preview = await house.previews.next(reader);
    expect(preview.items).toMatchObject([
      {
        title: 'Kommer snart',
        why: 'Du følger mål 17: Samarbeid for å nå målene',
        tenant: { slug: 'herning' },
        path: '/nb/katalog/herning/kommer-snart',
      },
    ]);
    expect(await house.previews.next(reader)).toEqual(preview);
    house.clock.to('2026-11-24T07:00:00Z');
    await house.run();
    expect((await house.mails())[0]?.text).toContain('Kommer snart');
    expect((await house.previews.next(reader)).count).toBe(0);
  });

  it('rests during a pause, and is told of afterwards in one mail', async () => {
    await house.subscriptions.save(reader, { goals: [17] });
    await house.subscriptions.pause(reader, { weeks: 2 });
    await house.publish(author, 'herning');
    for (const tuesday of ['2026-11-24T07:00:00Z', '2026-12-01T07:00:00Z']) {
      house.clock.to(tuesday);
      await house.run();
      expect(await house.mails()).toEqual([]);
    }
    house.clock.to('2026-12-08T07:00:00Z');
    await house.run();
    expect(await house.mails()).toHaveLength(1);
  });

  it('is shown to whoever follows a mail’s link, who may stop it and nothing else, for sixty days', async () => {
    await house.subscriptions.save(reader, { goals: [17] });
    await house.publish(author, 'herning');
    const { manage, stop } = await oneMail();
    expect((await house.subscriptions.list(anonymous, manage)).goals).toEqual([17]);
    await expect(house.subscriptions.save(anonymous, { goals: [11] })).rejects.toThrow(Unauthenticated);
    await house.subscriptions.stop(anonymous, manage);
    expect(await house.subscriptions.list(reader)).toMatchObject({ goals: [17], mail: 'stopped' });
    await expect(house.subscriptions.list(anonymous, stop)).rejects.toThrow(Unauthenticated);
    await expect(house.subscriptions.list(anonymous, `${manage}x`)).rejects.toThrow(Unauthenticated);
    house.clock.to('2027-01-24T07:00:00Z');
    await expect(house.subscriptions.list(anonymous, manage)).rejects.toThrow(Unauthenticated);
  });

  it('is unsubscribed from by a mail’s link: looking changes nothing, pressing works as often as it is done', async () => {
    await house.subscriptions.save(reader, { goals: [17] });
    await house.publish(author, 'herning');
    const { stop, manage } = await oneMail();
    expect(await house.unsubscribes.show(stop)).toEqual({ scope: 'digest', language: 'nb', what: null, isDone: false });
    expect((await house.subscriptions.list(reader)).mail).toBe('on');
    for (const _ of [1, 2]) expect((await house.unsubscribes.act(stop)).isDone).toBe(true);
    expect((await house.subscriptions.list(reader)).mail).toBe('stopped');
    for (const wrong of [manage, `${stop}x`, 'nonsense']) await expect(house.unsubscribes.act(wrong)).rejects.toThrow(NotFound);
    await house.publish(author, 'herning');
    house.clock.to('2027-11-30T07:00:00Z');
    await house.run();
    expect(await house.mails()).toEqual([]);
    expect((await house.unsubscribes.act(stop)).isDone).toBe(true);
  });

  it('goes on with the rest when one subscription is ended by its link', async () => {
    await house.subscriptions.save(reader, { goals: [17, 11] });
    await house.publish(author, 'herning');
    const { unfollow } = await oneMail();
    expect(await house.unsubscribes.act(unfollow)).toEqual({ scope: 'subscription', language: 'nb', what: 'mål 17', isDone: true });
    expect(await house.subscriptions.list(reader)).toMatchObject({ goals: [11], mail: 'on' });
  });

  it('is not told afterwards what was published while mails were stopped', async () => {
    await house.subscriptions.save(reader, { goals: [17] });
    await house.subscriptions.stop(reader);
    await house.publish(author, 'herning', { title: 'Imens' });
    await house.subscriptions.resume(reader);
    expect((await house.previews.next(reader)).count).toBe(0);
  });
});
