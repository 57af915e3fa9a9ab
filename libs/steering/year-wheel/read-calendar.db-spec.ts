import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages, readConfig } from '#libs/platform';
import { type Person, SteeringGroup } from '../../../test/support/steering-group.js';
import { createBody } from '../body/new-body.js';
import { CalendarService } from './calendar.service.js';
import type { CalendarAnswer, CalendarDate } from './calendar-dates.js';
import { ReadCalendar, ReadCalendars } from './read-calendar.job.js';
import { SuggestEntriesService } from './suggest-entries.service.js';
import { TreatmentService } from './treatment.service.js';
import { YearWheelService } from './year-wheel.service.js';

const which = 'utvalg-for-miljo';
const address = 'https://kalender.fjellvik.example/utvalg.ics';
const there = { zone: 'Europe/Oslo', today: '2026-11-10' };
const day = (uid: string, on: string): CalendarDate => ({ uid, on, startsAt: null, title: 'Møte' });
/** A calendar with one meeting, as often as the rule says. */
const rule = (text: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101T100000Z\r\nRRULE:${text}\r\nEND:VEVENT\r\nEND:VCALENDAR`;

describe('the calendar of a committee', () => {
  const group = new SteeringGroup();
  const config = readConfig({ PUBLIC_URL: 'https://tandem.example', IMPORT_FROM_WEB: 'on' });
  let wheels: YearWheelService;
  let treatments: TreatmentService;
  let calendars: CalendarService;
  let reading: ReadCalendar;
  let secretary: Person;
  let bodyId: string;

  const settings = () => wheels.settings(secretary, 'fjellvik', which);
  const days = async () => (await settings()).meetings.map(({ on }) => on);
  const tell = (answer: CalendarAnswer) => reading.keep(bodyId, { address, ...there }, answer);
  const asked = () =>
    group.given.write((tx) =>
      tx.query<{ id: string }>(`select payload ->> 'bodyId' as id from job_request where name = 'steering.read-calendar'`),
    );

  beforeAll(async () => {
    loadMessages();
    await group.open();
    const { given, tenants, database } = group;
    wheels = new YearWheelService(database, new SuggestEntriesService(database), config);
    treatments = new TreatmentService(database);
    calendars = new CalendarService(database);
    reading = new ReadCalendar(database, config);
    secretary = await given.aMember(tenants.fjellvik, 'reader');
    bodyId = await given.write((tx) =>
      createBody(tx, {
        ...{ slug: which, kind: 'committee', networkId: null, tenantId: tenants.fjellvik.id, statutory: true, rules: 'NO' },
        ...{ names: { nb: 'Utvalg for miljø' }, secretaryId: secretary.personId, seats: [] },
      }),
    );
  });
  afterAll(async () => {
    await reading.onApplicationShutdown();
    await group.close();
  });

  it('is named by whoever keeps the wheel, over a way that nobody reads along, and read at once', async () => {
    const keep = (actor: Person, calendarUrl: string) => calendars.keep(actor, 'fjellvik', which, { calendarUrl });
    const reader = await group.given.aMember(group.tenants.fjellvik, 'reader');
    await expect(keep(reader, address)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keep(group.directors.asker, address)).rejects.toMatchObject({ code: 'not_found' });
    for (const broken of ['http://kalender.fjellvik.example/a.ics', 'kalender', 'file:///etc/passwd'])
      await expect(keep(secretary, broken)).rejects.toMatchObject({ fields: { calendarUrl: ['isUrl'] } });
    await keep(secretary, address.replace('https', 'webcal'));
    expect((await settings()).calendar).toEqual({ url: address, readAt: null, problem: null });
    expect(await asked()).toEqual([{ id: bodyId }]);
  });

  it('gives the meetings, and follows those that are moved or called off; what is past and what was typed stays', async () => {
    await treatments.addMeeting(secretary, 'fjellvik', which, { on: '2026-12-18' });
    await tell({ dates: [day('a', '2026-11-04'), day('b', '2026-11-25'), day('c', '2026-12-09')] });
    await tell({ dates: [day('a', '2026-11-04'), day('b', '2026-11-25'), day('c', '2026-12-09')] });
    expect(await days()).toEqual(['2026-11-04', '2026-11-25', '2026-12-09', '2026-12-18']);
    await tell({ dates: [day('b', '2026-12-02')] });
    expect(await days()).toEqual(['2026-11-04', '2026-12-02', '2026-12-18']);
    expect((await settings()).calendar).toMatchObject({ readAt: group.clock.at, problem: null });
  });

  it('takes what was planned along to the new day, and leaves it without one where the meeting is off or in another quarter', async () => {
    const meetingOn = async () => (await wheels.quarter(secretary, 'fjellvik', which, '2026-4')).treatment?.meetingOn;
    await treatments.save(secretary, 'fjellvik', which, '2026-4', 0, { status: 'planned', title: 'Skolevei', meetingOn: '2026-12-02' });
    await tell({ dates: [day('b', '2026-12-03')] });
    expect(await meetingOn()).toBe('2026-12-03');
    await tell({ dates: [day('b', '2027-01-07')] });
    expect(await meetingOn()).toBeNull();
  });

  it('tells why no dates came, and leaves those of before', async () => {
    await calendars.keep(secretary, 'fjellvik', which, { calendarUrl: 'https://10.0.0.7/utvalg.ics' });
    await reading.handle({ bodyId });
    expect((await settings()).calendar).toMatchObject({ readAt: null, problem: 'not_public' });
    expect(await days()).toContain('2027-01-07');
    // What was read of an address that is not the committee's any more is nobody's.
    await tell({ dates: [day('z', '2026-12-24')] });
    expect(await days()).not.toContain('2026-12-24');
  });

  it('is read to an end, whatever it asks for', async () => {
    const read = (text: string) => reading.read(text, there);
    expect(await read(rule('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'))).toEqual({ problem: 'too_large' });
    expect(await read(rule('FREQ=SECONDLY'))).toEqual({ problem: 'too_large' });
    expect(await read('x'.repeat(1_000_001))).toEqual({ problem: 'too_large' });
    expect(await read('<!doctype html><title>Logg inn</title>')).toEqual({ problem: 'unreadable' });
    expect(await read(rule('FREQ=YEARLY'))).toMatchObject({ dates: [{ on: '2026-01-01' }, { on: '2027-01-01' }] });
  }, 60_000);

  it('is not read on when the product closes', async () => {
    const closing = new ReadCalendar(group.database, config);
    const read = (text: string) => closing.read(rule(text), there);
    await read('FREQ=YEARLY');
    const underWay = read('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31');
    const ended = expect(underWay).rejects.toThrow('the thread ended');
    // Begun, that is.
    await new Promise(setImmediate);
    await closing.onApplicationShutdown();
    await ended;
  });

  it('is asked for each night, and no more once its address is taken away', async () => {
    const night = new ReadCalendars(group.database, config);
    const before = (await asked()).length;
    await night.handle();
    expect(await asked()).toHaveLength(before + 1);
    await calendars.keep(secretary, 'fjellvik', which, { calendarUrl: '' });
    expect(await days()).toEqual(['2026-11-04', '2026-12-18']);
    await night.handle();
    expect(await asked()).toHaveLength(before + 1);
  });
});
