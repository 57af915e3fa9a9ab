import { describe, expect, it } from '@jest/globals';
import { duePlaces, firstReminder, isMailDue, pastReminders } from './reminder.js';

const unknown = (place: string, remindOn: string | null) => ({ place, remindOn });

describe('«not known yet»', () => {
  const some = [unknown('claims', '2026-12-01'), unknown('stopCard', null), unknown('resources', '2026-11'), unknown('legal', '2027')];

  it('is asked about on the first of its days, a month on its first', () => {
    expect(firstReminder(some)).toBe('2026-11-01');
    expect(firstReminder([unknown('stopCard', null)])).toBeNull();
  });

  it('is due from its day on, until it is answered or moved', () => {
    expect(duePlaces(some, '2026-10-31')).toEqual([]);
    expect(duePlaces(some, '2026-11-30')).toEqual(['resources']);
    expect(duePlaces(some, '2026-12-01')).toEqual(['claims', 'resources']);
    expect(duePlaces(some, '2027-01-01')).toEqual(['claims', 'resources', 'legal']);
  });

  it('is told by mail once', () => {
    expect(isMailDue(some, '2026-11-30', null)).toBe(true);
    expect(isMailDue(some, '2026-11-30', '2026-11-02')).toBe(false);
    expect(isMailDue(some, '2026-12-01', '2026-11-02')).toBe(true);
  });

  it('takes a day to come; one that has passed since it was picked is let be', () => {
    expect(pastReminders([], some, '2026-12-01')).toEqual([0, 2]);
    expect(pastReminders(some, some, '2026-12-01')).toEqual([]);
    expect(pastReminders(some, [unknown('claims', '2026-11-30')], '2026-12-01')).toEqual([0]);
    expect(pastReminders([], [unknown('claims', '2026-12-02')], '2026-12-01')).toEqual([]);
  });
});
