export interface DemoPartnership {
  tenant: string;
  /** ISO instant; null for the day before the demo is loaded. */
  madeAt: string | null;
  /** Facts of a real municipality, in a partnership that nobody has made. */
  isExample: boolean;
  partnership: Record<string, unknown> & { title: string };
  actors: { name: string; actorGroup: string; role: string; promises?: { what: string; dueOn?: string }[]; email?: string }[];
  /** How promises went, by their words. */
  kept?: Record<string, string>;
  /** Names of those who have said yes; the others who have an address are asked. */
  said: string[];
}

/** Herning's across the four groups of users, as its own text tells of them, and one of Mariehavn's that waits for an answer. */
export const demoPartnerships: DemoPartnership[] = [
  {
    tenant: 'baeredygtig-herning',
    madeAt: '2026-09-01T08:00:00Z',
    isExample: true,
    partnership: {
      title: 'Bæredygtig Herning: fire grupper om samme bord',
      language: 'da',
      purpose:
        'Virksomheder, uddannelser, borgere og kommunen arbejder sammen om verdensmålene i en medlemsforening med en bestyrelse på 5 og et repræsentantskab på 25.',
      goals: [8, 17],
      state: 'active',
      audience: 'public',
    },
    actors: [
      {
        name: 'Erhvervslivet',
        actorGroup: 'business',
        role: 'Virksomheder i bestyrelse og repræsentantskab',
        email: 'erhverv@baeredygtig-herning.example',
      },
      {
        name: 'Uddannelserne',
        actorGroup: 'education',
        role: 'Uddannelser i repræsentantskabet',
        email: 'uddannelse@baeredygtig-herning.example',
      },
      { name: 'Borgerne', actorGroup: 'citizens', role: 'Borgere, der vil gøre noget selv', email: 'borgere@baeredygtig-herning.example' },
      {
        name: 'Herning Kommune',
        actorGroup: 'municipality',
        role: 'Udveksling med kommunen, den største arbejdsplads',
        promises: [
          { what: '5 mio. kr. om året til arbejdet med verdensmålene' },
          { what: 'Hvert fagudvalg tager verdensmålene op mindst én gang i kvartalet' },
        ],
        email: 'kommunen@baeredygtig-herning.example',
      },
    ],
    kept: {
      '5 mio. kr. om året til arbejdet med verdensmålene': 'Afsat i budgetforliget for 2019 og gjort permanent i forliget for 2020.',
    },
    said: ['Erhvervslivet', 'Uddannelserne', 'Borgerne', 'Herning Kommune'],
  },
  {
    tenant: 'mariehavn',
    madeAt: null,
    isExample: true,
    partnership: {
      title: 'Mindre madspild på havnen',
      language: 'da',
      purpose: 'Det, der er tilovers kl. 17, skal spises og ikke køres væk.',
      goals: [12, 2],
      state: 'forming',
      audience: 'public',
    },
    actors: [
      {
        name: 'Havnebageriet',
        actorGroup: 'business',
        role: 'Brød fra dagen før',
        promises: [{ what: 'To kasser brød til plejehjemmet hver dag', dueOn: '2027-03-01' }],
        email: 'bageriet@mariehavn.example',
      },
      { name: 'Skolekøkkenet', actorGroup: 'education', role: 'Elever laver mad af rester hver torsdag' },
    ],
    said: [],
  },
];
