import type { Language } from '#libs/platform';
import type { DemoCase, DemoRound } from './cases.js';

/** An approval that the steering group took back. */
export interface DemoWithdrawal {
  /** Number of the entry, and the version whose approval it is. */
  entry: number;
  version: number;
  proposedAt: string;
  reason: string;
  language: Language;
  paper: NonNullable<DemoCase['paper']>;
  round: DemoRound;
}

export const demoWithdrawals: DemoWithdrawal[] = [
  {
    entry: 7,
    version: 1,
    proposedAt: '2025-01-22T08:00:00Z',
    reason:
      'Faktoren for fjernvarme står i kilo pr. gigajoule, mens forbruget står i megawatttimer, så varmen fylder 3,6 gange for lidt. Brug ikke tallene for bygninger med fjernvarme. En rettet version 2 er på vej.',
    language: 'da',
    paper: {
      background: 'En controller i en anden kommune fandt fejlen den 21. januar. Mariehavn har bekræftet den og retter.',
      assessment:
        'Fire kommuner bruger version 1. Alle år har den samme fejl, så kurven peger den rigtige vej, men niveauet er for lavt. Godkendelsen bør ikke stå, til version 2 er der.',
      recommendation: 'Styregruppen trækker godkendelsen af version 1 tilbage og beder de fire kommuner regne om, når version 2 er der.',
      recommended: 'approve',
      language: 'da',
    },
    round: {
      opened: '2025-01-23',
      deadline: '2025-02-04',
      aside: ['director@mariehavn.example', 'deputy@mariehavn.example'],
      uses: [],
      votes: ['herning', 'bjorksjo', 'baerum', 'asker', 'storevik', 'ks'].map((tenant) => ({
        by: `director@${tenant}.example`,
        vote: 'approve',
      })),
    },
  },
];
