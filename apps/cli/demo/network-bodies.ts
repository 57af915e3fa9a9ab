import { type DemoBody, type DemoSeat, groupEnd, nextYear, termEnd } from './body.js';

const term = { since: '2022-01-01', until: termEnd };

/** The usual seat of a tenant: its director sits, with a deputy of the same house. */
function seatOf(tenant: string, differences: Partial<DemoSeat> = {}): DemoSeat {
  return {
    tenant,
    sector: null,
    role: 'member',
    holder: `director@${tenant}.example`,
    deputy: `deputy@${tenant}.example`,
    ...term,
    ...differences,
  };
}

/** In a working group those sit who write. */
function writer(tenant: string) {
  return { holder: `author@${tenant}.example`, deputy: null, since: '2026-03-02', until: groupEnd };
}

export const networkBodies: DemoBody[] = [
  {
    slug: 'baerekraftsnettverket-styringsgruppe',
    kind: 'steering_group',
    statutory: false,
    rules: 'association',
    network: 'baerekraftsnettverket',
    tenant: null,
    names: {
      da: 'Bærekraftsnettverkets styregruppe',
      nb: 'Styringsgruppen for Bærekraftsnettverket',
      nn: 'Styringsgruppa for Berekraftsnettverket',
      sv: 'Styrgruppen för Bærekraftsnettverket',
      en: 'Steering group of Bærekraftsnettverket',
    },
    abbreviation: null,
    secretary: 'coordinator@ks.example',
    mandate: null,
    plan: [],
    seats: [
      // Solfjord chairs, so that Bærum can stand aside in its own cases.
      seatOf('solfjord', { role: 'chair' }),
      seatOf('baerum', { role: 'deputy_chair' }),
      seatOf('asker'),
      // Before its director there was one, its editor sat there for a year.
      seatOf('fjellvik', {
        since: '2023-01-01',
        former: [{ holder: 'editor@fjellvik.example', since: '2022-01-01', until: '2022-12-31' }],
      }),
      seatOf('storevik'),
      // One person does the planning; there is nobody to stand in.
      seatOf('nordvaag', { deputy: null }),
      // Vacant, to be named by Midtfjord; the deputy may still be called.
      seatOf('midtfjord', { holder: null }),
      seatOf('ks'),
    ],
  },
  {
    slug: 'nordisk-laeringsnetvaerk-styregruppe',
    kind: 'steering_group',
    statutory: false,
    rules: 'association',
    network: 'nordisk-laeringsnetvaerk',
    tenant: null,
    names: {
      da: 'Styregruppen for Nordisk læringsnetværk',
      nb: 'Styringsgruppen for Nordisk læringsnettverk',
      nn: 'Styringsgruppa for Nordisk læringsnettverk',
      sv: 'Styrgruppen för Nordiskt lärandenätverk',
      en: 'Steering group of the Nordic learning network',
    },
    abbreviation: null,
    secretary: 'coordinator@ks.example',
    mandate: null,
    plan: [],
    seats: [
      seatOf('herning', { role: 'chair' }),
      seatOf('bjorksjo', { role: 'deputy_chair' }),
      seatOf('baeredygtig-herning', { deputy: null }),
      seatOf('mariehavn'),
      seatOf('baerum'),
      seatOf('asker'),
      seatOf('storevik'),
      seatOf('ks'),
    ],
  },
  {
    slug: 'arbeidsgruppe-maalkonflikter',
    kind: 'working_group',
    statutory: false,
    rules: 'association',
    network: 'baerekraftsnettverket',
    tenant: null,
    names: {
      da: 'Arbejdsgruppe om målkonflikter',
      nb: 'Arbeidsgruppe om målkonflikter',
      nn: 'Arbeidsgruppe om målkonfliktar',
      sv: 'Arbetsgrupp om målkonflikter',
      en: 'Working group on goal conflicts',
    },
    abbreviation: null,
    secretary: 'coordinator@ks.example',
    mandate: {
      da: 'Skriv en samtaleguide, som en planafdeling kan bruge uden hjælp udefra, når to verdensmål trækker hver sin vej i kommuneplanen. Prøv den i to kommuner, før den lægges frem. Gruppen slutter, når guiden er behandlet.',
      nb: 'Skriv en samtaleguide som en planavdeling kan bruke uten hjelp utenfra når to bærekraftsmål trekker hver sin vei i kommuneplanen. Prøv den i to kommuner før den legges fram. Gruppen avsluttes når guiden er behandlet.',
      nn: 'Skriv ein samtaleguide som ei planavdeling kan bruke utan hjelp utanfrå når to berekraftsmål dreg kvar sin veg i kommuneplanen. Prøv han i to kommunar før han blir lagd fram. Gruppa er ferdig når guiden er behandla.',
      sv: 'Skriv en samtalsguide som en planavdelning kan använda utan hjälp utifrån när två globala mål drar åt var sitt håll i översiktsplanen. Prova den i två kommuner innan den läggs fram. Gruppen avslutas när guiden är behandlad.',
      en: 'Write a conversation guide that a planning department can use without help from outside when two goals pull in different directions in the master plan. Try it in two municipalities before it is put forward. The group ends when the guide has been decided on.',
    },
    plan: [
      { due: '2026-05-29', text: 'Samle målkonflikter fra seks kommuneplaner', done: true },
      { due: '2026-09-30', text: 'Første utkast til samtaleguide', done: true },
      { due: `${nextYear}-01-29`, text: 'Prøv guiden i Solfjord og Storevik', done: false },
      { due: `${nextYear}-03-31`, text: 'Legg guiden fram for styringsgruppen', done: false },
    ],
    seats: [
      seatOf('ks', { ...writer('ks'), role: 'chair' }),
      seatOf('solfjord', { ...writer('solfjord'), role: 'deputy_chair' }),
      seatOf('storevik', {
        ...writer('storevik'),
        since: '2026-09-01',
        former: [{ holder: 'editor@storevik.example', since: '2026-03-02', until: '2026-08-31' }],
      }),
      // Owns nothing of the guide, and reads it as a small municipality would.
      seatOf('fjellvik', { ...writer('fjellvik'), holder: 'member@fjellvik.example' }),
      // To read it with fresh eyes; to be named by Asker.
      seatOf('asker', { ...writer('asker'), holder: null }),
    ],
  },
];
