import type { AdoptionInput, AdoptionState, UseEffort } from '#libs/exchange';

/** What became of an entry elsewhere: the chains of the demo. */
export interface DemoAdoption {
  /** Number of the entry, and the version taken up. */
  entry: number;
  version: number;
  tenant: string;
  state: AdoptionState;
  audience: 'tenant' | 'public';
  since: string;
  /** What was kept and changed; why it was declined; what was learned by stopping. */
  changed?: string;
  reason?: string;
  learned?: string;
  effort?: UseEffort;
  effortNote?: string;
  /** What was seen of the results it claims. */
  outcomes?: AdoptionInput['outcomes'];
  /** Number of the tenant's own version. */
  own: number | null;
}

export const demoAdoptions: DemoAdoption[] = [
  { entry: 8, version: 1, tenant: 'solfjord', state: 'piloting', audience: 'public', since: '2023-08-21', own: null },
  {
    entry: 8,
    version: 1,
    tenant: 'solfjord',
    state: 'stopped',
    audience: 'public',
    since: '2023-11-20',
    learned: 'Vi holdt én runde. Kommunestyret hadde ingen frist for svaret, og da det kom, husket ingen spørsmålet. Sett datoen først.',
    effort: 'quarter_post',
    own: null,
  },
  {
    entry: 8,
    version: 2,
    tenant: 'storevik',
    state: 'adapted',
    audience: 'public',
    since: '2024-04-08',
    changed: 'Éin kveld i staden for tre, og fjøs i staden for sal. Loddtrekninga og datoen for svaret tok vi med.',
    effort: 'weeks',
    effortNote: 'To folk i tre veker, og kaffi til seksti.',
    own: 18,
  },
  {
    entry: 18,
    version: 1,
    tenant: 'bjorksjo',
    state: 'adapted',
    audience: 'public',
    since: '2025-05-12',
    changed: 'Samma upplägg, men om skolskjuts. Nämnden lovade svar inom 45 dagar och höll det.',
    effort: 'weeks',
    own: 25,
  },
  { entry: 25, version: 1, tenant: 'solfjord', state: 'considering', audience: 'tenant', since: '2026-09-15', own: null },
  {
    entry: 7,
    version: 1,
    tenant: 'fjellvik',
    state: 'adapted',
    audience: 'public',
    since: '2024-09-02',
    changed: 'Fra førti ark til fire: bare det vi kan gjøre noe med.',
    effort: 'weeks',
    effortNote: 'Én person i fem uker.',
    own: 13,
  },
  {
    entry: 13,
    version: 1,
    tenant: 'nordvaag',
    state: 'piloting',
    audience: 'public',
    since: '2026-05-18',
    changed: 'Vi prøver de fire arkene på ett budsjettår før vi bestemmer oss.',
    own: null,
  },
  // With Fjellvik, the four that used version 1 when its approval was withdrawn.
  {
    entry: 7,
    version: 1,
    tenant: 'solfjord',
    state: 'adopted',
    audience: 'public',
    since: '2024-02-12',
    changed: 'Brukes i klimaregnskapet for egne bygg.',
    own: null,
  },
  {
    entry: 7,
    version: 1,
    tenant: 'storevik',
    state: 'piloting',
    audience: 'public',
    since: '2024-10-07',
    changed: 'Vi prøver det på to av seks bygg.',
    own: null,
  },
  {
    entry: 7,
    version: 1,
    tenant: 'bjorksjo',
    state: 'adopted',
    audience: 'public',
    since: '2024-11-04',
    changed: 'Vi bytte de danska faktorerna mot svenska.',
    own: null,
  },
  {
    entry: 7,
    version: 1,
    tenant: 'storevik',
    state: 'stopped',
    audience: 'public',
    since: '2025-02-10',
    learned: 'Vi stoppa prøva da godkjenninga vart trekt tilbake, og brukar heller dei fire arka frå Fjellvik.',
    own: null,
  },
  {
    entry: 7,
    version: 2,
    tenant: 'bjorksjo',
    state: 'adopted',
    audience: 'public',
    since: '2025-05-05',
    changed: 'Vi gick över till version 2 veckan efter att den kom. Felet gällde inte oss, eftersom våra faktorer är svenska.',
    effort: 'days',
    own: null,
  },
  {
    entry: 7,
    version: 2,
    tenant: 'solfjord',
    state: 'adopted',
    audience: 'public',
    since: '2025-10-01',
    changed: 'Brukes som det er. Vi byttet ut de danske utslippsfaktorene med norske; det tok to dager.',
    effort: 'days',
    own: null,
  },
  {
    entry: 26,
    version: 1,
    tenant: 'mariehavn',
    state: 'piloting',
    audience: 'public',
    since: '2026-08-17',
    changed: 'Vægtene virker også på plejehjem. Målingen efter ti uger bekræfter faldet.',
    outcomes: [
      {
        claim: 0,
        saw: 'same',
        value: 43,
        unit: 'g',
        date: '2026-10',
        words: 'Tallerkenrester på plejehjem: fra omkring 58 til 43 gram pr. måltid på ti uger.',
      },
    ],
    own: 10,
  },
  {
    entry: 27,
    version: 1,
    tenant: 'asker',
    state: 'piloting',
    audience: 'public',
    since: '2026-10-05',
    changed: 'Eksempel: vi prøver malen på ett innkjøp og spør hva som må endres etter norsk anskaffelsesrett.',
    own: null,
  },
  {
    entry: 2,
    version: 1,
    tenant: 'mariehavn',
    state: 'adapted',
    audience: 'public',
    since: '2025-02-03',
    changed: 'To gange om året i stedet for fire: udvalgene holder færre møder hos os.',
    effort: 'weeks',
    own: null,
  },
  { entry: 2, version: 1, tenant: 'fjellvik', state: 'considering', audience: 'tenant', since: '2026-10-20', own: null },
  {
    entry: 9,
    version: 1,
    tenant: 'fjellvik',
    state: 'declined',
    audience: 'public',
    since: '2026-03-09',
    reason: 'Sparte oss et år. Vaktbyttene våre ligger likere enn deres, og vi ville gått i samme felle.',
    own: null,
  },
  { entry: 16, version: 1, tenant: 'nordvaag', state: 'considering', audience: 'tenant', since: '2026-10-12', own: null },
];
