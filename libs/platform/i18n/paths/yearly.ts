import type { Addresses } from './addresses.js';

/** What a municipality's year wheel came to. */
export const yearlyPaths = {
  yearReport: {
    da: 'kommune/:tenant/aarsrapport/:year',
    nb: 'kommune/:tenant/aarsrapport/:year',
    nn: 'kommune/:tenant/aarsrapport/:year',
    sv: 'kommun/:tenant/arsrapport/:year',
    en: 'municipality/:tenant/yearly-report/:year',
  },
} as const satisfies Addresses;
