import type { Language } from '#libs/catalogue';

export interface DemoNetwork {
  slug: string;
  names: Record<Language, string>;
  purposes: Record<Language, string>;
  isExample: boolean;
  foundedOn: string | null;
  tenants: { tenant: string; role: 'member' | 'partner' | 'coordinator' }[];
  /** Oldest first. A tenant joins with the first version it accepts. */
  charters: DemoCharter[];
}

export interface DemoCharter {
  version: number;
  effectiveOn: string;
  /** The promises, in the same order in each language. */
  texts: Record<Language, string[]>;
  /** Instants at which each tenant's administrator accepted, by slug. */
  acceptedAt: Record<string, string>;
}

const promises: Record<Language, string[]> = {
  da: [
    'Vi deler mindst én erfaring om året, også når det ikke gik.',
    'Vi svarer på spørgsmål fra de andre inden ti arbejdsdage.',
    'Vi siger til, når vi tager noget i brug, og hvordan det gik.',
    'Vi skriver, hvordan vi ved det, og lader hullerne stå åbne.',
  ],
  nb: [
    'Vi deler minst én erfaring i året, også når det ikke gikk.',
    'Vi svarer på spørsmål fra de andre innen ti arbeidsdager.',
    'Vi sier fra når vi tar noe i bruk, og hvordan det gikk.',
    'Vi skriver hvordan vi vet det, og lar hullene stå åpne.',
  ],
  nn: [
    'Vi deler minst éi erfaring i året, også når det ikkje gjekk.',
    'Vi svarar på spørsmål frå dei andre innan ti arbeidsdagar.',
    'Vi seier frå når vi tek noko i bruk, og korleis det gjekk.',
    'Vi skriv korleis vi veit det, og lèt hola stå opne.',
  ],
  sv: [
    'Vi delar minst en erfarenhet om året, även när det inte gick.',
    'Vi svarar på frågor från de andra inom tio arbetsdagar.',
    'Vi säger till när vi börjar använda något, och hur det gick.',
    'Vi skriver hur vi vet det och låter luckorna stå öppna.',
  ],
  en: [
    'We share at least one experience a year, also when it did not work.',
    'We answer questions from the others within ten working days.',
    'We tell the others when we take something into use, and how it went.',
    'We write how we know it, and leave the gaps open.',
  ],
};

/** Before the fourth promise was added in 2026. */
function firstThree(all: Record<Language, string[]>): Record<Language, string[]> {
  return { da: all.da.slice(0, 3), nb: all.nb.slice(0, 3), nn: all.nn.slice(0, 3), sv: all.sv.slice(0, 3), en: all.en.slice(0, 3) };
}

export const demoNetworks: DemoNetwork[] = [
  {
    slug: 'baerekraftsnettverket',
    names: {
      da: 'Bærekraftsnettverket',
      nb: 'Bærekraftsnettverket',
      nn: 'Berekraftsnettverket',
      sv: 'Bærekraftsnettverket',
      en: 'Bærekraftsnettverket (Norwegian Network of Excellence)',
    },
    purposes: {
      da: 'Et nationalt netværk, hvor norske kommuner lærer af hinanden og samarbejder om at nå verdensmålene hurtigere. Her deles erfaringer og metoder, og her udvikles arbejdsmåder og værktøjer i fællesskab.',
      nb: 'Et nasjonalt nettverk der norske kommuner lærer av hverandre og samarbeider for å nå bærekraftsmålene raskere. Her deles erfaringer og metoder, og her utvikles arbeidsmåter og verktøy i fellesskap.',
      nn: 'Eit nasjonalt nettverk der norske kommunar lærer av kvarandre og samarbeider for å nå berekraftsmåla raskare. Her blir erfaringar og metodar delte, og her blir arbeidsmåtar og verktøy utvikla i fellesskap.',
      sv: 'Ett nationellt nätverk där norska kommuner lär av varandra och samarbetar för att nå de globala målen snabbare. Här delas erfarenheter och metoder, och här utvecklas arbetssätt och verktyg tillsammans.',
      en: 'A national network in which Norwegian municipalities learn from one another and work together to reach the Sustainable Development Goals sooner. Members share experience and methods, and develop ways of working and tools together.',
    },
    // The name is real; the charter, half the members and the seats shown here are invented, so the page says so.
    isExample: true,
    foundedOn: null,
    tenants: [
      { tenant: 'baerum', role: 'member' },
      { tenant: 'asker', role: 'member' },
      { tenant: 'fjellvik', role: 'member' },
      { tenant: 'solfjord', role: 'member' },
      { tenant: 'storevik', role: 'member' },
      { tenant: 'nordvaag', role: 'member' },
      { tenant: 'midtfjord', role: 'member' },
      { tenant: 'ks', role: 'coordinator' },
    ],
    charters: [
      {
        version: 1,
        effectiveOn: '2022-01-10',
        texts: firstThree(promises),
        acceptedAt: {
          ks: '2022-01-10T08:00:00Z',
          baerum: '2022-01-12T09:30:00Z',
          solfjord: '2022-01-14T12:10:00Z',
          asker: '2022-01-19T10:05:00Z',
          midtfjord: '2022-02-01T09:00:00Z',
          fjellvik: '2022-02-08T13:40:00Z',
          storevik: '2022-03-02T08:20:00Z',
          nordvaag: '2022-04-27T14:55:00Z',
        },
      },
      {
        version: 2,
        effectiveOn: '2026-06-01',
        texts: promises,
        // Nordvåg has one planner and has not got round to it; it stays a member under the first version.
        acceptedAt: {
          ks: '2026-06-01T07:00:00Z',
          solfjord: '2026-06-03T11:15:00Z',
          baerum: '2026-06-09T08:45:00Z',
          storevik: '2026-06-18T12:00:00Z',
          fjellvik: '2026-08-20T07:35:00Z',
          asker: '2026-09-02T13:20:00Z',
          midtfjord: '2026-10-14T09:10:00Z',
        },
      },
    ],
  },
  {
    slug: 'nordisk-laeringsnetvaerk',
    names: {
      da: 'Nordisk læringsnetværk',
      nb: 'Nordisk læringsnettverk',
      nn: 'Nordisk læringsnettverk',
      sv: 'Nordiskt lärandenätverk',
      en: 'Nordic learning network',
    },
    purposes: {
      da: 'Otte kommuner og organisationer i tre lande, der prøver hinandens metoder af og siger højt, hvad der skulle laves om for at virke på den anden side af grænsen.',
      nb: 'Åtte kommuner og organisasjoner i tre land som prøver ut hverandres metoder og sier høyt hva som måtte gjøres om for å virke på den andre siden av grensen.',
      nn: 'Åtte kommunar og organisasjonar i tre land som prøver ut metodane til kvarandre og seier høgt kva som måtte gjerast om for å verke på den andre sida av grensa.',
      sv: 'Åtta kommuner och organisationer i tre länder som provar varandras metoder och säger högt vad som måste göras om för att fungera på andra sidan gränsen.',
      en: 'Eight municipalities and organisations in three countries that try one another’s methods and say aloud what had to change to make them work across the border.',
    },
    isExample: true,
    foundedOn: '2022-03-15',
    tenants: [
      { tenant: 'herning', role: 'member' },
      { tenant: 'baeredygtig-herning', role: 'partner' },
      { tenant: 'mariehavn', role: 'member' },
      { tenant: 'baerum', role: 'member' },
      { tenant: 'asker', role: 'member' },
      { tenant: 'storevik', role: 'member' },
      { tenant: 'bjorksjo', role: 'member' },
      { tenant: 'ks', role: 'coordinator' },
    ],
    charters: [
      {
        version: 1,
        effectiveOn: '2022-03-15',
        texts: promises,
        acceptedAt: {
          ks: '2022-03-15T08:00:00Z',
          mariehavn: '2022-03-16T09:10:00Z',
          herning: '2022-03-22T10:30:00Z',
          'baeredygtig-herning': '2022-03-23T12:45:00Z',
          baerum: '2022-03-29T07:50:00Z',
          storevik: '2022-04-05T11:00:00Z',
          asker: '2022-04-19T13:05:00Z',
          bjorksjo: '2022-05-03T08:25:00Z',
        },
      },
    ],
  },
];
