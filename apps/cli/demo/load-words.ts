import type { NetworkWordsService } from '#libs/catalogue';
import type { DemoHands, Step } from './demo-hands.js';

/** The service with which a network says what it calls things. */
export interface NamingHands extends DemoHands {
  networkWords: NetworkWordsService;
}

const network = 'baerekraftsnettverket';

const words = [
  { concept: 'citizen_participation', terms: { nb: ['grendemøte'], nn: ['grendemøte'] }, note: '' },
  {
    terms: { nb: ['åpen fredag'], nn: ['open fredag'], en: ['open friday'] },
    related: ['learning_from_each_other'],
    note: 'Samtalen den første fredagen i måneden.',
  },
];

/** What Bærekraftsnettverket calls things; what is there already is passed over. */
export function wordSteps(hands: NamingHands): Step[] {
  return [
    {
      at: '2026-09-04T09:00:00Z',
      take: async () => {
        const coordinator = await hands.actor('coordinator@ks.example');
        const there = (await hands.networkWords.list(coordinator, network)).flatMap(({ terms }) => terms.nb);
        for (const one of words)
          if (!one.terms.nb.some((word) => there.includes(word))) await hands.networkWords.add(coordinator, network, one);
      },
    },
  ];
}
