import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { repeatDays } from './repeat-days.js';

describe('the days of what is repeated', () => {
  it('are the same weekday, each week or every other', () => {
    expect(repeatDays('2026-12-04', 'week', '2026-12-25', 24)).toEqual(['2026-12-04', '2026-12-11', '2026-12-18', '2026-12-25']);
    expect(repeatDays('2026-12-18', 'two_weeks', '2027-01-20', 24)).toEqual(['2026-12-18', '2027-01-01', '2027-01-15']);
  });

  it('are the same one of the weekdays in each month', () => {
    expect(repeatDays('2026-12-04', 'month', '2027-04-30', 24)).toEqual([
      '2026-12-04',
      '2027-01-01',
      '2027-02-05',
      '2027-03-05',
      '2027-04-02',
    ]);
    expect(repeatDays('2027-01-20', 'month', '2027-03-31', 24)).toEqual(['2027-01-20', '2027-02-17', '2027-03-17']);
  });

  it('are the last one where the first is the last of its month', () => {
    expect(repeatDays('2027-01-29', 'month', '2027-04-30', 24)).toEqual(['2027-01-29', '2027-02-26', '2027-03-26', '2027-04-30']);
  });

  it('are one for each month, on that weekday, whatever the first day is', () => {
    for (let number = 0; number < 366; number++) {
      const first = DateTime.fromISO('2026-12-01', { zone: 'utc' }).plus({ days: number });
      const days = repeatDays(first.toISODate() as string, 'month', '2099-01-01', 24).map((day) => DateTime.fromISO(day, { zone: 'utc' }));
      expect(days[0]?.toISODate()).toBe(first.toISODate());
      expect(new Set(days.map(({ weekday }) => weekday)).size).toBe(1);
      expect(days.map(({ year, month }) => 12 * year + month)).toEqual(days.map((_, index) => 12 * first.year + first.month + index));
    }
  });

  it('are the first day alone where it ends before the next, and none where it ends before the first', () => {
    expect(repeatDays('2026-12-04', 'month', '2026-12-31', 24)).toEqual(['2026-12-04']);
    expect(repeatDays('2026-12-04', 'week', '2026-12-03', 24)).toEqual([]);
    expect(repeatDays('2026-12-04', 'week', '2099-01-01', 24)).toHaveLength(24);
  });
});
