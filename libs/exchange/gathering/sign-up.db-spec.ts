import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '#libs/identity';
import { aPdf } from '../../../test/support/a-picture.js';
import { GatheringRoom, type Person } from '../../../test/support/gathering-room.js';
import { ProgrammeService } from './programme.service.js';

describe('a gathering of a network', () => {
  const room = new GatheringRoom();
  let programme: ProgrammeService;
  let member: Person;
  let stranger: Person;

  beforeAll(async () => {
    await room.open();
    programme = new ProgrammeService(room.database, room.files);
    member = await room.given.aMember(room.asker, 'reader');
    stranger = await room.given.aMember(await room.given.aTenant(), 'admin');
  });
  afterAll(async () => {
    await room.close();
  });

  const { wish } = room;
  const aDraft = (part: object = {}) => room.aDraft(part);
  const aGathering = (part: object = {}) => room.aGathering(part);
  const members = async (count: number) => {
    const people: Person[] = [];
    for (let index = 0; index < count; index++) people.push(await room.given.aMember(room.asker, 'reader'));
    return people;
  };
  const standing = async (person: Actor, id: string) => {
    const { mine, myNumber } = await room.gatherings.read(person, id);
    return [mine, myNumber];
  };

  it('is seen by its coordinators alone until it is opened, and by nobody outside the network then', async () => {
    const id = await aDraft();
    expect(await room.gatherings.read(room.coordinator, id)).toMatchObject({ state: 'draft', mayArrange: true, maySignUp: false });
    for (const actor of [member, stranger, anonymous])
      await expect(room.gatherings.read(actor, id)).rejects.toMatchObject({ code: 'not_found' });
    await room.planning.open(room.coordinator, id);
    expect(await room.gatherings.read(member, id)).toMatchObject({
      state: 'open',
      mayArrange: false,
      maySignUp: true,
      beginsAt: new Date('2027-04-15T07:00Z'),
    });
    for (const actor of [stranger, anonymous]) {
      await expect(room.gatherings.read(actor, id)).rejects.toMatchObject({ code: 'not_found' });
      expect((await room.gatherings.list(actor, 'nettverket', {})).items).toEqual([]);
    }
  });

  it('is gone, and not called off, where it was given up as a draft', async () => {
    const id = await aDraft();
    await programme.set(room.coordinator, id, { sessions: [{ from: '10:00', to: '11:00', title: 'Velkommen' }] });
    await programme.addMaterial(room.coordinator, id, { title: 'Lysark', url: 'https://lysark.example/1' });
    await room.planning.cancel(room.coordinator, id);
    for (const actor of [room.coordinator, member])
      await expect(room.gatherings.read(actor, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(room.planning.cancel(room.coordinator, id)).rejects.toMatchObject({ code: 'not_found' });
    const open = await aGathering();
    const removed = room.database.transaction(room.coordinator, (tx) => tx.execute('delete from gathering where id = $1', [open]));
    expect(await removed).toBe(0);
  });

  it('is read by everybody where it is public: not the address to take part from elsewhere, which those who come have', async () => {
    const id = await aGathering({ isPublic: true, onlineUrl: 'https://video.example/varsamling' });
    expect(await room.gatherings.read(anonymous, id)).toMatchObject({ isOnline: true, onlineUrl: '', takesGuests: true, maySignUp: false });
    expect((await room.gatherings.read(member, id)).onlineUrl).toBe('');
    await room.signUps.come(member, id, { tenant: 'asker' });
    expect((await room.gatherings.read(member, id)).onlineUrl).toBe('https://video.example/varsamling');
    await room.signUps.come(stranger, id, {});
    expect(await standing(stranger, id)).toEqual(['confirmed', null]);
  });

  it('is set up and changed by its coordinators alone', async () => {
    const id = await aGathering();
    const { revision } = await room.gatherings.read(room.coordinator, id);
    for (const [actor, code] of [
      [member, 'forbidden'],
      [stranger, 'not_found'],
      [anonymous, 'sign_in_first'],
    ] as const) {
      await expect(room.planning.change(actor, id, { ...wish, revision })).rejects.toMatchObject({ code });
      await expect(room.planning.cancel(actor, id)).rejects.toMatchObject({ code });
      await expect(programme.set(actor, id, { sessions: [] })).rejects.toMatchObject({ code });
    }
    await expect(room.planning.make(member, 'nettverket', wish)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(room.planning.make(stranger, 'nettverket', wish)).rejects.toMatchObject({ code: 'not_found' });
    await room.planning.change(room.coordinator, id, { ...wish, place: 'Bærum', revision });
    await expect(room.planning.change(room.coordinator, id, { ...wish, revision })).rejects.toMatchObject({ code: 'lost_update' });
    await expect(
      room.planning.make(room.coordinator, 'nettverket', { ...wish, time: { ...wish.time, to: '08:00' } }),
    ).rejects.toHaveProperty(['fields', 'time.to']);
  });

  it('gives places in the order in which they are asked for, and numbers after that', async () => {
    const id = await aGathering({ places: 2 });
    const people = await members(4);
    const answers = [];
    for (const person of people) answers.push(await room.signUps.come(person, id, { tenant: 'asker', remark: 'Vegetar' }));
    expect(answers).toEqual([
      { state: 'confirmed', number: null },
      { state: 'confirmed', number: null },
      { state: 'waiting', number: 1 },
      { state: 'waiting', number: 2 },
    ]);
    expect(await room.gatherings.read(member, id)).toMatchObject({ places: 2, taken: 2, waiting: 2 });
    // Twice is once.
    expect(await room.signUps.come(people[3] as Person, id, {})).toEqual({ state: 'waiting', number: 2 });
    expect(await room.signUps.come(people[0] as Person, id, {})).toEqual({ state: 'confirmed', number: null });
    expect(await room.gatherings.read(member, id)).toMatchObject({ taken: 2, waiting: 2 });
  });

  it('gives a place that becomes free to whoever waits first, and whoever signs up again waits anew', async () => {
    const id = await aGathering({ places: 1 });
    const [first, second, third] = (await members(3)) as [Person, Person, Person];
    for (const person of [first, second, third]) await room.signUps.come(person, id, {});
    await room.signUps.signOff(first, id);
    await room.signUps.signOff(first, id);
    expect([await standing(first, id), await standing(second, id), await standing(third, id)]).toEqual([
      ['cancelled', null],
      ['confirmed', null],
      ['waiting', 1],
    ]);
    expect(await room.signUps.come(first, id, {})).toEqual({ state: 'waiting', number: 2 });
    await room.signUps.signOff(third, id);
    expect(await standing(first, id)).toEqual(['waiting', 1]);
    expect(await room.gatherings.read(member, id)).toMatchObject({ taken: 1, waiting: 1 });
  });

  it('has room for those who wait once it gets more places, and throws nobody out who has one', async () => {
    const id = await aGathering({ places: 1 });
    const people = await members(4);
    for (const person of people) await room.signUps.come(person, id, {});
    const change = async (places: number | null) =>
      room.planning.change(room.coordinator, id, {
        ...wish,
        places,
        revision: (await room.gatherings.read(room.coordinator, id)).revision,
      });
    await change(3);
    expect(await Promise.all(people.map((person) => standing(person, id)))).toEqual([
      ['confirmed', null],
      ['confirmed', null],
      ['confirmed', null],
      ['waiting', 1],
    ]);
    await change(2);
    expect(await room.gatherings.read(member, id)).toMatchObject({ places: 2, taken: 3, waiting: 1 });
    await change(null);
    expect(await room.gatherings.read(member, id)).toMatchObject({ places: null, taken: 4, waiting: 0 });
  });

  it('lets nobody take a place past the waiting list, come for another municipality, or see who else comes', async () => {
    const id = await aGathering({ places: 1 });
    await room.signUps.come(member, id, {});
    const late = await room.given.aMember(room.asker, 'reader');
    await room.signUps.come(late, id, {});
    const take = (sql: string) => room.database.transaction(late, (tx) => tx.execute(sql, [id]));
    await expect(take(`update sign_up set state = 'confirmed' where gathering_id = $1`)).rejects.toMatchObject({ code: '42501' });
    await expect(take(`update sign_up set state = 'attended' where gathering_id = $1`)).rejects.toMatchObject({ code: '42501' });
    await expect(take(`update gathering set places = 9 where id = $1 returning 1`)).resolves.toBe(0);
    await expect(room.signUps.come(late, id, { tenant: 'ks' })).rejects.toHaveProperty('fields.tenant');
    await expect(room.gatherings.signUps(late, id, {})).rejects.toMatchObject({ code: 'forbidden' });
    expect(await room.database.read(late, 'select 1 from sign_up where gathering_id = $1', [id])).toHaveLength(1);
    const seen = await room.gatherings.signUps(room.coordinator, id, { limit: 1 });
    expect(seen.items.map(({ state, tenant }) => [state, tenant])).toEqual([['confirmed', 'asker']]);
    const rest = await room.gatherings.signUps(room.coordinator, id, { cursor: seen.nextCursor });
    expect([rest.items.map(({ state }) => state), rest.nextCursor]).toEqual([['waiting'], null]);
  });

  it('takes no sign-ups as a draft, once it has begun, called off, or arranged by others', async () => {
    const draft = await aDraft();
    await expect(room.signUps.come(room.coordinator, draft, {})).rejects.toMatchObject({ code: 'no_sign_up' });
    const outside = await aDraft({ kind: 'outside', link: 'https://konferanse.example/' });
    await expect(room.signUps.come(member, outside, {})).rejects.toMatchObject({ code: 'no_sign_up' });
    await expect(aDraft({ kind: 'outside' })).rejects.toHaveProperty('fields.link');
    const off = await aGathering();
    await room.planning.cancel(room.coordinator, off);
    await room.planning.cancel(room.coordinator, off);
    await expect(room.signUps.come(member, off, {})).rejects.toMatchObject({ code: 'no_sign_up' });
    const soon = await aGathering({ time: { day: '2026-11-20', from: '14:00', to: '15:00' } });
    await room.signUps.come(member, soon, {});
    room.clock.to('2026-11-20T13:30:00Z');
    await expect(room.signUps.come(stranger, soon, {})).rejects.toMatchObject({ code: 'not_found' });
    await expect(room.signUps.signOff(member, soon)).rejects.toMatchObject({ code: 'no_sign_up' });
    room.clock.to('2026-11-20T12:00:00Z');
  });

  it('has files as material, read by those who read it, until they are taken away', async () => {
    const id = await aDraft();
    const slides = new File([new Uint8Array(aPdf('Lysark'))], 'lysark.pdf');
    const { id: material } = await programme.addMaterial(room.coordinator, id, { title: 'Lysark' }, slides);
    const seenBy = async (...people: Actor[]) =>
      Promise.all(people.map(async (person) => (await room.files.of(person, [material])).get(material)?.[0]?.name ?? null));
    expect(await seenBy(room.coordinator, member, stranger, anonymous)).toEqual(['lysark.pdf', null, null, null]);
    await room.planning.open(room.coordinator, id);
    expect(await seenBy(member, stranger, anonymous)).toEqual(['lysark.pdf', null, null]);
    expect((await room.gatherings.read(member, id)).materials).toMatchObject([
      { title: 'Lysark', url: null, file: { name: 'lysark.pdf' } },
    ]);
    const { revision } = await room.gatherings.read(room.coordinator, id);
    await room.planning.change(room.coordinator, id, { ...wish, isPublic: true, revision });
    expect(await seenBy(stranger, anonymous)).toEqual(['lysark.pdf', 'lysark.pdf']);
    await expect(programme.addMaterial(member, id, { title: 'Mer' }, slides)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(programme.addMaterial(room.coordinator, id, { title: 'Ingenting' })).rejects.toHaveProperty('fields.url', ['isDefined']);
    await expect(
      programme.addMaterial(room.coordinator, id, { title: 'Begge', url: 'https://lysark.example' }, slides),
    ).rejects.toHaveProperty('fields', { url: ['address_or_file'] });
    expect((await programme.addMaterial(room.coordinator, id, { title: 'Lysark' }, slides)).id).toBe(material);
    const kept = await room.given.write((tx) => tx.query(`select holder_id as holder from held_file where name = 'lysark.pdf'`));
    expect(kept).toEqual([{ holder: material }]);
    await programme.removeMaterial(room.coordinator, id, material);
    expect(await seenBy(room.coordinator, anonymous)).toEqual([null, null]);
  });

  it('is repeated as a series of gatherings, opened together and each signed up for and called off alone', async () => {
    const repeat = { every: 'month', until: '2027-02-28' };
    const first = await aDraft({ title: 'Åpen fredag', time: { ...wish.time, day: '2026-12-04' }, repeat });
    const told = async () => (await room.given.write((tx) => tx.query(`select 1 from event where type = 'gathering.opened'`))).length;
    const before = await told();
    await room.planning.open(room.coordinator, first);
    expect(await told()).toBe(before + 3);
    const { otherDates } = await room.gatherings.read(member, first);
    expect(otherDates.map(({ beginsAt, state }) => [beginsAt.toISOString(), state])).toEqual([
      ['2027-01-01T08:00:00.000Z', 'open'],
      ['2027-02-05T08:00:00.000Z', 'open'],
    ]);
    const [january] = otherDates.map(({ id }) => id) as [string];
    await room.signUps.come(member, january, {});
    expect([await standing(member, january), await standing(member, first)]).toEqual([
      ['confirmed', null],
      [null, null],
    ]);
    await room.planning.cancel(room.coordinator, january);
    expect((await room.gatherings.read(member, first)).otherDates).toHaveLength(1);
    expect((await room.gatherings.next(member)).filter(({ title }) => title === 'Åpen fredag')).toHaveLength(1);
    await expect(aDraft({ repeat: { every: 'week', until: '2029-01-01' } })).rejects.toHaveProperty('fields', {
      'repeat.until': ['too_many_dates'],
    });
    await expect(aDraft({ repeat: { every: 'week', until: '2027-01-01' } })).rejects.toHaveProperty('fields', {
      'repeat.until': ['ends_before'],
    });
  });

  it('has a programme by the clock, whose parts keep their material when it is set again', async () => {
    const id = await aGathering();
    const part = { from: '10:00', to: '11:00', title: 'Klimabudsjett på fire ark' };
    await programme.set(room.coordinator, id, {
      sessions: [part, { from: '09:00', to: '10:00', title: 'Velkommen', speakers: 'Anna Berg' }],
    });
    const [first, second] = (await room.gatherings.read(member, id)).sessions;
    expect([first?.title, second?.title]).toEqual(['Velkommen', 'Klimabudsjett på fire ark']);
    await programme.addMaterial(room.coordinator, id, { title: 'Lysark', url: 'https://lysark.example/1', session: second?.id });
    await programme.set(room.coordinator, id, { sessions: [{ ...part, id: second?.id, title: 'Klimabudsjett' }] });
    expect(await room.gatherings.read(member, id)).toMatchObject({
      sessions: [{ id: second?.id, title: 'Klimabudsjett' }],
      materials: [{ title: 'Lysark', sessionId: second?.id }],
    });
    await programme.set(room.coordinator, id, { sessions: [] });
    const { materials } = await room.gatherings.read(member, id);
    expect(materials).toMatchObject([{ title: 'Lysark', sessionId: null }]);
    await programme.removeMaterial(room.coordinator, id, materials[0]?.id as string);
    expect((await room.gatherings.read(member, id)).materials).toEqual([]);
    const other = await aGathering();
    await expect(programme.set(room.coordinator, other, { sessions: [{ ...part, id: second?.id }] })).rejects.toHaveProperty(
      'fields.sessions',
    );
    await expect(programme.set(room.coordinator, id, { sessions: [{ ...part, to: '09:00' }] })).rejects.toHaveProperty([
      'fields',
      'sessions.0.to',
    ]);
  });

  it('stands in the list of its network, the next one first, and the latest first once it is over', async () => {
    const own = await room.given.aNetwork([await room.given.aTenant({ slug: 'kl' }), room.asker], 'lista');
    const kl = await room.given.aMember(
      {
        id: (await room.given.write((tx) => tx.query<{ id: string }>(`select id from tenant where slug = 'kl'`)))[0]?.id as string,
        slug: 'kl',
      },
      'editor',
    );
    for (const day of ['2027-03-01', '2027-01-10', '2027-02-05']) {
      const { id } = await room.planning.make(kl, own.slug, { ...wish, title: day, time: { ...wish.time, day } });
      await room.planning.open(kl, id);
    }
    const reader = await room.given.anActor(member.personId);
    const page = await room.gatherings.list(reader, 'lista', { limit: 2 });
    expect(page.items.map(({ title }) => title)).toEqual(['2027-01-10', '2027-02-05']);
    expect((await room.gatherings.list(reader, 'lista', { limit: 2, cursor: page.nextCursor })).items.map(({ title }) => title)).toEqual([
      '2027-03-01',
    ]);
    room.clock.to('2027-02-20T12:00:00Z');
    expect((await room.gatherings.list(reader, 'lista', { when: 'past' })).items.map(({ title }) => title)).toEqual([
      '2027-02-05',
      '2027-01-10',
    ]);
    expect((await room.gatherings.list(reader, 'lista', {})).items.map(({ title }) => title)).toEqual(['2027-03-01']);
    room.clock.to('2026-11-20T12:00:00Z');
    await expect(room.gatherings.list(reader, 'ingen', {})).rejects.toMatchObject({ code: 'not_found' });
  });
});
