import { describe, expect, it } from '@jest/globals';
import { whereConsidered } from './where-considered.js';

describe('where something is considered', () => {
  it('is told by country, and not how often', () => {
    const rows = [
      { country: 'NO', could: 5, considering: 1 },
      { country: 'DK', could: 9, considering: 4 },
    ];
    expect(whereConsidered(rows)).toEqual(['NO', 'DK']);
  });

  it('is not told where the country would say who, nor where nobody does', () => {
    const rows = [
      { country: 'SE', could: 2, considering: 1 },
      { country: 'NO', could: 5, considering: 0 },
    ];
    expect(whereConsidered(rows)).toEqual([]);
  });
});
