import type { Addresses } from './addresses.js';

/** Steering groups, their cases and seats. */
export const steeringPaths = {
  /** Leads to the board of the network's steering group. */
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
  /** A body's board: its cases, and the way to its members, meetings and decisions. */
  body: {
    da: 'gruppe/:body',
    nb: 'gruppe/:body',
    nn: 'gruppe/:body',
    sv: 'grupp/:body',
    en: 'group/:body',
  },
  withdrawApproval: {
    da: 'gruppe/:body/beslutning/:decision/traek-tilbage',
    nb: 'gruppe/:body/beslutning/:decision/trekk-tilbake',
    nn: 'gruppe/:body/avgjerd/:decision/trekk-tilbake',
    sv: 'grupp/:body/beslut/:decision/aterkalla',
    en: 'group/:body/decision/:decision/withdraw',
  },
  newMotion: {
    da: 'gruppe/:body/nyt-forslag',
    nb: 'gruppe/:body/nytt-forslag',
    nn: 'gruppe/:body/nytt-framlegg',
    sv: 'grupp/:body/nytt-forslag',
    en: 'group/:body/new-motion',
  },
  changeMotion: {
    da: 'gruppe/:body/sag/:proposal/ret',
    nb: 'gruppe/:body/sak/:proposal/endre',
    nn: 'gruppe/:body/sak/:proposal/endre',
    sv: 'grupp/:body/arende/:proposal/andra',
    en: 'group/:body/case/:proposal/change',
  },
  decision: {
    da: 'gruppe/:body/sag/:proposal',
    nb: 'gruppe/:body/sak/:proposal',
    nn: 'gruppe/:body/sak/:proposal',
    sv: 'grupp/:body/arende/:proposal',
    en: 'group/:body/case/:proposal',
  },
  /** Where cases were before bodies had addresses: it leads on. */
  networkCase: {
    da: 'netvaerk/:network/sag/:proposal',
    nb: 'nettverk/:network/sak/:proposal',
    nn: 'nettverk/:network/sak/:proposal',
    sv: 'natverk/:network/arende/:proposal',
    en: 'network/:network/case/:proposal',
  },
  casePaper: {
    da: 'gruppe/:body/sag/:proposal/sagsfremstilling',
    nb: 'gruppe/:body/sak/:proposal/saksframlegg',
    nn: 'gruppe/:body/sak/:proposal/saksframlegg',
    sv: 'grupp/:body/arende/:proposal/tjansteskrivelse',
    en: 'group/:body/case/:proposal/case-paper',
  },
  nameSeat: {
    da: 'kommune/:tenant/plads/:seat',
    nb: 'kommune/:tenant/plass/:seat',
    nn: 'kommune/:tenant/plass/:seat',
    sv: 'kommun/:tenant/plats/:seat',
    en: 'municipality/:tenant/seat/:seat',
  },
  openVote: {
    da: 'gruppe/:body/sag/:proposal/afstemning',
    nb: 'gruppe/:body/sak/:proposal/avstemning',
    nn: 'gruppe/:body/sak/:proposal/avroysting',
    sv: 'grupp/:body/arende/:proposal/omrostning',
    en: 'group/:body/case/:proposal/vote',
  },
  newConsentList: {
    da: 'gruppe/:body/samlet/ny',
    nb: 'gruppe/:body/samlet/ny',
    nn: 'gruppe/:body/samla/ny',
    sv: 'grupp/:body/samlat/ny',
    en: 'group/:body/together/new',
  },
  consentList: {
    da: 'gruppe/:body/samlet/:list',
    nb: 'gruppe/:body/samlet/:list',
    nn: 'gruppe/:body/samla/:list',
    sv: 'grupp/:body/samlat/:list',
    en: 'group/:body/together/:list',
  },
} as const satisfies Addresses;
