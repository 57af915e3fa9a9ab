import { describe, expect, it } from '@jest/globals';
import { type CellFacts, cellState } from './cell-state.js';
import { firstDayOf, lastDayOf, quarterOf } from './quarter.js';

describe('a quarter', () => {
  it('has its first and last day, leap years too', () => {
    expect(quarterOf('2024-02-29')).toEqual({ year: 2024, quarter: 1 });
    expect(quarterOf('2026-12-31')).toEqual({ year: 2026, quarter: 4 });
    expect(firstDayOf({ year: 2026, quarter: 4 })).toBe('2026-10-01');
    expect([1, 2, 3, 4].map((quarter) => lastDayOf({ year: 2026, quarter: quarter as 1 }))).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });
});

describe('a cell of the year wheel', () => {
  const facts: CellFacts = {
    quarter: { year: 2026, quarter: 4 },
    meetings: ['2026-12-09', '2026-11-11'],
    treatment: null,
    begunOn: '2026-01-01',
    endedOn: null,
    today: '2026-11-27',
  };
  const state = (changed: Partial<CellFacts> = {}) => cellState({ ...facts, ...changed });

  it('is ahead as long as a meeting of the quarter can still take it', () => {
    expect(state()).toBe('ahead');
    expect(state({ today: '2026-12-09' })).toBe('ahead');
  });

  it('is missing when the last meeting is past, or the quarter where no meeting is known', () => {
    expect(state({ today: '2026-12-10' })).toBe('missing');
    expect(state({ meetings: [], today: '2026-12-31' })).toBe('ahead');
    expect(state({ meetings: [], today: '2027-01-01' })).toBe('missing');
  });

  it('is planned until its own meeting is past; then nobody has said what became of it', () => {
    const treatment = { status: 'planned' as const, meetingOn: '2026-11-30' };
    expect(state({ treatment })).toBe('planned');
    expect(state({ treatment, today: '2026-11-30' })).toBe('planned');
    expect(state({ treatment, today: '2026-12-01' })).toBe('missing');
  });

  it('keeps what was said, whatever the day', () => {
    for (const status of ['treated', 'noted', 'moved'] as const)
      expect(state({ treatment: { status, meetingOn: null }, today: '2027-05-01' })).toBe(status);
  });

  it('asks nobody for quarters that were over before the wheel began', () => {
    expect(state({ quarter: { year: 2025, quarter: 4 }, meetings: [] })).toBe('before');
    expect(state({ quarter: { year: 2026, quarter: 1 }, meetings: [], begunOn: '2026-02-01' })).toBe('missing');
  });

  it('asks nobody for quarters in which there was no committee any more, and still for the one in which it ended', () => {
    const later = { meetings: [], today: '2027-05-01' };
    expect(state({ ...later, endedOn: '2026-10-01' })).toBe('ended');
    expect(state({ ...later, endedOn: '2026-10-01', treatment: { status: 'planned', meetingOn: null } })).toBe('ended');
    expect(state({ ...later, endedOn: '2026-10-01', treatment: { status: 'moved', meetingOn: null } })).toBe('moved');
    expect(state({ ...later, endedOn: '2026-10-02' })).toBe('missing');
  });
});
