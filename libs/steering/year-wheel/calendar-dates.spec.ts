import { describe, expect, it } from '@jest/globals';
import { calendarDates } from './calendar-dates.js';

const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//DA', ...events, 'END:VCALENDAR'].join('\r\n');
const event = (uid: string, start: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', `DTSTART${start}`, 'SUMMARY:Udvalgsmøde', ...lines, 'END:VEVENT'].join('\r\n');
const read = (text: string) => calendarDates({ text, from: '2026-01-01', to: '2027-12-31', zone: 'Europe/Copenhagen' });
const days = (text: string) => {
  const answer = read(text);
  return 'dates' in answer ? answer.dates.map(({ on }) => on) : answer.problem;
};

describe('the dates of a calendar', () => {
  it('are days where the committee is, whatever zone they are written in', () => {
    expect(days(calendar(event('a', ';VALUE=DATE:20260204')))).toEqual(['2026-02-04']);
    expect(days(calendar(event('a', ':20260203T233000Z')))).toEqual(['2026-02-04']);
    expect(days(calendar(event('a', ';TZID=Europe/Copenhagen:20260204T003000')))).toEqual(['2026-02-04']);
    expect(days(calendar(event('a', ';TZID=W. Europe Standard Time:20260204T160000')))).toEqual(['2026-02-04']);
    expect(read(calendar(event('a', ';TZID=Europe/Copenhagen:20260704T160000')))).toEqual({
      dates: [{ uid: 'a', on: '2026-07-04', startsAt: '2026-07-04T14:00:00.000Z', title: 'Udvalgsmøde' }],
    });
  });

  it('are each meeting of a rule, to its last one, without those that fall away', () => {
    const monthly = event('a', ';TZID=Europe/Copenhagen:20260107T160000', 'RRULE:FREQ=MONTHLY;BYDAY=1WE;UNTIL=20260401T140000Z');
    expect(days(calendar(monthly))).toEqual(['2026-01-07', '2026-02-04', '2026-03-04', '2026-04-01']);
    const without = monthly.replace('END:VEVENT', 'EXDATE;TZID=Europe/Copenhagen:20260204T160000\r\nEND:VEVENT');
    expect(days(calendar(without))).toEqual(['2026-01-07', '2026-03-04', '2026-04-01']);
  });

  it('follow a meeting that was moved, and leave out one that was called off', () => {
    const rule = event('a', ':20260107T150000Z', 'RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=3');
    const moved = event('a', ':20260211T150000Z', 'RECURRENCE-ID:20260204T150000Z', 'SEQUENCE:1');
    const off = event('a', ':20260304T150000Z', 'RECURRENCE-ID:20260304T150000Z', 'STATUS:CANCELLED');
    const before = read(calendar(rule));
    const after = read(calendar(rule, moved, off));
    expect(after).toMatchObject({ dates: [{ on: '2026-01-07' }, { on: '2026-02-11' }] });
    // The same meeting before and after.
    expect('dates' in before && 'dates' in after && before.dates[1]?.uid).toBe('dates' in after && after.dates[1]?.uid);
    expect(days(calendar(event('b', ':20260304T150000Z', 'STATUS:CANCELLED')))).toEqual([]);
    expect(days(calendar(moved))).toEqual(['2026-02-11']);
  });

  it('end with the year after this one, however long a rule goes on', () => {
    const endless = days(calendar(event('a', ':20200101T150000Z', 'RRULE:FREQ=WEEKLY')));
    expect([endless[0], endless.at(-1), endless.length]).toEqual(['2026-01-07', '2027-12-29', 104]);
    expect(days(calendar(event('a', ':20260101T150000Z', 'RRULE:FREQ=DAILY')))).toBe('too_large');
  });

  it('are not read of what is no calendar, and of what is broken the rest is', () => {
    for (const text of ['', '<html>Log ind</html>', 'BEGIN:VCALENDAR', 'BEGIN:VCARD\r\nEND:VCARD']) expect(days(text)).toBe('unreadable');
    expect(days(calendar())).toBe('empty');
    expect(days(calendar(event('a', ':20260101T150000Z', 'RRULE:FREQ=MONTHLY;BYDAY=6MO'), event('b', ':20260204T150000Z')))).toEqual([
      '2026-02-04',
    ]);
    expect(days(calendar(event('a', ':nonsense'), event('b', ':20260204T150000Z')))).toEqual(['2026-02-04']);
  });
});
