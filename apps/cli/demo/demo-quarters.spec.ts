import { describe, expect, it } from '@jest/globals';
import { daysAhead, demoMeetings, demoQuarters } from './demo-quarters.js';
import { demoWheel } from './year-wheel.js';

const everyDay = Array.from({ length: 800 }, (_, index) => new Date(Date.UTC(2026, 10, 1 + index, 12)));

describe('the quarters of the demo’s year wheel', () => {
  it('are the year so far, and go on with the year in which it is loaded', () => {
    const named = (at: string) => demoQuarters(new Date(at)).map(({ year, quarter }) => `${year}-${quarter}`);
    expect(named('2026-11-27T12:00:00Z')).toEqual(['2026-1', '2026-2', '2026-3', '2026-4']);
    expect(named('2026-12-15T12:00:00Z')).toEqual(['2026-2', '2026-3', '2026-4', '2027-1']);
    expect(named('2027-05-17T12:00:00Z')).toEqual(['2026-3', '2026-4', '2027-1', '2027-2']);
    expect(demoQuarters(new Date('2026-11-27T12:00:00Z'))[3]).toEqual({
      year: 2026,
      quarter: 4,
      firstDay: '2026-10-01',
      lastDay: '2026-12-31',
    });
  });

  it('have their meetings within them, on workdays: those that were held before the day, the last ones after it', () => {
    for (const now of everyDay) {
      const today = now.toISOString().slice(0, 10);
      const quarters = demoQuarters(now);
      for (const committee of demoWheel)
        for (const [index, on] of demoMeetings(now, committee).entries()) {
          const { firstDay, lastDay } = quarters[index] as (typeof quarters)[number];
          const isHeld = index < 3;
          expect([today, on, on >= firstDay, on <= lastDay, isHeld ? on < today : on > today]).toEqual([today, on, true, true, true]);
          expect([0, 6]).not.toContain(new Date(`${on}T12:00:00Z`).getUTCDay());
        }
    }
    expect(daysAhead).toBeGreaterThan(Math.max(...demoWheel.map(({ ahead }) => ahead)) + 2);
  });
});
