import { describe, expect, it } from '@jest/globals';
import type { SignUpState } from './gathering-row.js';
import { type LastNotice, noticesDue } from './sign-up-notice.js';

const told = { title: 'Samling', language: 'nb', beginsAt: '', endsAt: '', zone: 'Europe/Oslo', place: 'Asker', onlineUrl: '' };
const last = (kind: LastNotice['kind'], edition = 0, sequence = edition): LastNotice => ({
  kind,
  edition,
  sequence,
  told: { ...told, cause: 'confirmed' },
});
const due = (state: SignUpState, before: LastNotice | null, gathering: { state?: 'open' | 'cancelled'; sequence?: number } = {}) =>
  noticesDue({ state: 'open', sequence: 0, told, ...gathering }, [{ id: 'a', state, last: before }]).map(
    ({ kind, sequence, told: { cause } }) => [kind, cause, sequence],
  );

describe('who has signed up for a gathering', () => {
  it('hears of the place once, and of each change once', () => {
    expect(due('confirmed', null)).toEqual([['request', 'confirmed', 0]]);
    expect(due('confirmed', last('request'))).toEqual([]);
    expect(due('confirmed', last('request'), { sequence: 2 })).toEqual([['request', 'changed', 2]]);
    expect(due('confirmed', last('request', 2), { sequence: 2 })).toEqual([]);
  });

  it('hears that they wait, and then that there is a place', () => {
    expect(due('waiting', null)).toEqual([['waiting', 'waiting', 0]]);
    expect(due('waiting', last('waiting'), { sequence: 3 })).toEqual([]);
    expect(due('confirmed', last('waiting'))).toEqual([['request', 'promoted', 1]]);
  });

  it('is called off once, by themselves or with the gathering, and can come again', () => {
    expect(due('cancelled', last('request', 1), { sequence: 1 })).toEqual([['cancel', 'signed_off', 2]]);
    expect(due('confirmed', last('request', 1), { state: 'cancelled', sequence: 2 })).toEqual([['cancel', 'cancelled', 2]]);
    expect(due('waiting', last('waiting'), { state: 'cancelled', sequence: 1 })).toEqual([['cancel', 'cancelled', 1]]);
    expect(due('cancelled', last('cancel', 1, 2))).toEqual([]);
    expect(due('confirmed', last('cancel', 1, 2), { sequence: 1 })).toEqual([['request', 'confirmed', 3]]);
  });

  it('hears nothing before they have confirmed their address, or after the gathering', () => {
    for (const state of ['asked', 'attended', 'absent'] as const) expect(due(state, null)).toEqual([]);
    expect(due('cancelled', null)).toEqual([]);
  });
});
