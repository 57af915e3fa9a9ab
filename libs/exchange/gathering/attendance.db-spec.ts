import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { DocumentRenderer } from '#libs/platform';
import { GatheringRoom, type Person } from '../../../test/support/gathering-room.js';
import { readPdf } from '../../../test/support/read-pdf.js';
import { AttendanceService } from './attendance.service.js';
import { ProgrammeService } from './programme.service.js';

describe('who has a place at a gathering', () => {
  const room = new GatheringRoom();
  const renderer = new DocumentRenderer();
  let attendance: AttendanceService;
  let programme: ProgrammeService;
  let stranger: Person;

  beforeAll(async () => {
    await room.open();
    attendance = new AttendanceService(room.database, room.clock, room.config, renderer, room.gatherings);
    programme = new ProgrammeService(room.database, room.files);
    stranger = await room.given.aMember(await room.given.aTenant(), 'admin');
  });
  afterAll(async () => {
    await renderer.onModuleDestroy();
    await room.close();
  });

  const wish = { ...room.wish, title: 'Vårsamling på Ås' };
  const aGathering = () => room.aGathering(wish);
  const named = async (name: string, id: string, remark = '') => {
    const person = await room.given.aMember(room.asker, 'reader');
    await room.given.write((tx) => tx.query('update person_profile set name = $2 where person_id = $1', [person.personId, name]));
    await room.signUps.come(person, id, { remark });
    return person;
  };
  const people = async (id: string, input: object = {}) => (await attendance.people(room.coordinator, id, input)).items;
  const during = async (at: string, work: () => Promise<void>) => {
    const before = room.clock.now();
    room.clock.to(at);
    await work().finally(() => room.clock.to(before.toISOString()));
  };

  it('is listed by name for those who arrange it, page by page and by a part of a name, and for nobody else', async () => {
    const id = await aGathering();
    const member = await named('Åse Ørn', id, 'Nøtteallergi');
    await named('Bjørn Æsøy', id);
    await named('anne Dahl', id);
    const first = await attendance.people(room.coordinator, id, { limit: 2 });
    const rest = await attendance.people(room.coordinator, id, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ name }) => name)).toHaveLength(3);
    expect(first.items.map(({ name }) => name)).toEqual(['anne Dahl', 'Bjørn Æsøy']);
    expect((await people(id, { q: 'ØRN' })).map(({ name, remark }) => [name, remark]).at(-1)).toEqual(['Åse Ørn', 'Nøtteallergi']);
    // Å is the last letter, and aa is å, whatever the database's own order is; and % is a letter like others.
    await named('Aase Berg', id);
    await named('Zahra Ali', id);
    const all = ['anne Dahl', 'Bjørn Æsøy', 'Zahra Ali', 'Aase Berg', 'Åse Ørn'];
    expect((await people(id)).map(({ name }) => name)).toEqual(all);
    const pages: (string | null)[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await attendance.people(room.coordinator, id, { limit: 1, cursor });
      pages.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(all);
    expect(await people(id, { q: '%' })).toEqual([]);
    await expect(attendance.people(member, id, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(attendance.list(member, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(attendance.badges(member, id)).rejects.toMatchObject({ code: 'forbidden' });
    for (const actor of [stranger, anonymous]) await expect(attendance.badges(actor, id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is marked as there or not from three hours before, and the mark can be taken back; how many came is said to all', async () => {
    const id = await aGathering();
    const member = await named('Kari', id);
    await named('Per', id);
    const [kari, per] = await people(id);
    await expect(attendance.mark(room.coordinator, id, kari?.id as string, { state: 'attended' })).rejects.toMatchObject({
      code: 'not_yet_held',
    });
    await during('2027-04-15T05:00:00Z', async () => {
      await attendance.mark(room.coordinator, id, kari?.id as string, { state: 'attended' });
      await attendance.mark(room.coordinator, id, kari?.id as string, { state: 'attended' });
      await attendance.mark(room.coordinator, id, per?.id as string, { state: 'attended' });
      await attendance.mark(room.coordinator, id, per?.id as string, { state: 'absent' });
      expect((await people(id)).map(({ state }) => state)).toEqual(['attended', 'absent']);
      expect(await room.gatherings.read(member, id)).toMatchObject({ came: 1, taken: 2, mine: 'attended' });
      await attendance.mark(room.coordinator, id, kari?.id as string, { state: 'confirmed' });
      expect(await room.gatherings.read(member, id)).toMatchObject({ came: 0, taken: 2, mine: 'confirmed' });
      await expect(attendance.mark(member, id, kari?.id as string, { state: 'attended' })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(attendance.mark(stranger, id, kari?.id as string, {})).rejects.toMatchObject({ code: 'not_found' });
      await expect(attendance.mark(room.coordinator, await aGathering(), kari?.id as string, { state: 'attended' })).rejects.toMatchObject({
        code: 'not_found',
      });
    });
  });

  it('neither signs up nor off once they are marked at the door, until the mark is taken back', async () => {
    const id = await aGathering();
    const member = await named('Kari', id);
    const [{ id: signUp } = { id: '' }] = await people(id);
    await during('2027-04-15T05:00:00Z', async () => {
      expect((await room.gatherings.read(member, id)).maySignUp).toBe(true);
      for (const state of ['attended', 'absent']) {
        await attendance.mark(room.coordinator, id, signUp, { state });
        expect((await room.gatherings.read(member, id)).maySignUp).toBe(false);
        await expect(room.signUps.come(member, id, {})).rejects.toMatchObject({ code: 'no_sign_up' });
        await expect(room.signUps.signOff(member, id)).rejects.toMatchObject({ code: 'no_sign_up' });
        expect(await room.gatherings.read(member, id)).toMatchObject({ mine: state, taken: 1 });
      }
      await attendance.mark(room.coordinator, id, signUp, { state: 'confirmed' });
      await room.signUps.signOff(member, id);
      expect(await room.gatherings.read(member, id)).toMatchObject({ mine: 'cancelled', taken: 0 });
    });
  });

  it('is on paper for the door without what people need, and on badges whose long names are whole', async () => {
    const id = await aGathering();
    const long = 'Ragnhild-Margrethe Fjærestrand-Østensjø von Ålesund Bjørnstjerne-Kristoffersen';
    await named('Åse Ørn', id, 'Nøtteallergi');
    await named(long, id);
    for (let number = 1; number <= 10; number++) await named(`Gjest ${number}`, id);
    const list = await readPdf((await attendance.list(room.coordinator, id)).bytes);
    expect(list.text).toContain('Åse Ørn');
    expect(list.text).not.toContain('Nøtteallergi');
    expect(list).toMatchObject({ isTagged: true, title: expect.stringContaining('Vårsamling på Ås') as never });
    const badges = await readPdf((await attendance.badges(room.coordinator, id)).bytes);
    expect(badges).toMatchObject({ pages: 2, isTagged: true });
    expect(badges.text).toContain('Åse Ørn');
    expect(badges.text.replaceAll(/\s+/g, '')).toContain(long.replaceAll(' ', ''));
    expect(badges.roles.filter((role) => role === 'H1')).toHaveLength(12);
  });

  it('is called again next year with its programme, and without its people, speakers and material', async () => {
    const id = await aGathering();
    await named('Kari', id);
    const sessions = [
      { from: '10:00', to: '11:00', title: 'Løftene', speakers: 'Per', text: 'Hvem gjorde hva' },
      { from: '', to: '', title: '', speakers: '', text: '' },
      { from: '09:00', to: '10:00', title: 'Kaffe' },
    ];
    await programme.set(room.coordinator, id, { sessions });
    await programme.addMaterial(room.coordinator, id, { title: 'Lysark', url: 'https://lysark.example' });
    const { id: next } = await room.planning.make(room.coordinator, 'nettverket', {
      ...wish,
      time: { ...wish.time, day: '2028-04-20' },
      copyOf: id,
    });
    const copy = await room.gatherings.read(room.coordinator, next);
    expect(copy.sessions.map(({ from, title, speakers, text }) => [from, title, speakers, text])).toEqual([
      ['09:00', 'Kaffe', '', ''],
      ['10:00', 'Løftene', '', 'Hvem gjorde hva'],
    ]);
    expect(copy).toMatchObject({ state: 'draft', materials: [], taken: 0 });
    const elsewhere = '01a203f5-e668-7374-83b1-7b95daab49fe';
    await expect(room.planning.make(room.coordinator, 'nettverket', { ...wish, copyOf: elsewhere })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    // What is wrong is said of the part as it was typed, empty ones and all.
    const wrong = [...sessions.slice(1), { from: '12:00', to: '11:00', title: 'Baklengs' }];
    await expect(programme.set(room.coordinator, id, { sessions: wrong })).rejects.toMatchObject({
      fields: { 'sessions.2.to': ['ends_before'] },
    });
  });
});
