import type { Language } from '#libs/platform/i18n';

/** What must be found (the first `first` of it before all else), by every wording; numbers as in the demo's table. */
export const families: { words: [Language, string][]; first: number[]; also?: number[] }[] = [
  {
    words: [
      ['da', 'borgerinddragelse'],
      ['nb', 'innbyggermedvirkning'],
      ['nn', 'innbyggjarmedverknad'],
      ['sv', 'medborgardialog'],
      ['en', 'citizen participation'],
    ],
    first: [8, 16, 18, 25],
    also: [17],
  },
  {
    words: [
      ['da', 'affald'],
      ['nb', 'avfall'],
      ['sv', 'avfall'],
      ['en', 'waste'],
    ],
    first: [6, 21],
    also: [26, 10],
  },
  {
    words: [
      ['da', 'madspild'],
      ['nb', 'matsvinn'],
      ['sv', 'matsvinn'],
      ['en', 'food waste'],
    ],
    first: [26, 10],
  },
  {
    words: [
      ['da', 'klimabudget'],
      ['nb', 'klimabudsjett'],
      ['sv', 'klimatbudget'],
      ['en', 'climate budget'],
    ],
    first: [7, 13],
  },
  {
    words: [
      ['da', 'indkøb'],
      ['nb', 'anskaffelser'],
      ['nb', 'innkjøp'],
      ['nn', 'innkjøp'],
      ['sv', 'upphandling'],
      ['en', 'procurement'],
    ],
    first: [5, 27],
  },
  {
    words: [
      ['da', 'ensomhed'],
      ['nb', 'ensomhet'],
      ['nn', 'einsemd'],
      ['sv', 'ensamhet'],
    ],
    first: [19],
  },
  {
    words: [
      ['da', 'genbrug af møbler'],
      ['nb', 'møbelgjenbruk'],
      ['sv', 'återbruk'],
    ],
    first: [27],
  },
  {
    words: [
      ['da', 'partnerskab'],
      ['nb', 'partnerskap'],
      ['nb', 'samarbeid for å nå målene'],
      ['da', 'mål 17'],
      ['sv', 'mål 17'],
    ],
    first: [],
    also: [1, 4, 11, 2],
  },
  {
    words: [
      ['nb', 'målkonflikt'],
      ['sv', 'målkonflikt'],
      ['en', 'goal conflict'],
    ],
    first: [29],
  },
  {
    words: [
      ['da', 'stoppet'],
      ['nb', 'lagt ned'],
      ['sv', 'avslutat'],
    ],
    first: [9, 17],
  },
  {
    words: [
      ['da', 'vandtab'],
      ['nb', 'lekkasje'],
      ['sv', 'vattenläckor'],
    ],
    first: [15],
  },
];
