import { describe, expect, it } from '@jest/globals';
import { sumInWords } from './use-sum.js';

describe('the sum of what it became elsewhere', () => {
  it('says for how many it worked, of those who tried it to an end', () => {
    const sum = sumInWords({ states: { adopted: 3, adapted: 1, stopped: 2, piloting: 1, declined: 5 }, efforts: {} });
    expect(sum).toEqual({ worked: 4, tried: 6, trying: 1, declined: 5, took: null });
  });

  it('says what it took where most of them say the same', () => {
    expect(sumInWords({ states: { adopted: 6 }, efforts: { half_post: 6 } }).took).toEqual({ effort: 'half_post', count: 6, told: 6 });
    expect(sumInWords({ states: {}, efforts: { days: 1, weeks: 3 } }).took).toEqual({ effort: 'weeks', count: 3, told: 4 });
  });

  it('is silent about what it took where they differ, or only one has told', () => {
    expect(sumInWords({ states: {}, efforts: { days: 2, weeks: 2 } }).took).toBeNull();
    expect(sumInWords({ states: {}, efforts: { full_post: 1 } }).took).toBeNull();
  });
});
