import { describe, expect, it } from '@jest/globals';
import { reminderDay, reminderNumber } from './reminder-number.js';

describe('a promise', () => {
  it('is reminded of a week before its day, the day after it, and each month until it is settled', () => {
    const on = (today: string) => reminderNumber('2027-03-01', today);
    expect([on('2027-02-21'), on('2027-02-22'), on('2027-03-01')]).toEqual([null, 0, 0]);
    expect([on('2027-03-02'), on('2027-03-31'), on('2027-04-01'), on('2027-05-01')]).toEqual([1, 1, 2, 3]);
  });

  it('is looked at again on the day of its next reminder, and not before', () => {
    for (const number of [0, 1, 2, 5]) {
      const day = reminderDay('2027-03-01', number);
      const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
      expect([reminderNumber('2027-03-01', day), reminderNumber('2027-03-01', before)]).toEqual([number, number === 0 ? null : number - 1]);
    }
  });
});
