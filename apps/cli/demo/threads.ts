import type { Language } from '#libs/platform';

/** A question and what became of it. Invented, and said to be. */
export interface DemoThread {
  network: string;
  /** Account. */
  by: string;
  at: string;
  /** Lately, whenever the demo is loaded: its days count back from then instead, to the last of them. */
  daysAgo?: number;
  kind: 'question' | 'conversation';
  title: string;
  body: string;
  language: Language;
  /** Number of the entry it is about. */
  entry?: number;
  /** The oldest first; `quotes` counts from nought. */
  replies: { by: string; at: string; body: string; language: Language; quotes?: number }[];
  /** Which of the replies is the answer. */
  accepted?: number;
  /** By the account that keeps order there. */
  lockedBy?: string;
}

const norwegian = 'baerekraftsnettverket';
const nordic = 'nordisk-laeringsnetvaerk';

export const demoThreads: DemoThread[] = [
  {
    network: nordic,
    by: 'author@mariehavn.example',
    at: '2026-09-03T08:12:00Z',
    kind: 'question',
    title: 'Hvordan får I landmænd til at komme? (eksempel)',
    body: `Til vores tre aftener om kystvejen kom der lærere, pensionister og to fra idrætsforeningen. **Ingen af de fjorten, der dyrker jord langs vejen, kom.**

Vi havde sendt brev og skrevet i avisen. I holdt møde i en lade. Var det laden, der gjorde det?`,
    language: 'da',
    entry: 18,
    replies: [
      {
        by: 'author@bjorksjo.example',
        at: '2026-09-03T11:40:00Z',
        body: 'Vi bytte kväll. Mjölkning klockan sex gör att ingen kommer till ett möte klockan sju. Halv nio gick bättre.',
        language: 'sv',
      },
      {
        by: 'author@storevik.example',
        at: '2026-09-04T06:55:00Z',
        body: `Fjøset hjelpte litt. Det som hjelpte mest:

1. Vi ringde. Eitt brev gav null påmelde, ni telefonar gav sju.
2. Ein av dei sjølve baud inn, og ikkje kommunen.
3. Vi la møtet til november, etter at fôret var i hus.

Og vi hadde suppe. Ikkje undervurder suppe.`,
        language: 'nn',
      },
      {
        by: 'author@mariehavn.example',
        at: '2026-11-12T13:05:00Z',
        body: 'Vi ringede til fjorten og fik ni. Én af dem bød ind på vores vegne, som I foreslog. Tak.',
        language: 'da',
        quotes: 1,
      },
    ],
    accepted: 1,
  },
  {
    network: nordic,
    by: 'author@asker.example',
    at: '2026-11-19T09:30:00Z',
    kind: 'question',
    title: 'Lov om offentlige anskaffelser og svensk mal (eksempel)',
    body: `Vi prøver den svenske malen for brukte møbler. Kravet om at leverandøren tar møblene tilbake etter åtte år, står i malen som et *minstekrav*.

Har noen brukt det etter norske regler, eller gjort det om til et tildelingskriterium?`,
    language: 'nb',
    entry: 27,
    replies: [],
  },
  {
    network: norwegian,
    by: 'author@solfjord.example',
    at: '2026-10-06T12:00:00Z',
    kind: 'conversation',
    title: 'Hvem har stoppet noe i år? (eksempel)',
    body: `Vi la ned innbyggerpanelet vårt, og det var det vi fikk flest telefoner om etterpå. Fint å kunne si hvorfor.

Hva har dere sluttet med, og hva fikk dere tid til i stedet?`,
    language: 'nb',
    replies: [
      {
        by: 'author@fjellvik.example',
        at: '2026-10-06T13:20:00Z',
        body: 'Månedsrapporten om energibruk. Ingen åpnet den. Nå ringer vaktmesteren når noe er rart.',
        language: 'nb',
      },
      {
        by: 'author@nordvaag.example',
        at: '2026-10-07T07:45:00Z',
        body: 'Jeg er alene på kontoret, så jeg stopper noe hver uke. I år: to av tre skjemaer vi ba lag og foreninger fylle ut.',
        language: 'nb',
      },
      {
        by: 'author@storevik.example',
        at: '2026-10-08T10:02:00Z',
        body: 'Kveldsmøtet på rådhuset. Vi gjekk ut i grendene i staden, og då kom det folk.',
        language: 'nn',
      },
      {
        by: 'author@midtfjord.example',
        at: '2026-10-09T08:31:00Z',
        body: 'Eit indikatorsett på 84 tal. No er det elleve, og nokon les dei.',
        language: 'nn',
        quotes: 0,
      },
    ],
  },
  {
    network: norwegian,
    by: 'author@midtfjord.example',
    at: '2026-08-18T07:50:00Z',
    kind: 'question',
    title: 'Kan vi møtast i uke 41? (eksempel)',
    body: 'Vi i sør tenkte på ein felles dag om klimabudsjett. Passar uke 41, og kven har eit rom til tjue?',
    language: 'nn',
    replies: [
      {
        by: 'author@storevik.example',
        at: '2026-08-18T09:05:00Z',
        body: 'Onsdagen passar. Vi har biblioteket, og det er gratis etter klokka tre.',
        language: 'nn',
      },
      {
        by: 'coordinator@ks.example',
        at: '2026-08-20T06:30:00Z',
        body: 'Da blir det biblioteket i Storevik onsdag i uke 41. Jeg låser samtalen, så dato og rom står øverst for dem som leter etterpå.',
        language: 'nb',
        quotes: 0,
      },
    ],
    accepted: 0,
    lockedBy: 'coordinator@ks.example',
  },
  {
    network: norwegian,
    by: 'author@nordvaag.example',
    at: '2026-11-23T14:10:00Z',
    daysAgo: 2,
    kind: 'question',
    title: 'Finnes det en enkel måte å veie strandsøppel på? (eksempel)',
    body: 'Fiskemottaket låner oss vekta på lørdager. Til ukene ellers trenger vi noe en elev kan bære. Hva bruker dere?',
    language: 'nb',
    replies: [
      {
        by: 'author@solfjord.example',
        at: '2026-11-24T09:15:00Z',
        body: 'En bagasjevekt fra sportsbutikken, opp til 40 kilo. Den har holdt i to år.',
        language: 'nb',
      },
    ],
  },
];
