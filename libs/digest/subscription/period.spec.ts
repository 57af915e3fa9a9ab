import { describe, expect, it } from '@jest/globals';
import { isZone, nextDue } from './period.js';

const oslo = { zone: 'Europe/Oslo' };
const due = (period: Parameters<typeof nextDue>[0], after: string) => nextDue(period, new Date(after)).toISOString();

describe('when the digest is due', () => {
  it('comes every Tuesday at eight of the reader’s own time', () => {
    expect(due({ rhythm: 'weekly', hour: 8, ...oslo }, '2026-11-22T15:00:00Z')).toBe('2026-11-24T07:00:00.000Z');
    expect(due({ rhythm: 'weekly', hour: 8, zone: 'Europe/Helsinki' }, '2026-11-22T15:00:00Z')).toBe('2026-11-24T06:00:00.000Z');
  });

  it('does not come again at the very instant it came', () => {
    expect(due({ rhythm: 'weekly', hour: 8, ...oslo }, '2026-11-24T07:00:00Z')).toBe('2026-12-01T07:00:00.000Z');
  });

  it('keeps to eight o’clock when the clocks change', () => {
    expect(due({ rhythm: 'weekly', hour: 8, ...oslo }, '2026-10-20T06:00:00Z')).toBe('2026-10-27T07:00:00.000Z');
    expect(due({ rhythm: 'weekly', hour: 8, ...oslo }, '2026-03-24T07:00:00Z')).toBe('2026-03-31T06:00:00.000Z');
  });

  it('comes on the first Tuesday of the month', () => {
    expect(due({ rhythm: 'monthly', hour: 8, ...oslo }, '2026-11-22T15:00:00Z')).toBe('2026-12-01T07:00:00.000Z');
    expect(due({ rhythm: 'monthly', hour: 8, ...oslo }, '2026-12-01T07:00:00Z')).toBe('2027-01-05T07:00:00.000Z');
  });

  it('comes every day, also on the day an hour is skipped and the day one is repeated', () => {
    expect(due({ rhythm: 'daily', hour: 2, ...oslo }, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
    expect(due({ rhythm: 'daily', hour: 2, ...oslo }, '2026-10-24T12:00:00Z')).toBe('2026-10-25T01:00:00.000Z');
  });

  it('knows zones by their IANA names alone', () => {
    expect(isZone('Europe/Copenhagen')).toBe(true);
    for (const zone of ['Oslo', '', 'Europe/Atlantis', 'UTC+1', 3]) expect(isZone(zone)).toBe(false);
  });
});
