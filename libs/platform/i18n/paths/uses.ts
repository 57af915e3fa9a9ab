import type { Addresses } from './addresses.js';

/** What a municipality does with what another wrote. */
export const usePaths = {
  use: {
    da: 'brug/:use',
    nb: 'bruk/:use',
    nn: 'bruk/:use',
    sv: 'anvandning/:use',
    en: 'use/:use',
  },
  useAnswer: {
    da: 'brug/svar/:token',
    nb: 'bruk/svar/:token',
    nn: 'bruk/svar/:token',
    sv: 'anvandning/svar/:token',
    en: 'use/answer/:token',
  },
  entryUses: {
    da: 'katalog/:tenant/:slug/i-brug-hos',
    nb: 'katalog/:tenant/:slug/i-bruk-hos',
    nn: 'katalog/:tenant/:slug/i-bruk-hos',
    sv: 'katalog/:tenant/:slug/anvands-av',
    en: 'catalogue/:tenant/:slug/in-use-by',
  },
} as const satisfies Addresses;
