import type { Addresses } from './addresses.js';

/** What municipalities seek and can help with, and colleagues to ask. */
export const helpPaths = {
  newNeed: {
    da: 'vi-soeger/ny',
    nb: 'vi-soker/ny',
    nn: 'vi-ser-etter/ny',
    sv: 'vi-soker/ny',
    en: 'we-seek/new',
  },
  newOffer: {
    da: 'vi-kan-hjaelpe/ny',
    nb: 'vi-kan-hjelpe/ny',
    nn: 'vi-kan-hjelpe/ny',
    sv: 'vi-kan-hjalpa/ny',
    en: 'we-can-help/new',
  },
  needs: {
    da: 'vi-soeger',
    nb: 'vi-soker',
    nn: 'vi-ser-etter',
    sv: 'vi-soker',
    en: 'we-seek',
  },
  offers: {
    da: 'vi-kan-hjaelpe',
    nb: 'vi-kan-hjelpe',
    nn: 'vi-kan-hjelpe',
    sv: 'vi-kan-hjalpa',
    en: 'we-can-help',
  },
  help: {
    da: 'hjaelp/:help',
    nb: 'hjelp/:help',
    nn: 'hjelp/:help',
    sv: 'hjalp/:help',
    en: 'help/:help',
  },
  changeHelp: {
    da: 'hjaelp/:help/ret',
    nb: 'hjelp/:help/endre',
    nn: 'hjelp/:help/endre',
    sv: 'hjalp/:help/andra',
    en: 'help/:help/change',
  },
  findColleague: {
    da: 'find-en-kollega',
    nb: 'finn-en-kollega',
    nn: 'finn-ein-kollega',
    sv: 'hitta-en-kollega',
    en: 'find-a-colleague',
  },
} as const satisfies Addresses;
