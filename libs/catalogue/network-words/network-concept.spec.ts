import { describe, expect, it } from '@jest/globals';
import { concepts } from '../search/concepts.js';
import { isWord, type NetworkConcept, nameOf, newWords, takenWord, wordsIn } from './network-concept.js';

const none = { da: [], nb: [], nn: [], sv: [], en: [] };
const own: NetworkConcept = { id: '1', networkId: 'n', concept: null, terms: { ...none, nb: ['bygdelab'] }, related: [], note: '' };

describe('words that a coordinator adds', () => {
  it('are read from a list as people write one', () => {
    expect(wordsIn(' Bygdelab, bygde  lab;\nBYGDELAB ')).toEqual(['bygdelab', 'bygde lab']);
    expect(wordsIn(' , ')).toEqual([]);
  });

  it.each([
    ['bygdelab', true],
    ['co2-krav', true],
    ['b', false],
    ['<b>', false],
    ['a b c d e f g h i j k', false],
    ['x'.repeat(61), false],
  ])('«%s» may be one: %s', (word, may) => expect(isWord(word)).toBe(may));

  it('are refused where they mean something else in that language, and it is said what', () => {
    expect(takenWord({ ...none, nb: ['avfall'] }, null, [])).toEqual({ word: 'avfall', language: 'nb', concept: 'avfall' });
    expect(takenWord({ ...none, nb: ['søppel'] }, 'recycling', [])).toMatchObject({ concept: 'avfall' });
    expect(takenWord({ ...none, nb: ['søppel'] }, 'waste', [])).toBeNull();
    expect(takenWord({ ...none, nb: ['bygdelab'] }, 'waste', [own])).toEqual({ word: 'bygdelab', language: 'nb', concept: 'bygdelab' });
    expect(takenWord({ ...none, nn: ['bygdelab'] }, 'waste', [own])).toBeNull();
  });

  it('may mean one thing in one language and another in the next', () => {
    expect(takenWord({ ...none, sv: ['byråd'] }, 'municipal_council', [])).toBeNull();
  });

  it('are new ones alone', () => {
    const waste = concepts.find(({ id }) => id === 'waste');
    expect(newWords({ ...none, nb: ['avfall', 'boss'] }, waste).nb).toEqual(['boss']);
  });

  it('are called by the concept they belong to', () => {
    expect(nameOf({ concept: 'waste', terms: none }, 'sv')).toBe('avfall');
    expect(nameOf(own, 'sv')).toBe('bygdelab');
  });
});
