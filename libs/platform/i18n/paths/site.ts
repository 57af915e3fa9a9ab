import type { Addresses } from './addresses.js';

/** The pages of the product itself. */
export const sitePaths = {
  home: { da: '', nb: '', nn: '', sv: '', en: '' },
  about: { da: 'om', nb: 'om', nn: 'om', sv: 'om', en: 'about' },
  accessibility: {
    da: 'tilgaengelighed',
    nb: 'tilgjengelighet',
    nn: 'tilgjenge',
    sv: 'tillganglighet',
    en: 'accessibility',
  },
  referenceData: {
    da: 'grunddata',
    nb: 'grunndata',
    nn: 'grunndata',
    sv: 'grunddata',
    en: 'reference-data',
  },
  permissions: {
    da: 'rettigheder',
    nb: 'rettigheter',
    nn: 'rettar',
    sv: 'behorigheter',
    en: 'permissions',
  },
} as const satisfies Addresses;
