import { describe, expect, it } from '@jest/globals';
import { readConcepts } from '../search/concept.js';
import { termsBeginning } from './terms-beginning.js';

const concepts = readConcepts(
  'topic',
  `food_waste | madspild | matsvinn | matsvinn | matsvinn | food waste
   meal | måltid, mad | måltid, mat | måltid | måltid, mat | meal
   waste | affald | avfall | avfall | avfall | waste`,
);

describe('terms that begin as somebody types', () => {
  it('come in the reader’s own language first', () => {
    expect(termsBeginning('mad', concepts, 'da', 4)).toEqual([
      { text: 'madspild', language: 'da' },
      { text: 'mad', language: 'da' },
    ]);
  });

  it('are found in a neighbour’s language too, and said in it', () => {
    expect(termsBeginning('mad', concepts, 'sv', 4).map(({ language }) => language)).toEqual(['da', 'da']);
  });

  it('name a concept once, however many languages share its word', () => {
    expect(termsBeginning('mats', concepts, 'nb', 4)).toEqual([{ text: 'matsvinn', language: 'nb' }]);
  });

  it('are as many as are wanted', () => {
    expect(termsBeginning('m', concepts, 'da', 1)).toHaveLength(1);
  });
});
