import type { Addresses } from './addresses.js';

/** What a body has decided. */
export const recordPaths = {
  bodyDecisions: {
    da: 'gruppe/:body/beslutninger',
    nb: 'gruppe/:body/beslutninger',
    nn: 'gruppe/:body/avgjerder',
    sv: 'grupp/:body/beslut',
    en: 'group/:body/decisions',
  },
  checkDecisions: {
    da: 'gruppe/:body/beslutninger/uaendret',
    nb: 'gruppe/:body/beslutninger/uendret',
    nn: 'gruppe/:body/avgjerder/uendra',
    sv: 'grupp/:body/beslut/oforandrat',
    en: 'group/:body/decisions/unchanged',
  },
} as const satisfies Addresses;
