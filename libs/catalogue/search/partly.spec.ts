import { describe, expect, it } from '@jest/globals';
import { partlyMatching, tellingParts } from './partly.js';
import type { Part } from './question.js';

const part = (text: string, concepts: string[] = []): Part => ({
  text,
  exact: `'${text}'`,
  stems: '',
  concepts,
  related: [],
  alike: [],
  falseFriendIn: [],
});
const asked = (...parts: Part[]) => ({ parts, wished: [] });

describe('a question that nothing answers whole', () => {
  it.each([
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 3],
    [9, 3],
  ])('of %i parts is answered partly by %i of them', (parts, needed) => {
    const query = partlyMatching(asked(...Array.from({ length: parts }, (_, index) => part(`word${index}`))));
    expect(new Set(query.split(' | ').map((some) => some.split(' & ').length))).toEqual(new Set([needed]));
  });

  it('of one part has no half', () => expect(partlyMatching(asked(part('affald', ['waste'])))).toBe(''));

  it('is told by what means something, then by its longest words, and by six at most', () => {
    const words = ['en', 'to', 'tre', 'fire', 'femte', 'sjette', 'syvende'].map((word) => part(word));
    const telling = tellingParts({ parts: [...words.slice(1), part('hø', ['grass'])], wished: words.slice(0, 1) });
    expect(telling.map(({ text }) => text)).toEqual(['tre', 'fire', 'femte', 'sjette', 'syvende', 'hø']);
  });
});
