import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '#libs/platform';
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

  it('is cut where a source’s label can be no longer, so that what was read can be saved again', () => {
    const source = { label: 'Protokoll '.repeat(29).trim(), url: null, attachment: null };
    const { claims } = storedContent({ ...emptyContent('nb'), claims: [{ ...claim, source, confirmedBy: 'Mariehavn og Solfjord' }] });
    const label = claims[0]?.source?.label as string;
    expect([label.length <= 300, label.startsWith(`${source.label}; Mari`), label.endsWith('…')]).toEqual([true, true, true]);
    expect(parseContent({ claims }, emptyContent('nb')).claims[0]?.source?.label).toBe(label);
  });

  it('leaves what is no source to be refused as such', () => {
    for (const source of ['Protokoll', 7, ['Protokoll'], { label: 7 }, { label: 'x'.repeat(301) }])
      expect(() => parseContent({ claims: [{ ...claim, source, confirmedBy: 'Mariehavn' }] }, emptyContent('nb'))).toThrow(InvalidInput);
  });
});
