import { describe, expect, it } from '@jest/globals';
import { type Audience, audienceChange, audienceName, narrowedTo, nobodyElse } from './audience.js';

const everyone: Audience = { networks: [], isPublic: true };
const among = (...networks: string[]): Audience => ({ networks, isPublic: false });

describe('an audience', () => {
  it('has the name of its widest part', () => {
    expect([nobodyElse, among('a'), everyone, { networks: ['a'], isPublic: true }].map(audienceName)).toEqual([
      'tenant',
      'networks',
      'public',
      'public',
    ]);
  });

  it.each([
    ['widened', nobodyElse, among('a')],
    ['widened', among('a'), everyone],
    ['narrowed', everyone, among('a')],
    ['narrowed', among('a', 'b'), among('b')],
    ['moved', among('a'), among('b')],
    ['same', among('a'), among('a')],
    ['widened', everyone, { networks: ['a'], isPublic: true }],
  ])('is %s', (change, before, after) => {
    expect(audienceChange(before, after)).toBe(change);
  });

  it('of an older version is never wider than it was, nor than the entry’s', () => {
    expect(narrowedTo(everyone, among('a'))).toEqual(among('a'));
    expect(narrowedTo(among('a'), everyone)).toEqual(among('a'));
    expect(narrowedTo(among('a'), among('a', 'b'))).toEqual(among('a'));
    expect(narrowedTo(nobodyElse, everyone)).toEqual(nobodyElse);
  });
});
