import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { goalsIn, partTitle } from './goals-in.js';

beforeAll(() => loadMessages());

describe('the goals in a text', () => {
  it.each<[string, number[]]>([
    ['Vi arbejder med verdensmål 17.', [17]],
    ['FNs bærekraftsmål nummer 13 og 14 er viktige.', [13, 14]],
    ['Berekraftsmål nr. 4 er vårt.', [4]],
    ['Globala målen är med, särskilt mål 3, 4 och 11.', [3, 4, 11]],
    ['It supports SDG 5.', [5]],
    ['The Sustainable Development Goals matter, goal 6 above all.', [6]],
    ['Projektet bidrager til Partnerskaber for handling.', [17]],
    ['Vi bidrar til Livet på land.', [15]],
    ['Vi bidrar till God utbildning för alla.', [4]],
    ['We work for Life below water.', [14]],
    ['Globala målen 11 och 16.', [11, 16]],
    ['Vi følger opp bærekraftsmålene 3 og 10.', [3, 10]],
    ['Arbeidet svarar på berekraftsmåla 4, 10 og 16.', [4, 10, 16]],
  ])('%s', (sentence, goals) => {
    expect(goalsIn([sentence]).goals.map(({ value }) => value)).toEqual(goals);
  });

  it.each([
    'Mål 3 i kommuneplanen handler om skole.',
    'Vi har en god utdanning å tilby.',
    'Innen 2030 skal vi nå FNs bærekraftsmål.',
    'Alle 17 verdensmål er med.',
    'Verdensmål er gode. Mål 42 findes ikke.',
    'SDG arbeid: mål 12 % mindre avfall.',
  ])('are not guessed from: %s', (sentence) => {
    expect(goalsIn([sentence]).goals).toEqual([]);
  });

  it('come with targets that exist', () => {
    const { goals, targets } = goalsIn(['Verdensmål: delmål 17.17 og mål 12.9, SDG 5.c.']);
    expect(goals.map(({ value }) => value)).toEqual([5, 12, 17]);
    expect(targets.map(({ value }) => value)).toEqual(['17.17', '5.c']);
  });

  it('are parted from a title', () => {
    expect(partTitle('Mål 17: Partnerskaber')).toEqual({ label: 'Mål 17:', title: 'Partnerskaber' });
    expect(partTitle('SDG 13 – Climate budget')).toEqual({ label: 'SDG 13 –', title: 'Climate budget' });
    expect(partTitle('Mål 17')).toEqual({ label: null, title: 'Mål 17' });
  });
});
