import type { DateAnswer, Language } from '#libs/platform';

/** A gathering of a network, so many days ahead of the day the demo is loaded; below 0, it was held. */
export interface DemoGathering {
  network: string;
  title: string;
  language: Language;
  lead: string;
  inDays: number;
  /** On the first Friday of each month, for so many days. */
  monthlyForDays?: number;
  /** A date is sought still, among these too; and which of them, the earliest first, these accounts can. */
  otherDays?: number[];
  can?: Record<string, DateAnswer[]>;
  from: string;
  to: string;
  zone: string;
  place: string;
  onlineUrl: string;
  places: number | null;
  isPublic: boolean;
  /** Others arrange it, and tell of it there. */
  link?: string;
  sessions: { from: string; to: string; title: string; speakers?: string; text?: string; materials?: { title: string; url: string }[] }[];
  /** What was promised there, by which account, so many days ahead of the demo's day; and how it went. */
  promises?: {
    by: string;
    tenant: string;
    what: string;
    language?: Language;
    inDays: number;
    state?: 'done' | 'dropped';
    outcome?: string;
  }[];
  /** Guests who sign up by mail address. */
  guests?: number;
  /** Accounts that sign up, in this order. */
  comes: string[];
}

export const demoCoordinator = 'coordinator@ks.example';

export const demoGatherings: DemoGathering[] = [
  {
    network: 'baerekraftsnettverket',
    title: 'Høstsamlingen: fra plan til praksis (eksempel)',
    language: 'nb',
    lead: 'Én dag om det som skjer etter vedtaket: hvem gjør hva, når noen stopper, og hvordan vi vet at det virket.',
    inDays: -64,
    from: '09:30',
    to: '15:00',
    zone: 'Europe/Oslo',
    place: 'Solfjord kulturhus',
    onlineUrl: '',
    places: 60,
    isPublic: false,
    sessions: [
      { from: '09:30', to: '10:00', title: 'Kaffe og påmelding' },
      {
        from: '10:00',
        to: '11:00',
        title: 'Klimabudsjett på fire ark',
        speakers: 'Fjellvik og Nordvåg',
        text: 'Hva som ble borte da førti ark ble til fire, og hva ingen savnet.',
        materials: [{ title: 'Lysark: fire ark', url: 'https://lysark.example/fire-ark' }],
      },
      {
        from: '11:15',
        to: '12:00',
        title: 'Vi la ned innbyggerpanelet',
        speakers: 'Solfjord',
        text: 'Fire av hundre svarte på den fjerde undersøkelsen. Hva vi gjør i stedet.',
        materials: [{ title: 'Lysark: det vi lærte', url: 'https://lysark.example/panelet' }],
      },
      { from: '13:00', to: '14:30', title: 'Løfterunden', text: 'Hver kommune sier én ting den gjør før våren, og når.' },
    ],
    promises: [
      {
        by: 'author@asker.example',
        tenant: 'asker',
        what: 'Vi prøver møbelmalen fra Björksjö på én anskaffelse før jul.',
        inDays: -20,
        state: 'done',
        outcome: 'Prøvd på 40 kontorplasser. Leverandørene svarte bedre enn vi trodde, men fristen var for kort.',
      },
      {
        by: 'author@fjellvik.example',
        tenant: 'fjellvik',
        what: 'Vi viser de fire arkene til tre kommuner som spør.',
        inDays: -12,
        state: 'done',
        outcome: 'Nordvåg, Storevik og Solfjord. Nordvåg bruker dem nå.',
      },
      {
        by: 'author@solfjord.example',
        tenant: 'solfjord',
        what: 'Vi starter innbyggerpanelet på nytt i mindre format.',
        inDays: -5,
        state: 'dropped',
        outcome: 'Ingen i bydelene ba om det. Vi bruker timene på gåturene i stedet.',
      },
      {
        by: 'author@baerum.example',
        tenant: 'baerum',
        what: 'Vi deler sjekklisten når styringsgruppen har behandlet den.',
        inDays: 9,
      },
      {
        by: 'author@storevik.example',
        tenant: 'storevik',
        what: 'Vi skriv ned kva det kosta å halde folkemøtet i fjøset.',
        language: 'nn',
        inDays: 60,
      },
    ],
    comes: [
      'director@solfjord.example',
      'director@asker.example',
      'member@asker.example',
      'director@fjellvik.example',
      'author@baerum.example',
    ],
  },
  {
    network: 'baerekraftsnettverket',
    title: 'Vårsamlingen: det vi lovet i høst (eksempel)',
    language: 'nb',
    lead: 'Vi går gjennom løftene fra høsten: hva som er gjort, hva som ble droppet, og hva vi lærte av begge deler.\n\nFor alle i kommunene som jobber med det, og for andre som vil høre på.',
    inDays: 140,
    from: '09:00',
    to: '15:00',
    zone: 'Europe/Oslo',
    place: 'Asker kulturhus',
    onlineUrl: 'https://video.example/varsamlingen',
    places: 100,
    isPublic: true,
    sessions: [
      { from: '09:00', to: '09:30', title: 'Kaffe og påmelding' },
      { from: '09:30', to: '11:00', title: 'Løftene fra i høst', speakers: 'Alle som lovet noe' },
      {
        from: '11:15',
        to: '12:00',
        title: 'Sjekklisten i bruk: en innkjøper viser',
        speakers: 'Bærum',
        text: 'Tolv spørsmål før konkurransen lyses ut, på en ekte sak.',
      },
      { from: '13:00', to: '15:00', title: 'Verksted: hva stopper oss?', text: 'I grupper på fem, på tvers av kommuner.' },
    ],
    guests: 94,
    comes: ['author@asker.example', 'director@solfjord.example', 'director@fjellvik.example'],
  },
  {
    network: 'nordisk-laeringsnetvaerk',
    title: 'Nordisk konference om lokal omstilling (eksempel)',
    language: 'da',
    lead: 'Tre dage, et spor for små kommuner.',
    inDays: 75,
    from: '09:00',
    to: '17:00',
    zone: 'Europe/Stockholm',
    place: 'Malmö',
    onlineUrl: '',
    places: null,
    isPublic: true,
    link: 'https://konference.example/',
    sessions: [],
    comes: [],
  },
  {
    network: 'nordisk-laeringsnetvaerk',
    title: 'Åpen fredag: spør om hva du vil (eksempel)',
    language: 'nb',
    lead: 'En time den første fredagen i måneden. Ingen lysark, ingen referat: noen har med et spørsmål, og de andre svarer på sitt eget språk.',
    inDays: 1,
    monthlyForDays: 180,
    from: '09:00',
    to: '10:00',
    zone: 'Europe/Oslo',
    place: '',
    onlineUrl: 'https://video.example/aapen-fredag',
    places: null,
    isPublic: false,
    sessions: [],
    comes: ['author@storevik.example', 'author@asker.example'],
  },
  {
    network: 'baerekraftsnettverket',
    title: 'Fagdag om maten i kommunens kjøkken (eksempel)',
    language: 'nb',
    lead: 'Hva som havner i søpla, hva det koster, og hva kjøkkenene selv har funnet ut. Vi leter etter en dag som passer.',
    inDays: 82,
    otherDays: [75, 89],
    can: {
      'author@baerum.example': ['no', 'yes', 'if_need_be'],
      'editor@solfjord.example': ['yes', 'yes', 'no'],
      'author@fjellvik.example': ['if_need_be', 'yes', 'yes'],
    },
    from: '10:00',
    to: '14:00',
    zone: 'Europe/Oslo',
    place: 'Bærum rådhus',
    onlineUrl: '',
    places: 40,
    isPublic: false,
    sessions: [],
    comes: [],
  },
];
