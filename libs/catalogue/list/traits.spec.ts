import { describe, expect, it } from '@jest/globals';
import { emptyContent } from '../entry/entry-content.js';
import { bitsOf, maskOf, traitNames, traitsOf } from './traits.js';

describe('what the template says in a few words', () => {
  it('has a bit of its own for each value, and room in one number', () => {
    const bits = traitNames.flatMap((name) => bitsOf(name).map(({ bit }) => bit));
    expect(new Set(bits).size).toBe(bits.length);
    expect(Math.max(...bits)).toBeLessThan(2 ** 31);
  });

  it('is nothing where nothing was said', () => {
    expect(traitsOf(emptyContent('nb'), () => false)).toBe(0);
  });

  it('is found by any of the values asked for, and by no other', () => {
    const said = {
      ...emptyContent('nb'),
      start: { effort: 'month' as const, cost: 'none' as const, politicalDecision: null },
      municipalRoles: ['owner' as const, 'employer' as const],
    };
    const traits = traitsOf(said, () => false);
    expect(traits & maskOf('effort', ['afternoon', 'month'])).not.toBe(0);
    expect(traits & maskOf('effort', ['afternoon', 'year'])).toBe(0);
    expect(traits & maskOf('role', ['employer'])).not.toBe(0);
    expect(traits & maskOf('decision', ['needed', 'not_needed'])).toBe(0);
  });

  it('says how well the best known result is known', () => {
    const claim = { statement: '', indicator: null, unit: null, baseline: null, outcome: null, source: null, negativeEffects: null };
    const content = {
      ...emptyContent('nb'),
      claims: [
        { ...claim, statement: 'Flere kom' },
        { ...claim, statement: 'Svinnet sank' },
      ],
    };
    expect(traitsOf(content, ({ statement }) => statement === 'Svinnet sank')).toBe(maskOf('evidence', ['confirmed']));
  });

  it('keeps the bits it had: they stand in the index', () => {
    expect([bitsOf('effort')[0]?.bit, bitsOf('role')[0]?.bit, bitsOf('evidence').at(-1)?.bit]).toEqual([1, 256, 524_288]);
  });
});
