import type { Addresses } from './addresses.js';

/** Partnerships with actors around a municipality. The answer stands before the others: a token is no partnership. */
export const partnershipPaths = {
  partnershipAnswer: {
    da: 'partnerskab/svar/:token',
    nb: 'partnerskap/svar/:token',
    nn: 'partnarskap/svar/:token',
    sv: 'partnerskap/svar/:token',
    en: 'partnership/answer/:token',
  },
  newPartnership: {
    da: 'partnerskab/nyt',
    nb: 'partnerskap/nytt',
    nn: 'partnarskap/nytt',
    sv: 'partnerskap/nytt',
    en: 'partnership/new',
  },
  partnership: {
    da: 'partnerskab/:partnership',
    nb: 'partnerskap/:partnership',
    nn: 'partnarskap/:partnership',
    sv: 'partnerskap/:partnership',
    en: 'partnership/:partnership',
  },
  changePartnership: {
    da: 'partnerskab/:partnership/aendre',
    nb: 'partnerskap/:partnership/endre',
    nn: 'partnarskap/:partnership/endre',
    sv: 'partnerskap/:partnership/andra',
    en: 'partnership/:partnership/change',
  },
} as const satisfies Addresses;
