import { describe, expect, it } from '@jest/globals';
import { dayOf, periodOf, reminderAt, wishOf } from './local-time.js';

const oslo = 'Europe/Oslo';
const on = (day: string, from: string, to: string, zone = oslo) => periodOf({ day, from, to }, zone);

describe('when a meeting is', () => {
  it('follows the clock where it is held, in summer and in winter', () => {
    expect(on('2027-06-04', '09:00', '11:30')).toEqual({ beginsAt: new Date('2027-06-04T07:00Z'), endsAt: new Date('2027-06-04T09:30Z') });
    expect(on('2026-12-04', '09:00', '11:30')).toEqual({ beginsAt: new Date('2026-12-04T08:00Z'), endsAt: new Date('2026-12-04T10:30Z') });
    expect(on('2026-12-04', '09:00', '10:00', 'Europe/Helsinki')).toMatchObject({ beginsAt: new Date('2026-12-04T07:00Z') });
  });

  it('is no time that the change to summer time leaps over, and lasts longer on the night of the other change', () => {
    expect(on('2027-03-28', '02:30', '04:00')).toEqual({ field: 'from', rule: 'no_such_time' });
    expect(on('2027-10-31', '01:30', '03:30')).toEqual({ beginsAt: new Date('2027-10-30T23:30Z'), endsAt: new Date('2027-10-31T02:30Z') });
  });

  it('ends after it begins, in a zone that exists', () => {
    expect(on('2026-12-04', '11:00', '11:00')).toEqual({ field: 'to', rule: 'ends_before' });
    expect(on('2026-12-04', '11:00', '12:00', 'Europe/Atlantis')).toEqual({ field: 'zone', rule: 'isIn' });
  });

  it('is shown in the form as it was typed', () => {
    const wish = { day: '2027-06-04', from: '09:00', to: '11:30' };
    const period = periodOf(wish, oslo);
    expect('beginsAt' in period && wishOf(period, oslo)).toEqual(wish);
    expect(dayOf(new Date('2026-12-03T23:30Z'), oslo)).toBe('2026-12-04');
    expect(dayOf(new Date('2026-09-30T22:30:00Z'), 'Europe/Copenhagen')).toBe('2026-10-01');
    expect(dayOf(new Date('2026-12-31T22:30:00Z'), 'Europe/Copenhagen')).toBe('2026-12-31');
  });

  it('is reminded of at eight on the morning before, where the reader is', () => {
    const begins = new Date('2026-12-04T08:00Z');
    expect(reminderAt(begins, oslo)).toEqual(new Date('2026-12-03T07:00Z'));
    expect(reminderAt(begins, 'Europe/Helsinki')).toEqual(new Date('2026-12-03T06:00Z'));
    expect(reminderAt(new Date('2027-03-29T07:00Z'), oslo)).toEqual(new Date('2027-03-28T06:00Z'));
  });
});
