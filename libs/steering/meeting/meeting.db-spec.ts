import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '#libs/identity';
import { Forbidden, InvalidInput, LostUpdate, NotFound, Unauthenticated } from '#libs/platform';
import { MeetingRoom } from '../../../test/support/meeting-room.js';
import { NotYourVote } from '../errors.js';
import { MeetingOver, NotForTheAgenda } from './errors.js';

const body = 'styringsgruppen';
const dates = [
  { day: '2026-12-04', from: '09:00', to: '11:00' },
  { day: '2026-12-11', from: '09:00', to: '11:00' },
];

describe('a meeting', () => {
  let room: MeetingRoom;
  beforeAll(async () => {
    room = await new MeetingRoom().open();
  });
  afterAll(() => room.close());

  it('is planned by who prepares the body’s cases, and by nobody else', async () => {
    const { coordinator, directors, reader, outsider } = room.group;
    const wish = { title: 'Møte', dates: dates.slice(0, 1) };
    expect(await room.planning.make(coordinator, body, wish)).toHaveProperty('id');
    for (const person of [directors.solfjord, reader]) await expect(room.planning.make(person, body, wish)).rejects.toThrow(Forbidden);
    await expect(room.planning.make(outsider, body, wish)).rejects.toThrow(NotFound);
    await expect(room.planning.make(anonymous, body, wish)).rejects.toThrow(Unauthenticated);
    await expect(
      room.planning.make(coordinator, body, { ...wish, dates: [{ day: '2027-03-28', from: '02:30', to: '04:00' }] }),
    ).rejects.toThrow(InvalidInput);
  });

  it('shows date and agenda to the network, and who comes to the body alone', async () => {
    const { reader, directors, outsider } = room.group;
    const id = await room.aMeeting({ onlineUrl: 'https://video.example/rom' });
    await room.agendas.add(room.group.coordinator, id, { title: 'Økonomi', text: 'Fortrolig grunnlag' });
    await room.planning.answer(directors.asker, id, {
      answers: [{ date: (await room.meetings.read(directors.asker, id)).dates[0]?.id, answer: 'yes' }],
    });
    const inside = await room.meetings.read(directors.asker, id, body);
    expect(inside).toMatchObject({
      showsPeople: true,
      onlineUrl: 'https://video.example/rom',
      agenda: [{ title: 'Økonomi', text: 'Fortrolig grunnlag' }],
    });
    expect(inside.dates).toMatchObject([{ yes: 1, isChosen: true }]);
    const seen = await room.meetings.read(reader, id);
    expect(seen).toMatchObject({
      showsPeople: false,
      onlineUrl: '',
      dates: [],
      seats: [],
      cases: [],
      agenda: [{ title: 'Økonomi', text: '' }],
    });
    await expect(room.meetings.read(outsider, id)).rejects.toThrow(NotFound);
    await expect(room.meetings.list(outsider, body)).rejects.toThrow(NotFound);
    await expect(room.meetings.read(anonymous, id)).rejects.toThrow(Unauthenticated);
    for (const table of ['meeting_date', 'meeting_answer'])
      for (const person of [reader, outsider])
        expect(await room.group.database.read(person, `select 1 from ${table} where meeting_id = $1`, [id])).toEqual([]);
  });

  it('asks each seat for a date, takes changed answers, and is planned when one is chosen', async () => {
    const { coordinator, directors, deputies, reader } = room.group;
    const id = await room.aMeeting({ title: 'Hvilken dag?', dates });
    await expect(room.meetings.read(reader, id)).rejects.toThrow(NotFound);
    const [first, second] = (await room.meetings.read(coordinator, id)).dates;
    expect((await room.meetings.waiting(directors.asker)).map((poll) => poll.id)).toContain(id);
    await room.planning.answer(directors.asker, id, {
      answers: [
        { date: first?.id, answer: 'no' },
        { date: second?.id, answer: 'yes' },
      ],
    });
    await room.planning.answer(directors.asker, id, { answers: [{ date: first?.id, answer: 'if_need_be' }] });
    await room.planning.answer(deputies.midtfjord, id, { answers: [{ date: second?.id, answer: 'yes' }] });
    await expect(room.planning.answer(coordinator, id, { answers: [{ date: second?.id, answer: 'yes' }] })).rejects.toThrow(NotYourVote);
    expect((await room.meetings.waiting(directors.asker)).map((poll) => poll.id)).not.toContain(id);
    const asked = await room.meetings.read(coordinator, id);
    expect(asked.dates).toMatchObject([
      { yes: 0, ifNeedBe: 1, no: 0 },
      { yes: 2, ifNeedBe: 0, no: 0 },
    ]);
    await expect(room.planning.choose(directors.asker, id, { date: second?.id })).rejects.toThrow(Forbidden);
    await room.planning.choose(coordinator, id, { date: second?.id });
    await room.planning.choose(coordinator, id, { date: second?.id });
    expect(await room.meetings.read(reader, id)).toMatchObject({ state: 'planned', beginsAt: new Date('2026-12-11T08:00:00Z') });
    await room.work();
    const subjects = (await room.mailsTo(directors.asker)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.endsWith('Hvilken dag?'))).toEqual(['Møte: Hvilken dag?']);
  });

  it('sends a mail about the dates, once, while they are asked about', async () => {
    await room.aMeeting({ title: 'Når kan vi?', dates });
    await room.work();
    await room.tend();
    const mails = (await room.mailsTo(room.group.directors.ks)).filter(({ subject }) => subject === 'Når kan du? Når kan vi?');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('fredag 11. desember 2026 kl. 09:00–11:00');
    expect(mails[0]?.calendar).toBeNull();
  });

  it('is changed by one at a time: the second is told', async () => {
    const id = await room.aMeeting();
    const { meeting } = await room.meetings.toChange(room.group.coordinator, id, body);
    await room.change(id, { place: 'Sal 1' });
    await expect(room.change(id, { place: 'Sal 2', revision: meeting.revision })).rejects.toThrow(LostUpdate);
  });

  it('has its agenda arranged by hand, from cases that wait and words of its own', async () => {
    const { coordinator, directors } = room.group;
    const id = await room.aMeeting();
    const caseId = await room.group.aCase();
    expect((await room.meetings.read(coordinator, id)).cases.map((one) => one.id)).toContain(caseId);
    await room.agendas.add(coordinator, id, { title: 'Godkjenning av innkalling' });
    const { id: item } = await room.agendas.add(coordinator, id, { proposal: caseId });
    await expect(room.agendas.add(coordinator, id, { proposal: caseId })).rejects.toThrow(NotForTheAgenda);
    await expect(room.agendas.add(directors.asker, id, { title: 'Mitt' })).rejects.toThrow(Forbidden);
    await room.agendas.move(coordinator, item, { direction: 'up' });
    await room.agendas.move(coordinator, item, { direction: 'up' });
    const { agenda, cases } = await room.meetings.read(directors.asker, id);
    expect(agenda.map(({ number, title }) => [number, title])).toEqual([
      [1, 'Sjekkliste for bærekraftige anskaffelser'],
      [2, 'Godkjenning av innkalling'],
    ]);
    expect(cases).toEqual([]);
    await room.agendas.remove(coordinator, item);
    expect((await room.meetings.read(directors.asker, id)).agenda).toHaveLength(1);
  });

  it('has its agenda with the papers as one text and for Word, for the body alone', async () => {
    const { coordinator, directors, reader, outsider } = room.group;
    const id = await room.aMeeting();
    const caseId = await room.group.aCase();
    await room.group.aPaper(caseId);
    await room.agendas.add(coordinator, id, { proposal: caseId });
    await room.agendas.add(coordinator, id, { title: 'Økonomi', text: 'Regnskapet følger.' });
    const text = (await room.texts.file(directors.asker, id, { format: 'md' })).bytes.toString('utf8');
    for (const words of [
      'fredag 4. desember 2026 kl. 09:00–11:30',
      '1. Sjekkliste',
      'Styringsgruppen godkjenner sjekklisten.',
      'Den er prøvd i fire konkurranser.',
    ])
      expect(text.replaceAll('\\', '')).toContain(words);
    const toPaste = await room.texts.text(coordinator, await room.meetings.read(coordinator, id));
    expect(toPaste).toContain('Innstilling: Styringsgruppen godkjenner sjekklisten.');
    expect(toPaste).not.toMatch(/[#*\\]/);
    const word = await room.texts.file(coordinator, id, {});
    expect(word.name).toBe('styringsgruppen-2026-12-04.docx');
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    await expect(room.texts.file(reader, id, {})).rejects.toThrow(Forbidden);
    await expect(room.texts.file(outsider, id, {})).rejects.toThrow(NotFound);
  });

  it('stands still once it is called off', async () => {
    const { coordinator } = room.group;
    const id = await room.aMeeting();
    await room.planning.cancel(coordinator, id);
    await expect(room.change(id, { place: 'Sal 9' })).rejects.toThrow(MeetingOver);
    await expect(room.agendas.add(coordinator, id, { title: 'For sent' })).rejects.toThrow(MeetingOver);
  });

  it('is no longer moved, called off or answered once its time has passed; what it treats can still be put in order', async () => {
    const { coordinator, directors, clock } = room.group;
    const [id, polled] = [await room.aMeeting(), await room.aMeeting({ dates })];
    const [date] = (await room.meetings.read(directors.asker, id)).dates;
    const [asked] = (await room.meetings.read(coordinator, polled)).dates;
    const today = clock.at;
    clock.at = new Date('2026-12-04T10:31:00Z');
    expect(await room.meetings.read(coordinator, id)).toMatchObject({ state: 'planned', isAhead: false });
    await expect(room.change(id, { place: 'Sal 9' })).rejects.toThrow(MeetingOver);
    await expect(room.planning.cancel(coordinator, id)).rejects.toThrow(MeetingOver);
    await expect(room.planning.answer(directors.asker, id, { answers: [{ date: date?.id, answer: 'no' }] })).rejects.toThrow(MeetingOver);
    await expect(room.planning.choose(coordinator, polled, { date: asked?.id })).rejects.toThrow(InvalidInput);
    await room.agendas.add(coordinator, id, { title: 'Ble tatt opp i møtet' });
    clock.at = today;
  });

  it('has no place for a seat that has ended by its day', async () => {
    const { given, coordinator, bodyId } = room.group;
    const id = await room.aMeeting();
    const places = async () => (await room.meetings.read(coordinator, id)).seats.map(({ number }) => number);
    expect(await places()).toContain(6);
    const end = (day: string | null) =>
      given.write((tx) => tx.query('update seat set ended_on = $2 where body_id = $1 and number = 6', [bodyId, day]));
    await end('2026-12-01');
    expect(await places()).not.toContain(6);
    await end(null);
  });
});

describe('a meeting of a network’s body', () => {
  it('is no longer that of a member whose municipality has left the network', async () => {
    const room = await new MeetingRoom().open();
    const { given, tenants, clock, directors } = room.group;
    const id = await room.aMeeting({ dates });
    const [date] = (await room.meetings.read(directors.asker, id)).dates;
    await given.write((tx) => tx.query('update network_tenant set left_at = $2 where tenant_id = $1', [tenants.asker.id, clock.at]));
    const gone = await room.group.again(directors.asker);
    expect(gone.seats).toEqual([]);
    await expect(room.meetings.list(gone, body)).rejects.toThrow(NotFound);
    await expect(room.meetings.read(gone, id)).rejects.toThrow(NotFound);
    await expect(room.planning.answer(gone, id, { answers: [{ date: date?.id, answer: 'yes' }] })).rejects.toThrow(NotFound);
    expect(await room.meetings.waiting(gone)).toEqual([]);
    for (const table of ['meeting', 'meeting_date', 'agenda_item'])
      expect(await room.group.database.read(gone, `select 1 from ${table}`)).toEqual([]);
    await room.close();
  });
});

describe('a meeting of a statutory body', () => {
  it('is shown to those who sit in it and prepare it, and to nobody else of the network', async () => {
    const room = await new MeetingRoom().open({ statutory: true });
    const id = await room.aMeeting();
    expect(await room.meetings.read(room.group.directors.asker, id)).toMatchObject({ state: 'planned' });
    await expect(room.meetings.read(room.group.reader, id)).rejects.toThrow(NotFound);
    expect((await room.meetings.list(room.group.reader, body)).ahead).toEqual([]);
    await room.close();
  });
});
