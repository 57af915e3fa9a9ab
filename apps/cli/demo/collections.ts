import type { Language } from '#libs/catalogue';

/** A collection of the demo: headings, and entries by their number with why they are there. */
export interface DemoCollection {
  tenant: string;
  audience: 'public' | 'networks';
  networks: string[];
  publishedAt: string;
  language: Language;
  title: string;
  introduction: string;
  parts: ({ heading: string } | { entry: number; why: string })[];
}

/** What is chosen here is invented, whoever wrote the entries: the pages say so. */
export const demoCollections: DemoCollection[] = [
  {
    tenant: 'herning',
    audience: 'public',
    networks: ['nordisk-laeringsnetvaerk'],
    publishedAt: '2026-10-06T08:00:00Z',
    language: 'da',
    title: 'Inspirationskatalog: Partnerskaber for handling',
    introduction: `Verdensmål 17 handler om at gøre det sammen. Her er et lille katalog til den, der skal i gang: først hvordan et partnerskab kan få et hus og en økonomi, så hvad man kan låne af andre, og til sidst hvordan arbejdet holdes i live.

Læs det første, og spring derefter til det, I mangler. **Kontakten står på hver side.**`,
    parts: [
      { heading: 'Et hus til partnerskaberne' },
      { entry: 1, why: 'Sådan blev et projekt til en fast medlemsorganisation med bestyrelse, råd og fire målgrupper.' },
      { entry: 3, why: 'Til den, der tøver: det er i orden at begynde, før alt er på plads.' },
      { heading: 'Lån af andre' },
      { entry: 11, why: 'To sider, der får aftalen på plads på ét møde.' },
      { entry: 4, why: 'Når parterne er kommuner: hvordan et netværk lærer sammen.' },
      { heading: 'Hold det i live' },
      { entry: 2, why: 'Verdensmålene på dagsordenen hvert kvartal, i alle fagudvalg.' },
    ],
  },
  {
    tenant: 'ks',
    audience: 'networks',
    networks: ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'],
    publishedAt: '2026-10-20T08:00:00Z',
    language: 'nb',
    title: 'Innbyggere som blir hørt',
    introduction: `Fire måter å spørre innbyggerne på, og én som ble lagt ned. De er satt i rekkefølge etter hvor mye tid de tar.

Metodene henger sammen: borgersamlingen fra Mariehavn ble til folkemøte i fjøset i Storevik, og derfra gikk den videre til Björksjö. Se etter hva hver av dem måtte endre.`,
    parts: [
      { heading: 'På en kveld' },
      { entry: 18, why: 'Én kveld, der folk er fra før. Begynn her hvis dere er få.' },
      { entry: 25, why: 'Samme metode i Sverige, brukt på ett eneste spørsmål: skoleskyssen.' },
      { heading: 'På noen uker' },
      { entry: 8, why: 'Opphavet: tre kvelder, loddtrekning og en frist for svar fra politikerne.' },
      { entry: 16, why: 'Når det gjelder et område: gå tur, tegn på kart, og møtes om kvelden.' },
      { heading: 'Det som stoppet' },
      { entry: 17, why: 'Les dette før dere kjøper et digitalt panel.' },
    ],
  },
  {
    tenant: 'fjellvik',
    audience: 'public',
    networks: ['baerekraftsnettverket'],
    publishedAt: '2026-11-03T08:00:00Z',
    language: 'nb',
    title: 'Klimabudsjett uten egen klimaavdeling',
    introduction: `Vi er 9 000 innbyggere og har ingen klimaavdeling. Dette er det vi selv leste, brukte og skrev om. Ta det i denne rekkefølgen, så sparer dere noen uker.`,
    parts: [
      { entry: 7, why: 'Regnearket alt begynte med. Godkjent, og grundigere enn en liten kommune trenger.' },
      { entry: 13, why: 'Vår utgave: fra førti ark til fire, laget av én person på fem uker.' },
      { entry: 9, why: 'Et tiltak som så bra ut i budsjettet og ble stoppet. Det sparte oss for et år.' },
    ],
  },
];
