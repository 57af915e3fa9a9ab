import { type DemoEntry, demoContent } from '../demo-entry.js';

export const bussPaaBestilling: DemoEntry = {
  number: 24,
  slug: 'buss-paa-bestilling-i-fire-kommunar',
  tenant: 'midtfjord',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    {
      publishedAt: '2026-05-12T07:00:00Z',
      content: demoContent('nn', {
        kind: 'case_study',
        title: 'Buss på bestilling i fire kommunar',
        summary:
          'Tomme rutebussar vart bytte ut med småbussar som køyrer når nokon ringjer. Kostnaden per reise gjekk ned frå 412 til 268 kroner, og talet på reiser opp med 38 prosent. Men éin kommune fekk det dårlegare.',
        byline: { name: 'samferdslerådgjevar', unit: 'Samferdsle og mobilitet' },
        status: 'scaled',
        goals: [11, 10, 9],
        targets: ['11.2'],
        dimensions: ['social', 'economic', 'environmental'],
        activityTypes: ['development_project', 'business_cooperation'],
        actorGroups: ['citizens', 'business', 'municipality'],
        municipalRoles: ['purchaser', 'authority'],
        sector: 'Hovudutval for samferdsle',
        start: { effort: 'year', cost: 'budget', politicalDecision: 'needed' },
        sections: [
          {
            role: 'problem',
            heading: 'To passasjerar og femti sete',
            body: `Midtfjord fylkeskommune har ansvaret for bussane i 19 kommunar. I fire av dei køyrde rutene med to passasjerar i snitt utanom skuletid. Å leggje ned var det økonomien tilsa. Då ville dei utan bil, mest eldre og ungdom, ha vorte verande heime.`,
          },
          {
            role: 'done',
            heading: 'Ring innan klokka 18 dagen før',
            body: `Vi slo saman midlane frå elleve avgangar og kjøpte tre småbussar med sjåfør i staden, kvardagar frå 8 til 20. Reisa vert bestilt på telefon eller i app dagen før, eller to timar før dersom det er plass. Ho går frå haldeplass til haldeplass, ikkje frå dør til dør, med unntak for dei som treng det. Prisen er som for vanleg buss.

Vi byrja i éin kommune i 2022 og tok med dei tre andre i 2024. Skulebussane går som før.`,
          },
          {
            role: null,
            heading: 'Før og etter',
            body: `| | 2021 | 2025 |
|---|---|---|
| Kostnad per reise | 412 kr | 268 kr |
| Reiser i året | 16 400 | 22 600 |
| Samla kostnad | 6,76 mill. kr | 6,06 mill. kr |
| Tomme turar | 31 % | 0 % |

Tala gjeld dei fire kommunane samla. I den ytste kommunen gjekk kostnaden per reise opp, frå 380 til 455 kroner, og talet på reiser ned. Der er avstandane så lange at bussen brukar halve dagen på å køyre tom til den neste som ventar. Tomme turar før start vert ikkje rekna med i tabellen, og det burde dei.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det vi ikkje hadde tenkt på',
            body: `**Telefonen.** Vi trudde sju av ti ville bruke appen. Det motsette skjedde, og vi måtte doble telefonvakta dei første tre månadene.

**Dei faste.** Ein arbeidstakar som hadde teke same bussen kvar dag i tolv år, måtte no bestille 220 gonger i året. Fast bestilling kom på plass først etter eit halvt år.

**Drosjane.** To løyvehavarar mista turar. Éin køyrer no for oss, den andre har slutta. Det står på rekneskapen, sjølv om det ikkje står i tabellen.`,
          },
          {
            role: 'conditions',
            heading: 'Kva som må til',
            body: `Ein bussavtale som går ut, eller som kan endrast. Nokon som svarer på telefonen klokka 7. Minst 30 reiser om dagen per buss i området; under det er drosje på rekning billegare.`,
          },
          {
            role: 'adapt',
            heading: 'Dette kan flyttast',
            body: `Bestillingsfristen, takstane, telefonvakta og fast bestilling kan de ta rett frå oss. Sonene må de teikne sjølve, saman med sjåførane. Vi teikna dei på kontoret første gongen og måtte gjere det om.`,
          },
          {
            role: 'cannot_move',
            heading: 'Dette kan ikkje flyttast',
            body: `I Noreg er det fylkeskommunen som kjøper lokal kollektivtransport. I Danmark og Sverige ligg ansvaret hos regionar og trafikkselskap, så ein kommune der kan ikkje gjere dette åleine. Statstilskotet vi fekk til oppstart, finst ikkje lenger.`,
          },
          {
            role: 'legal',
            heading: 'Lova set rammer',
            body: `Transporten krev løyve etter yrkestransportlova og må kjøpast etter reglane om offentlege innkjøp. Retten til skuleskyss etter opplæringslova kan ikkje gjerast til ei bestilling. Universell utforming gjeld også for småbussar, og to av tilboda vi fekk, fall på det.`,
          },
        ],
        milestones: [
          { date: '2022-08', text: 'Start i den første kommunen', decidedBy: 'hovudutvalet for samferdsle', link: null },
          { date: '2023-06', text: 'Fast bestilling innført', decidedBy: null, link: null },
          { date: '2024-08', text: 'Utvida til fire kommunar', decidedBy: 'fylkestinget', link: null },
          { date: '2026-03', text: 'Evaluering lagd fram', decidedBy: 'hovudutvalet for samferdsle', link: null },
        ],
        partners: [
          { name: 'Fire kommunar', role: 'Haldeplassar, informasjon og lokalkunnskap', actorGroup: 'municipality' },
          { name: 'Busselskapet', role: 'Køyrer tre småbussar', actorGroup: 'business' },
        ],
        resources: [
          {
            amount: 6060000,
            currency: 'NOK',
            period: 'year',
            permanent: true,
            since: '2024',
            funding: 'Midlane frå elleve nedlagde avgangar, og billettar',
            note: 'Alle fire kommunane, 2025',
          },
          {
            amount: 900000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2022',
            funding: 'Statstilskot',
            note: 'Bestillingssystem og oppstart',
          },
        ],
        figures: [
          { label: 'Småbussar', value: 3, unit: 'bussar' },
          { label: 'Kommunar', value: 4, unit: 'kommunar' },
        ],
        claims: [
          {
            statement: 'Kostnaden per reise gjekk ned frå 412 til 268 kroner i dei fire kommunane samla.',
            indicator: 'Kostnad per reise, faste prisar',
            unit: 'kroner',
            baseline: { value: 412, date: '2021-12-31' },
            outcome: { value: 268, date: '2025-12-31' },
            source: { label: 'Rekneskap og billettstatistikk i evalueringa frå mars 2026', url: null },
            negativeEffects: 'I éin av kommunane gjekk kostnaden opp frå 380 til 455 kroner, og éin drosjeeigar la ned.',
            details: {
              goal: 11,
              dimension: 'economic',
              perspective: 'Samanlikning over tid, per kommune',
              quality: 'Faste prisar; same avtale i alle fire',
              u4ssc: 'infrastructure.transport',
            },
          },
        ],
        stopCard: 'Stopp når det er færre enn 30 reiser om dagen per buss i tre månader. Då er drosje på rekning betre for alle.',
        quotes: [
          {
            text: 'No køyrer eg folk. Før køyrde eg sete.',
            language: 'nn',
            person: null,
            title: 'Sjåfør',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'samferdsle@midtfjord.example', name: null, title: 'Samferdsle og mobilitet', confirmedOn: '2026-09-21' },
        canBeCalled: [{ name: 'Samferdslerådgjevar', topic: 'Soner, avtale og telefonvakt' }],
        reviewBy: '2028-03-31',
      }),
    },
  ],
  draft: null,
};
