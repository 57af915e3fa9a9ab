import { describe, expect, it } from '@jest/globals';
import { conceptName, conceptsIn } from './concepts-in-text.js';

describe('what a text is about', () => {
  it('is the same in each language, whatever ending a word has', () => {
    const [budget] = conceptsIn('Vi skal lage klimabudsjett', 'nb');
    expect(budget).toBeDefined();
    expect(conceptsIn('Klimabudsjettet skal inn i økonomiplanen', 'nb')).toContain(budget);
    expect(conceptsIn('Vi søger hjælp til et klimabudget', 'da')).toContain(budget);
    expect(conceptsIn('Hur gör ni er klimatbudget?', 'sv')).toContain(budget);
    expect(conceptName(budget as string, 'en')).toMatch(/climate budget/);
  });

  it('is nothing where no word of it is known', () => {
    expect(conceptsIn('', 'nb')).toEqual([]);
    expect(conceptsIn('Hei, har noen en ledig sykkel?', 'en')).toEqual([]);
    expect(conceptName('nothing', 'nb')).toBeNull();
  });
});
