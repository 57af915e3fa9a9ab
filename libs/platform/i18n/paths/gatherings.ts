import type { Addresses } from './addresses.js';

/** What a network comes together for. */
export const gatheringPaths = {
  gatherings: {
    da: 'netvaerk/:network/netvaerksmoeder',
    nb: 'nettverk/:network/samlinger',
    nn: 'nettverk/:network/samlingar',
    sv: 'natverk/:network/traffar',
    en: 'network/:network/gatherings',
  },
  newGathering: {
    da: 'netvaerk/:network/nyt-netvaerksmoede',
    nb: 'nettverk/:network/ny-samling',
    nn: 'nettverk/:network/ny-samling',
    sv: 'natverk/:network/ny-traff',
    en: 'network/:network/new-gathering',
  },
  gathering: {
    da: 'netvaerk/:network/netvaerksmoede/:gathering',
    nb: 'nettverk/:network/samling/:gathering',
    nn: 'nettverk/:network/samling/:gathering',
    sv: 'natverk/:network/traff/:gathering',
    en: 'network/:network/gathering/:gathering',
  },
  changeGathering: {
    da: 'netvaerk/:network/netvaerksmoede/:gathering/ret',
    nb: 'nettverk/:network/samling/:gathering/endre',
    nn: 'nettverk/:network/samling/:gathering/endre',
    sv: 'natverk/:network/traff/:gathering/andra',
    en: 'network/:network/gathering/:gathering/change',
  },
  programme: {
    da: 'netvaerk/:network/netvaerksmoede/:gathering/program',
    nb: 'nettverk/:network/samling/:gathering/program',
    nn: 'nettverk/:network/samling/:gathering/program',
    sv: 'natverk/:network/traff/:gathering/program',
    en: 'network/:network/gathering/:gathering/programme',
  },
  attendance: {
    da: 'netvaerk/:network/netvaerksmoede/:gathering/fremmoede',
    nb: 'nettverk/:network/samling/:gathering/oppmote',
    nn: 'nettverk/:network/samling/:gathering/oppmote',
    sv: 'natverk/:network/traff/:gathering/narvaro',
    en: 'network/:network/gathering/:gathering/attendance',
  },
  signUp: {
    da: 'tilmelding/:token',
    nb: 'pamelding/:token',
    nn: 'pamelding/:token',
    sv: 'anmalan/:token',
    en: 'sign-up/:token',
  },
  commitment: {
    da: 'loefte/:commitment',
    nb: 'lofte/:commitment',
    nn: 'lovnad/:commitment',
    sv: 'atagande/:commitment',
    en: 'commitment/:commitment',
  },
} as const satisfies Addresses;
