import type { Addresses } from './addresses.js';

/** Steering groups, their cases and seats. */
export const steeringPaths = {
  steering: {
    da: 'netvaerk/:network/styregruppe',
    nb: 'nettverk/:network/styringsgruppe',
    nn: 'nettverk/:network/styringsgruppe',
    sv: 'natverk/:network/styrgrupp',
    en: 'network/:network/steering-group',
  },
  propose: {
    da: 'netvaerk/:network/ny-sag',
    nb: 'nettverk/:network/ny-sak',
    nn: 'nettverk/:network/ny-sak',
    sv: 'natverk/:network/nytt-arende',
    en: 'network/:network/new-case',
  },
  decision: {
    da: 'netvaerk/:network/sag/:proposal',
    nb: 'nettverk/:network/sak/:proposal',
    nn: 'nettverk/:network/sak/:proposal',
    sv: 'natverk/:network/arende/:proposal',
    en: 'network/:network/case/:proposal',
  },
  casePaper: {
    da: 'netvaerk/:network/sag/:proposal/sagsfremstilling',
    nb: 'nettverk/:network/sak/:proposal/saksframlegg',
    nn: 'nettverk/:network/sak/:proposal/saksframlegg',
    sv: 'natverk/:network/arende/:proposal/tjansteskrivelse',
    en: 'network/:network/case/:proposal/case-paper',
  },
  nameSeat: {
    da: 'kommune/:tenant/plads/:seat',
    nb: 'kommune/:tenant/plass/:seat',
    nn: 'kommune/:tenant/plass/:seat',
    sv: 'kommun/:tenant/plats/:seat',
    en: 'municipality/:tenant/seat/:seat',
  },
  openVote: {
    da: 'netvaerk/:network/sag/:proposal/afstemning',
    nb: 'nettverk/:network/sak/:proposal/avstemning',
    nn: 'nettverk/:network/sak/:proposal/avroysting',
    sv: 'natverk/:network/arende/:proposal/omrostning',
    en: 'network/:network/case/:proposal/vote',
  },
} as const satisfies Addresses;
