import { describe, expect, it } from '@jest/globals';
import { type Answering, closesAt } from './all-answered.js';

const at = (time: string) => new Date(`2026-11-27T${time}:00Z`);
const deadline = at('16:00');
const seat = (answered: string | null, part: Partial<Answering> = {}): Answering => ({
  recusal: 'none',
  recusal_at: null,
  acting_id: 'somebody',
  answered_at: answered === null ? null : at(answered),
  ...part,
});
const aside = (since: string) => seat(null, { recusal: 'aside', recusal_at: at(since), acting_id: null });

describe('a round in which everyone has answered', () => {
  it('closes an hour after the last answer', () => {
    expect(closesAt(deadline, [seat('10:00'), seat('13:05'), seat('09:00')])).toEqual(at('14:05'));
  });

  it('does not wait for a seat that nobody answers for', () => {
    expect(closesAt(deadline, [seat('10:00'), aside('08:00'), seat(null, { acting_id: null })])).toEqual(at('11:00'));
  });

  it('closes an hour after somebody stood aside, where theirs was the last that was waited for', () => {
    expect(closesAt(deadline, [seat('10:00'), aside('12:00')])).toEqual(at('13:00'));
  });

  it('waits while an answer is missing, or whether somebody stands aside', () => {
    expect(closesAt(deadline, [seat('10:00'), seat(null)])).toBeNull();
    for (const recusal of ['suggested', 'declared', 'contested'] as const)
      expect(closesAt(deadline, [seat('10:00'), seat(null, { recusal, acting_id: null })])).toBeNull();
  });

  it('has its deadline, where that comes first or nobody answered at all', () => {
    expect(closesAt(deadline, [seat('15:00')])).toBeNull();
    expect(closesAt(deadline, [seat('14:59')])).toEqual(at('15:59'));
    expect(closesAt(deadline, [aside('10:00')])).toBeNull();
    expect(closesAt(deadline, [])).toBeNull();
  });

  it('has its deadline where the case was taken out of its list: the members were promised time to answer anew', () => {
    expect(closesAt(deadline, [seat('10:00'), seat('10:05')], true)).toBeNull();
  });
});
