import { describe, expect, it } from '@jest/globals';
import { guessWebsite } from './website-guess.js';

describe('the guess at a municipality’s website', () => {
  it('is the domain of its administrator’s address', () => {
    expect(guessWebsite('kari@fjellvik.kommune.no')).toBe('https://www.fjellvik.kommune.no');
  });

  it('is left open where the address is one that anybody may have', () => {
    expect(guessWebsite('kari@gmail.com')).toBeNull();
  });
});
