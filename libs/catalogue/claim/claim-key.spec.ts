import { describe, expect, it } from '@jest/globals';
import { claimKey } from './claim-key.js';

const claim = {
  statement: 'Svinnet sank fra 61 til 38 gram.',
  indicator: 'Matsvinn per måltid',
  unit: 'g',
  baseline: { value: 61, date: '2023-10' },
  outcome: { value: 38, date: '2025-10' },
};

describe('what makes a result the same one', () => {
  it('is its words and figures, whatever the spaces between them', () => {
    expect(claimKey({ ...claim, statement: ' Svinnet sank  fra 61 til 38 gram.\n' })).toBe(claimKey(claim));
  });

  it('ends where a word or a figure changes', () => {
    const others = [
      { ...claim, statement: 'Svinnet sank fra 61 til 30 gram.' },
      { ...claim, indicator: 'Matsvinn per elev' },
      { ...claim, unit: 'kg' },
      { ...claim, baseline: null },
      { ...claim, outcome: { value: 38, date: '2026-10' } },
    ];
    expect(new Set([claim, ...others].map(claimKey)).size).toBe(6);
  });
});
