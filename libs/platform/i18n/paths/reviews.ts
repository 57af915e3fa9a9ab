import type { Addresses } from './addresses.js';

/** What colleagues of other tenants are asked about a case. */
export const reviewPaths = {
  askColleagues: {
    da: 'sag/:proposal/kolleger',
    nb: 'sak/:proposal/kolleger',
    nn: 'sak/:proposal/kollegaer',
    sv: 'arende/:proposal/kollegor',
    en: 'case/:proposal/colleagues',
  },
  review: {
    da: 'spoergsmaal/:review',
    nb: 'sporsmal/:review',
    nn: 'sporsmal/:review',
    sv: 'fraga/:review',
    en: 'question/:review',
  },
} as const satisfies Addresses;
