import { describe, expect, it } from '@jest/globals';
import { oneVoteEach } from './one-vote-each.js';

/** «kari/ola» is a seat that Kari holds with Ola as deputy; «-» is nobody. */
const seats = (...places: string[]) =>
  places.map((place) => {
    const [holderId, deputyId] = place.split('/').map((name) => (name === '-' ? null : name)) as [string | null, string | null];
    return { holderId, deputyId };
  });

describe('one person votes for one seat', () => {
  it('and who holds it is left as it is', () => {
    const roster = seats('kari/ola', 'per/siv', '-/nils', '-/-');
    expect(oneVoteEach(roster)).toEqual(roster);
  });

  it('so nobody is their own deputy', () => {
    expect(oneVoteEach(seats('kari/kari'))).toEqual(seats('kari/-'));
  });

  it('so a member stands in for no other member, whichever seat comes first', () => {
    expect(oneVoteEach(seats('kari/ola', 'per/kari'))).toEqual(seats('kari/ola', 'per/-'));
    expect(oneVoteEach(seats('-/kari', 'kari/ola'))).toEqual(seats('-/-', 'kari/ola'));
  });

  it('so whoever holds two seats sits in the first, and the other is vacant', () => {
    expect(oneVoteEach(seats('kari/ola', 'kari/per'))).toEqual(seats('kari/ola', '-/per'));
    expect(oneVoteEach(seats('kari/ola', 'kari/kari'))).toEqual(seats('kari/ola', '-/-'));
  });

  it('so the deputy of two vacant seats comes for the first', () => {
    expect(oneVoteEach(seats('-/ola', '-/ola'))).toEqual(seats('-/ola', '-/-'));
  });

  it('while one deputy may be ready for several members: who is called first has them', () => {
    const roster = seats('kari/ola', 'per/ola');
    expect(oneVoteEach(roster)).toEqual(roster);
  });
});
