import { describe, expect, it } from '@jest/globals';
import { isWrittenAnew, shortened, textsOf } from './comparison-text.js';

describe('a long text of which one word changed', () => {
  const long = 'ord '.repeat(400);
  const pieces = shortened([
    { is: 'same', text: long },
    { is: 'added', text: 'nyt' },
    { is: 'same', text: long },
  ]);

  it('is shown where it changed, with the words around', () => {
    expect(pieces.map(({ text }) => text.length < 200)).toEqual([true, true, true]);
    expect(pieces[0]?.text).toMatch(/^ … .*ord $/);
    expect(pieces[2]?.text).toMatch(/^ord .* … $/);
  });

  it('keeps short runs and every change whole', () => {
    const short = [
      { is: 'same', text: 'en ' },
      { is: 'removed', text: long },
    ] as const;
    expect(shortened(short)).toEqual(short);
  });
});

describe('a text in place of another', () => {
  const old = { is: 'removed', text: 'gammel tekst '.repeat(40) } as const;
  const recent = { is: 'added', text: 'noko heilt anna' } as const;

  it('is read before the one it replaces, where that is long and no word stayed', () => {
    expect(isWrittenAnew([old, recent])).toBe(true);
    expect(isWrittenAnew([old, { is: 'same', text: 'tekst' }])).toBe(false);
    expect(isWrittenAnew([{ ...old, text: 'gammel' }, recent])).toBe(false);
    expect(isWrittenAnew([old])).toBe(false);
  });

  it('counts with all that is shown of it', () => {
    const same = { is: 'same', text: 'ord '.repeat(400) } as const;
    const fields = [
      { field: 'body', pieces: [old, recent] },
      { field: 'heading', pieces: [recent, same] },
    ];
    expect(textsOf(fields)).toBeGreaterThan(old.text.length + 2 * recent.text.length);
    expect(textsOf(fields)).toBeLessThan(1_000);
  });
});
