import { describe, expect, it } from '@jest/globals';
import { type Names, pageOfAll } from './why.js';

const names: Names = new Map<string, NonNullable<ReturnType<Names['get']>>>([
  ['1', { tenant: 'Herning', slug: 'herning' }],
  ['2', { search: 'Madspild', asked: { q: 'madspild', country: ['SE', 'NO'] } }],
]);

describe('where the rest of what is followed stands', () => {
  it.each([
    ['goal', '17', '?goal=17'],
    ['target', '11.3', '?q=11.3'],
    ['entry_kind', 'tool', '?kind=tool'],
    ['tenant', '1', '?tenant=herning'],
    ['saved_search', '2', '?q=madspild&country=SE&country=NO'],
  ] as const)('by %s', (kind, subject, asked) => {
    expect(pageOfAll('nb', kind, subject, names)).toBe(`/nb/katalog${asked}&sort=newest`);
  });
});
