import { describe, expect, it } from '@jest/globals';
import { parseContent } from './entry-content.input.js';
import { emptyContent } from './entry-content.js';
import { storedContent } from './stored-content.js';

const claim = {
  statement: 'Svinnet sank',
  indicator: null,
  unit: null,
  baseline: null,
  outcome: null,
  source: null,
  negativeEffects: null,
};

describe('who was once typed to have seen the same', () => {
  it('reads as the source they name', () => {
    const stored = {
      ...emptyContent('nb'),
      claims: [
        { ...claim, confirmedBy: ' Mariehavn, 2026 ' },
        { ...claim, confirmedBy: null },
      ],
    };
    expect(storedContent(stored).claims.map(({ source }) => source)).toEqual([{ label: 'Mariehavn, 2026', url: null }, null]);
  });

  it('stands behind the source that was there, and is still taken in', () => {
    const source = { label: 'Protokoll', url: 'https://a.example/', attachment: null };
    const { claims } = parseContent({ claims: [{ ...claim, source, confirmedBy: 'Mariehavn' }] }, emptyContent('nb'));
    expect(claims[0]?.source).toEqual({ ...source, label: 'Protokoll; Mariehavn' });
    expect(claims[0]).not.toHaveProperty('confirmedBy');
  });
});
