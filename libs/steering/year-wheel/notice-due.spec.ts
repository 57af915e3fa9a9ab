import { describe, expect, it } from '@jest/globals';
import { noticeDue, type QuarterFacts } from './notice-due.js';

describe('the mail that a quarter calls for', () => {
  const facts: QuarterFacts = { meetings: ['2026-12-09', '2026-11-11'], treatment: null, agendaFor: null, askedAfterwards: false };
  const due = (today: string, changed: Partial<QuarterFacts> = {}) => noticeDue({ ...facts, ...changed }, today);
  const planned = (meetingOn: string | null) => ({ treatment: { status: 'planned' as const, meetingOn } });

  it('is the agenda from two weeks before the next meeting, once', () => {
    expect(due('2026-10-27')).toBeNull();
    expect(due('2026-10-28')).toEqual({ kind: 'agenda', meetingOn: '2026-11-11' });
    expect(due('2026-11-11')).toEqual({ kind: 'agenda', meetingOn: '2026-11-11' });
    expect(due('2026-10-29', { agendaFor: '2026-11-11' })).toBeNull();
    expect(due('2026-11-12')).toBeNull();
    expect(due('2026-11-25')).toEqual({ kind: 'agenda', meetingOn: '2026-12-09' });
  });

  it('waits for the meeting that it was planned for', () => {
    expect(due('2026-10-28', planned('2026-12-09'))).toBeNull();
    expect(due('2026-11-25', planned('2026-12-09'))).toEqual({ kind: 'agenda', meetingOn: '2026-12-09' });
    expect(due('2026-11-25', { ...planned('2026-12-02'), meetings: [] })).toEqual({ kind: 'agenda', meetingOn: '2026-12-02' });
  });

  it('asks the day after, once, and not when it is long ago', () => {
    const written = { agendaFor: '2026-11-11' };
    expect(due('2026-11-11', written)).toBeNull();
    expect(due('2026-11-12', written)).toEqual({ kind: 'afterwards', meetingOn: '2026-11-11' });
    expect(due('2026-11-13', { ...written, askedAfterwards: true })).toBeNull();
    expect(due('2026-11-25', written)).toEqual({ kind: 'afterwards', meetingOn: '2026-11-11' });
    expect(due('2026-11-26', written)).toBeNull();
    expect(due('2026-12-10')).toEqual({ kind: 'afterwards', meetingOn: '2026-12-09' });
  });

  it('does not ask about a meeting that was moved or called off', () => {
    expect(due('2026-11-12', { agendaFor: '2026-11-11', meetings: ['2026-12-09'] })).toBeNull();
    expect(due('2026-12-10', { agendaFor: '2026-11-11', meetings: ['2026-12-09'] })).toEqual({
      kind: 'afterwards',
      meetingOn: '2026-12-09',
    });
  });

  it('is none where it was said what became of it, or where no meeting is known', () => {
    for (const status of ['treated', 'noted', 'moved'] as const)
      expect(due('2026-11-12', { treatment: { status, meetingOn: null } })).toBeNull();
    expect(due('2026-11-12', { meetings: [] })).toBeNull();
  });
});
