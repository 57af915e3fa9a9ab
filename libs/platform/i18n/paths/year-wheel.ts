import type { Addresses } from './addresses.js';

/** The year wheel of a municipality: the year, one committee's quarter, and what a committee works with. */
export const yearWheelPaths = {
  yearWheel: {
    da: 'kommune/:tenant/aarshjul',
    nb: 'kommune/:tenant/aarshjul',
    nn: 'kommune/:tenant/aarshjul',
    sv: 'kommun/:tenant/arshjul',
    en: 'municipality/:tenant/year-wheel',
  },
  wheelCommittee: {
    da: 'kommune/:tenant/aarshjul/:committee',
    nb: 'kommune/:tenant/aarshjul/:committee',
    nn: 'kommune/:tenant/aarshjul/:committee',
    sv: 'kommun/:tenant/arshjul/:committee',
    en: 'municipality/:tenant/year-wheel/:committee',
  },
  wheelQuarter: {
    da: 'kommune/:tenant/aarshjul/:committee/:quarter',
    nb: 'kommune/:tenant/aarshjul/:committee/:quarter',
    nn: 'kommune/:tenant/aarshjul/:committee/:quarter',
    sv: 'kommun/:tenant/arshjul/:committee/:quarter',
    en: 'municipality/:tenant/year-wheel/:committee/:quarter',
  },
  wheelAnswer: {
    da: 'aarshjul/svar/:token',
    nb: 'aarshjul/svar/:token',
    nn: 'aarshjul/svar/:token',
    sv: 'arshjul/svar/:token',
    en: 'year-wheel/answer/:token',
  },
} as const satisfies Addresses;
