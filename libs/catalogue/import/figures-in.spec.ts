import { describe, expect, it } from '@jest/globals';
import { claimsIn, figuresIn } from './figures-in.js';

const figures = (sentence: string) => figuresIn([sentence]).map(({ value }) => [value.value, value.unit, value.label]);

describe('figures', () => {
  it.each<[string, unknown[][]]>([
    [
      'En bestyrelse, der består af 5 bestyrelsesmedlemmer og et råd af 25 lokale repræsentanter fra byen.',
      [
        [5, null, 'bestyrelsesmedlemmer'],
        [25, null, 'lokale repræsentanter'],
      ],
    ],
    [
      'I alt 1 900 innbyggere meldte seg.',
      [[1900, null, 'innbyggere meldte seg']].map(([v, u]) => [v, u, expect.stringContaining('innbyggere')]),
    ],
    ['Vi sorterte 54 prosent av avfallet.', [[54, '%', 'avfallet']]],
    ['Nio skolor och 12 förskolor är med.', [[12, null, 'förskolor']]],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected);
  });

  it.each([
    'Mål 17 er viktig.',
    'Det skjedde i 2019 i byen.',
    'Den 30. september var vi klare.',
    'Vi fik 5 mio. kroner.',
    'Klokken 14 møtes vi.',
    'Se side 12 i rapporten.',
    'Versjon 3 kommer snart.',
    'Det kostade 2,4 mkr per år.',
    'Kommunallagen 2 kap. tillåter det inte.',
  ])('are not: %s', (sentence) => {
    expect(figures(sentence)).toEqual([]);
  });
});

describe('claims', () => {
  it.each([
    'Sorteringen steg fra 31 til 54 procent.',
    'Svinnet minskade från 61 till 38 gram per portion.',
    'Lekkasjen gikk fra 42 prosent til 27 prosent.',
    'It fell from 40 hours to 12 hours.',
  ])('are sentences that say something changed: %s', (sentence) => {
    expect(claimsIn([sentence])).toMatchObject([{ value: { statement: sentence } }]);
    expect(figures(sentence)).toEqual([]);
  });

  it.each(['Prosjektet gikk fra 2019 til 2021 i tre kommuner.', 'Vi er åpne fra 9 til 15.'])('are not: %s', (sentence) => {
    expect(claimsIn([sentence])).toEqual([]);
  });
});
