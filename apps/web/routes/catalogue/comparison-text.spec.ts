import { describe, expect, it } from '@jest/globals';
import { shortened } from './comparison-text.js';

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
