import { describe, expect, it } from '@jest/globals';
import { deadlineOn, deadlineProblem, reminderAt, reviewDay, usualDeadline } from './round-deadline.js';

const zone = 'Europe/Oslo';
const at = (iso: string) => new Date(iso);

describe('the deadline', () => {
  it('is two weeks ahead, at the end of the office day', () => {
    expect(usualDeadline(at('2026-11-10T09:30:00Z'), { deadlineDays: 14 }, zone)).toEqual(at('2026-11-24T15:00:00Z'));
  });

  it('keeps its hour across the change to summer time', () => {
    expect(usualDeadline(at('2026-03-20T09:00:00Z'), { deadlineDays: 14 }, zone)).toEqual(at('2026-04-03T14:00:00Z'));
  });

  it('moves from a weekend to Monday', () => {
    for (const opened of ['2026-11-07T09:00:00Z', '2026-11-08T09:00:00Z'])
      expect(usualDeadline(at(opened), { deadlineDays: 14 }, zone)).toEqual(at('2026-11-23T15:00:00Z'));
  });

  it('may be a day of one’s own, in one’s own zone', () => {
    expect(deadlineOn('2026-12-04', zone)).toEqual(at('2026-12-04T15:00:00Z'));
    expect(deadlineOn('2026-12-04', 'Europe/Helsinki')).toEqual(at('2026-12-04T14:00:00Z'));
    expect(deadlineOn('2026-02-30', zone)).toBeNull();
  });

  it('leaves at least a day to read, and no more than ninety', () => {
    const opened = at('2026-11-10T09:00:00Z');
    expect(deadlineProblem(opened, at('2026-11-11T08:59:00Z'))).toBe('deadline_too_soon');
    expect(deadlineProblem(opened, at('2026-11-11T09:00:00Z'))).toBeNull();
    expect(deadlineProblem(opened, at('2027-02-08T09:00:00Z'))).toBeNull();
    expect(deadlineProblem(opened, at('2027-02-09T09:00:00Z'))).toBe('deadline_too_late');
  });
});

describe('the reminder', () => {
  it('comes on the morning three days before', () => {
    expect(reminderAt(at('2026-11-10T09:00:00Z'), at('2026-11-24T15:00:00Z'), zone)).toEqual(at('2026-11-21T07:00:00Z'));
  });

  it('comes the day before in a short round', () => {
    expect(reminderAt(at('2026-11-10T09:00:00Z'), at('2026-11-13T15:00:00Z'), zone)).toEqual(at('2026-11-12T07:00:00Z'));
  });

  it('is left out where it would come on the heels of the notice', () => {
    expect(reminderAt(at('2026-11-10T09:00:00Z'), at('2026-11-11T15:00:00Z'), zone)).toBeNull();
  });
});

it('an approval is due for review on the same day, months later', () => {
  expect(reviewDay(at('2026-11-24T15:00:00Z'), 24)).toBe('2028-11-24');
  expect(reviewDay(at('2026-08-31T15:00:00Z'), 6)).toBe('2027-02-28');
});
