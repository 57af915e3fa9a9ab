import { describe, expect, it } from '@jest/globals';
import { emptyContent } from '../entry/entry-content.js';
import { notedOffices, offices, officesIn } from './offices.js';

const swedish = {
  ...emptyContent('sv'),
  title: 'Skolskjuts',
  summary: 'Nämnden svarar, kommunstyrelsen betalar.',
  sections: [{ role: null, heading: 'Kommunen', body: 'Kommunfullmäktige och biblioteket. Ett bidrag.', language: null }],
} as unknown as Parameters<typeof officesIn>[0];

describe('offices in another language', () => {
  it('are told in the reader’s words, in the order of the text, and those that are understood are left out', () => {
    expect(officesIn(swedish, 'nb').map(({ word, here }) => `${word}: ${here}`)).toEqual([
      'nämnd: utvalg',
      'kommunstyrelse: formannskap',
      'kommunfullmäktige: kommunestyre',
      'bidrag: tilskudd',
    ]);
    expect(officesIn(swedish, 'da')[0]).toEqual({ concept: 'committee', word: 'nämnd', here: 'udvalg', isNoted: false });
  });

  it('are not told to who reads their own language, nor from one Norwegian to the other', () => {
    expect(officesIn(swedish, 'sv')).toEqual([]);
    expect(officesIn({ ...swedish, language: 'nn' }, 'nb')).toEqual([]);
  });

  it('are told where the same word means something else', () => {
    const norwegian = { ...swedish, language: 'nb' as const, summary: 'Plassen holdes av en kommunaldirektør.', sections: [] };
    expect(officesIn(norwegian, 'da')).toEqual([
      { concept: 'head_of_sector', word: 'kommunaldirektør', here: 'fagdirektør', isNoted: true },
    ]);
  });

  it('begin in the glossary with those that deceive', () => {
    expect(
      offices()
        .slice(0, notedOffices.length)
        .map(({ id }) => id),
    ).toEqual(notedOffices);
    expect(offices().length).toBeGreaterThan(60);
  });
});
