import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '#libs/platform/i18n';
import { numberOf, writtenNumber } from './number-of.js';

describe('a number that is typed', () => {
  it('is read as people write it in the language of the page', () => {
    const typed = [
      '5 000 000',
      '5.000.000',
      '5,000,000',
      '1.234,5',
      '1,234.5',
      '1.234.567,5',
      '12,5',
      '12.5',
      '0,125',
      '0.125',
      '-0.125',
      '−7',
    ];
    const meant = [5000000, 5000000, 5000000, 1234.5, 1234.5, 1234567.5, 12.5, 12.5, 0.125, 0.125, -0.125, -7];
    for (const language of languages) expect(typed.map((text) => numberOf(language, text))).toEqual(meant);
  });

  it('is a thousand or little more than one by what the language groups with', () => {
    for (const language of languages)
      expect(['1.125', '1,125'].map((text) => numberOf(language, text))).toEqual(language === 'en' ? [1.125, 1125] : [1125, 1.125]);
  });

  it('stays what it is where it is none', () => {
    for (const text of ['mange', '1.2.3', '1,2,3', '0.125.000', '1.234,567.8']) expect(numberOf('nb', text)).toBe(text);
    expect(numberOf('nb', ' ')).toBeNull();
  });

  it('that a field shows is the same number when it is sent again, in every language', () => {
    const numbers = fc.oneof(
      fc.double({ min: -1e13, max: 1e13, noNaN: true }),
      fc.integer({ min: -9_999_999, max: 9_999_999 }).map((thousandths) => thousandths / 1000),
    );
    for (const language of languages)
      fc.assert(fc.property(numbers, (number) => numberOf(language, writtenNumber(language, number)) === number));
    expect([writtenNumber('nb', null), writtenNumber('nb', undefined), writtenNumber('nb', 0)]).toEqual(['', '', '0']);
  });
});
