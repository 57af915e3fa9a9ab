import { describe, expect, it } from '@jest/globals';
import { nextReview, reviewStage } from './review.js';

describe('the day by which an entry is looked at again', () => {
  it.each([
    [null, null],
    ['2027-01-01', null],
    ['2026-12-26', 'soon'],
    ['2026-11-26', 'soon'],
    ['2026-11-25', 'overdue'],
  ])('is, for %s, %s', (reviewBy, stage) => {
    expect(reviewStage(reviewBy, '2026-11-26')).toBe(stage);
  });

  it('moves on by a year, also from a day that the next year has not', () => {
    expect(nextReview('2026-11-26')).toBe('2027-11-26');
    expect(nextReview('2028-02-29')).toBe('2029-02-28');
  });
});
