import { describe, expect, it } from '@jest/globals';
import { reminderNumber } from './reminder-number.js';

describe('a promise', () => {
  it('is reminded of a week before its day, the day after it, and each month until it is settled', () => {
    const on = (today: string) => reminderNumber('2027-03-01', today);
    expect([on('2027-02-21'), on('2027-02-22'), on('2027-03-01')]).toEqual([null, 0, 0]);
    expect([on('2027-03-02'), on('2027-03-31'), on('2027-04-01'), on('2027-05-01')]).toEqual([1, 1, 2, 3]);
  });
});
