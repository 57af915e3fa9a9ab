import { type DemoEntry, demoContent } from '../demo-entry.js';

export const sjekklisteAnskaffelser: DemoEntry = {
  number: 5,
  slug: 'sjekkliste-for-baerekraftige-anskaffelser',
  tenant: 'baerum',
  coOwners: [],
  audience: 'networks',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    {
      publishedAt: '2026-08-25T07:00:00Z',
      content: demoContent('nb', {
        kind: 'tool',
        title: 'Sjekkliste for bærekraftige anskaffelser (eksempel)',
        summary:
          'Tolv spørsmål som innkjøper og fagenhet svarer på sammen før en konkurranse lyses ut. Listen tar tre kvarter, får plass på to sider og gjør valgene om miljø, arbeidsforhold og levetid synlige før de er tatt.',
        byline: { name: 'innkjøpsrådgiver', unit: 'Innkjøp' },
        status: 'running',
        goals: [12, 8],
        targets: ['12.7'],
        dimensions: ['environmental', 'economic', 'social'],
        activityTypes: ['business_cooperation', 'local_priorities'],
        actorGroups: ['municipality', 'business'],
        municipalRoles: ['purchaser'],
        sector: 'Innkjøp og økonomi',
        start: { effort: 'afternoon', cost: 'none', politicalDecision: 'not_needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Kravene kom for sent',
            body: `Anskaffelser er det sterkeste virkemiddelet en kommune har overfor leverandørene sine. Likevel så vi det samme om igjen: Miljøkrav ble limt inn dagen før utlysning, hentet fra en konkurranse om noe helt annet. Leverandørene svarte med standardtekst, og i kontraktsperioden fulgte ingen opp.

Innkjøperne visste hva som var mulig. Fagenhetene visste hva som var nødvendig. De møttes bare for sent.`,
          },
          {
            role: 'done',
            heading: 'Ni konkurranser på ett år',
            body: 'Vi skrev sjekklisten sammen med to prosjektledere og prøvde den i ni konkurranser. Etter de fire første strøk vi halvparten av spørsmålene: de som ingen klarte å svare på uten å ringe noen, hørte ikke hjemme på en sjekkliste.',
          },
          {
            role: 'materials',
            heading: 'De tolv spørsmålene',
            body: `**Behovet**

1. Trenger vi dette, eller kan vi reparere, låne eller dele det vi har?
2. Hvor lenge skal det vare, og hvem reparerer det?
3. Hva skjer med det når vi er ferdige med det?

**Miljøet**

4. Hvor i levetiden ligger den største belastningen: produksjon, transport, bruk eller kassering?
5. Er miljøet et krav her, eller skal det vektes? Hvorfor?
6. Hvordan skal leverandøren dokumentere svaret, og hva koster det en liten leverandør?

**Menneskene**

7. I hvilke ledd er det risiko for dårlige arbeidsforhold?
8. Er det plass til lærlinger eller folk som trenger en vei inn i arbeid?
9. Kan lokale og små bedrifter i praksis levere tilbud?

**Kontrakten**

10. Hva skal leverandøren rapportere, og hvem hos oss leser det?
11. Hva gjør vi hvis kravet ikke blir oppfylt?
12. Når stopper vi og spør om kravet virket?`,
          },
          {
            role: 'steps',
            heading: 'Slik bruker du den',
            body: `Sett av 45 minutter så snart behovet er meldt. Innkjøper, fagenhet og den som skal følge opp kontrakten, sitter ved samme bord. Svar på alle spørsmålene, også når svaret er «ikke aktuelt», og skriv én setning om hvorfor. Arket følger saken og tas fram igjen ved første kontraktsmøte.

Er det bare tid til tre spørsmål, så ta 1, 5 og 10.`,
          },
          {
            role: 'prerequisites',
            heading: 'Det du trenger',
            body: `En innkjøper som kan avlyse en hastesak, og en mal for konkurransegrunnlag der svarene kan limes inn. Listen finnes som tekstdokument og regneark.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det vi bommet på',
            body: `Første utgave hadde 31 spørsmål. Den ble fylt ut av innkjøperen alene, etterpå. Vi prøvde også poengsum, men da begynte folk å regne i stedet for å snakke sammen.

Spørsmål 9 er vanskelig. Vi har ikke tall som viser at flere lokale bedrifter faktisk leverer tilbud.`,
          },
          {
            role: 'conditions',
            heading: 'Det som må være på plass',
            body: 'Den som eier behovet, må svare selv. Når innkjøperen fyller ut listen alene, blir svarene pene og uten virkning. Sett av en halv time i oppstartsmøtet, og la svarene følge saken.',
          },
          {
            role: 'cannot_move',
            heading: 'Det som ikke lar seg flytte',
            body: 'Beløpsgrensene og henvisningene til norsk regelverk. De må erstattes, ikke oversettes, i et annet land.',
          },
          {
            role: 'adapt',
            heading: 'Tilpass dette',
            body: `Bytt ut eksemplene under spørsmål 4 med det dere selv kjøper mest av. Små kommuner som kjøper inn gjennom et samarbeid, bør svare på spørsmål 1–3 hjemme og ta resten i fellesskap.`,
          },
          {
            role: 'legal',
            heading: 'Regler å sjekke',
            body: `Listen bygger på norsk regelverk: anskaffelsesloven og anskaffelsesforskriften, der § 7-9 om klima- og miljøhensyn gjaldt da listen ble skrevet. Kontroller gjeldende ordlyd før bruk. Spørsmål 9 gir ikke adgang til å favorisere lokale leverandører. I Danmark og Sverige gjelder andre lover om offentlige innkjøp; tolv spørsmål kan flyttes, paragrafene kan ikke.`,
          },
        ],
        milestones: [
          { date: '2025-03', text: 'Første utgave med 31 spørsmål prøvd i fire konkurranser', decidedBy: null, link: null },
          { date: '2025-11', text: 'Kortet ned til tolv spørsmål', decidedBy: 'innkjøpsenheten', link: null },
          {
            date: '2026-03',
            text: 'Fast del av alle konkurranser over terskelverdi',
            decidedBy: 'kommunedirektørens ledergruppe',
            link: null,
          },
        ],
        partners: [{ name: 'Bygge- og driftsenhetene', role: 'Prøvde begge utgavene', actorGroup: 'municipality' }],
        resources: [
          {
            amount: 60000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2025',
            funding: 'Egne midler',
            note: 'Om lag 100 timer til to omganger med utprøving',
          },
        ],
        figures: [
          { label: 'Spørsmål', value: 12, unit: null },
          { label: 'Konkurranser med utfylt liste', value: 23, unit: 'konkurranser' },
        ],
        claims: [
          {
            statement: 'I 19 av 23 konkurranser ble minst ett krav endret eller fjernet etter samtalen om listen.',
            indicator: 'Konkurranser der listen førte til endrede krav',
            unit: 'konkurranser',
            baseline: null,
            outcome: { value: 19, date: '2026-06-30' },
            source: { label: 'Innkjøpsloggen, mars til juni 2026', url: null },
            negativeEffects: 'Tre konkurranser ble lyst ut én til to uker senere enn planlagt.',
          },
        ],
        stopCard: 'Stopp når arket fylles ut av én person alene, eller etter at konkurransen er lyst ut. Da er det bare papir.',
        quotes: [
          {
            text: 'Det viktigste spørsmålet er det første. To ganger endte vi med å ikke kjøpe noe.',
            language: 'nb',
            person: null,
            title: 'Innkjøpsrådgiver',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'innkjop@baerum.example', name: null, title: 'Innkjøp', confirmedOn: '2026-10-05' },
        canBeCalled: [{ name: 'Innkjøpsrådgiver', topic: 'Første gjennomgang sammen med en fagenhet' }],
        reviewBy: '2028-06-30',
        toolVersion: '1.0',
      }),
    },
  ],
  draft: null,
};
