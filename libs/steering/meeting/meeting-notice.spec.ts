import { describe, expect, it } from '@jest/globals';
import { type LastNotice, type NoticeSubject, noticesDue, type PlannedNotice, type Told } from './meeting-notice.js';

const told: Omit<Told, 'cause'> = {
  title: 'Møte',
  language: 'nb',
  beginsAt: null,
  endsAt: null,
  zone: 'Europe/Oslo',
  place: 'Sal 1',
  onlineUrl: '',
};
const planned = (sequence = 0, part: Partial<NoticeSubject> = {}): NoticeSubject => ({ state: 'planned', sequence, told, ...part });
const brief = (notices: PlannedNotice[]) =>
  notices.map(({ personId, kind, sequence, told: { cause } }) => [personId, kind, sequence, cause]);
const last = (notices: PlannedNotice[]) => notices as LastNotice[];

describe('what is told of a meeting', () => {
  const first = noticesDue(planned(), ['a', 'b'], []);

  it('calls everyone once', () => {
    expect(brief(first)).toEqual([
      ['a', 'request', 0, 'called'],
      ['b', 'request', 0, 'called'],
    ]);
    expect(noticesDue(planned(), ['a', 'b'], last(first))).toEqual([]);
  });

  it('tells a change with a higher sequence', () => {
    expect(brief(noticesDue(planned(1), ['a', 'b'], last(first)))).toEqual([
      ['a', 'request', 1, 'changed'],
      ['b', 'request', 1, 'changed'],
    ]);
  });

  it('calls who comes into the seat, and calls off who left it, with what they had been told', () => {
    const moved = planned(0, { told: { ...told, place: 'Et hemmelig sted' } });
    const notices = noticesDue(moved, ['a', 'c'], last(first));
    expect(brief(notices)).toEqual([
      ['c', 'request', 0, 'called'],
      ['b', 'cancel', 1, 'left'],
    ]);
    expect(notices[1]?.told.place).toBe('Sal 1');
  });

  it('calls again who comes back, above what they were told last', () => {
    const off = noticesDue(planned(), ['a'], last(first));
    expect(brief(noticesDue(planned(), ['a', 'b'], last([...first.slice(0, 1), ...off])))).toEqual([['b', 'request', 2, 'called']]);
  });

  it('calls off once for everyone who was called, and for nobody else', () => {
    const cancelled = planned(1, { state: 'cancelled' });
    const off = noticesDue(cancelled, [], last(first));
    expect(brief(off)).toEqual([
      ['a', 'cancel', 1, 'cancelled'],
      ['b', 'cancel', 1, 'cancelled'],
    ]);
    expect(noticesDue(cancelled, [], last(off))).toEqual([]);
    expect(noticesDue(cancelled, ['a', 'c'], [])).toEqual([]);
  });

  it('tells those who were only asked when they can that there will be no meeting, and calls them as anybody else', () => {
    const polled: LastNotice[] = [{ personId: 'a', kind: 'poll', edition: 0, sequence: 0, told: { ...told, cause: 'polled' } }];
    const off = noticesDue(planned(1, { state: 'cancelled' }), [], polled);
    expect(brief(off)).toEqual([['a', 'cancel', 1, 'cancelled']]);
    expect(noticesDue(planned(1, { state: 'cancelled' }), [], last(off))).toEqual([]);
    expect(brief(noticesDue(planned(), ['a'], polled))).toEqual([['a', 'request', 0, 'called']]);
    expect(noticesDue(planned(), [], polled)).toEqual([]);
  });
});
