import { type DemoEntry, demoContent } from '../demo-entry.js';

export const lekkasjejakt: DemoEntry = {
  number: 15,
  slug: 'lekkasjejakt-paa-vannettet',
  tenant: 'fjellvik',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    {
      publishedAt: '2026-03-03T08:00:00Z',
      content: demoContent('nb', {
        kind: 'case_study',
        title: 'Lekkasjejakt på vannettet: fra 42 til 27 prosent',
        summary:
          'Fire av ti liter drikkevann forsvant før de nådde kranen. Fjellvik målte forbruket om natta, kjøpte to lyttestaver og ansatte en lærling. To og et halvt år senere er lekkasjen nede i 27 prosent, uten nye rør.',
        byline: { name: 'driftsleder', unit: 'Vann og avløp' },
        status: 'running',
        goals: [6, 9],
        targets: ['6.4'],
        dimensions: ['environmental', 'economic'],
        activityTypes: ['local_priorities', 'development_project'],
        actorGroups: ['municipality', 'citizens'],
        municipalRoles: ['owner', 'employer'],
        sector: 'Teknisk, vann og avløp',
        start: { effort: 'month', cost: 'small', politicalDecision: 'not_needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Vannet vi renset til ingen',
            body: `I juni 2023 sendte Fjellvik vannverk ut nesten dobbelt så mye drikkevann som abonnentene brukte. Vanntapet var 42 prosent. Vi renset, pumpet og betalte strøm for vann som rant ut i grusen. Tørkesommeren samme år gjorde det synlig: Innbyggerne fikk hagevanningsforbud mens ledningene lakk.

Konsulenten foreslo å skifte ti kilometer rør for 60 millioner kroner. Det hadde vi ikke.`,
          },
          {
            role: 'done',
            heading: 'Natt, lyd og en lærling',
            body: `Mellom klokka to og fire om natta bruker nesten ingen vann. Det som renner da, er stort sett lekkasje. Vi delte nettet i seks soner med målere som vi delvis hadde fra før, og skrev ned nattforbruket hver mandag. Etter tre uker visste vi at to soner sto for mer enn halve tapet.

Så lyttet vi. Med to lyttestaver gikk en rørlegger og en lærling fra kum til kum i de to sonene, helst i stille vær og før trafikken kom i gang. En lekkasje har en egen lyd, og den læres på noen uker. Lærlingen ble den beste av oss.

Vi fant 61 lekkasjer på to og et halvt år. De ni største sto for to tredeler av vannet.`,
          },
          {
            role: 'steps',
            heading: 'Slik går en uke',
            body: `1. **Mandag**: les av nattforbruket i alle sonene, sammenlign med forrige uke
2. **Tirsdag**: lytt i sonen som har økt mest
3. **Onsdag**: grav der to lyttepunkter peker samme vei
4. **Torsdag**: reparer, sett på vannet, mål på nytt
5. **Fredag**: marker i kartet: sted, rørtype, årsak, liter spart`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Bomturer og trykkstøt',
            body: `Vi gravde tre ganger uten å finne noe. Alle tre gangene hadde vi lyttet etter klokka åtte.

To ganger førte reparasjonen til et nytt brudd lenger ute, fordi trykket steg. Nå senker vi trykket i sonen før vi stenger og åpner. Noen abonnenter hadde brunt vann i flere dager, og vi varslet for sent. Etter det sender vi melding dagen før.

Vi sluttet med fargetabletter i private sisterner. Det ga mange telefoner og to funn.`,
          },
          {
            role: 'conditions',
            heading: 'Forutsetninger',
            body: `Et kart som stemmer omtrent, sonemålere som kan leses av uten å åpne kummen, og en leder som tåler at natta regnes som arbeidstid. Det siste kostet en egen avtale om skift.`,
          },
          {
            role: 'adapt',
            heading: 'Andre kommuner',
            body: `Lyttestaver virker best på jern og dårlig på plast. Har dere mest plastrør, trengs det støyloggere, og de er dyrere. Begynn uansett med nattforbruket: Det er gratis og peker ut sonen. Under 20 prosent blir hver liter dyrere å finne, og da kan utskifting være riktig.`,
          },
          {
            role: 'legal',
            heading: 'Regelverk og avtaler',
            body: `Vannverkseieren skal etter drikkevannsforskriften holde ledningsnettet i forsvarlig stand. Private stikkledninger er eierens ansvar; der kan kommunen pålegge reparasjon etter de lokale abonnementsvilkårene. Nattarbeid følger arbeidsmiljøloven, og en lærling under 18 år kan ikke sendes ut om natta.`,
          },
        ],
        milestones: [
          { date: '2023-06', text: 'Vanntapet målt til 42 prosent', decidedBy: null, link: null },
          { date: '2023-09', text: 'Seks soner, to lyttestaver, én lærling', decidedBy: 'teknisk sjef', link: null },
          { date: '2024-06', text: '34 prosent', decidedBy: null, link: null },
          { date: '2025-12', text: '27 prosent', decidedBy: null, link: null },
        ],
        partners: [{ name: 'Opplæringskontoret for tekniske fag', role: 'Lærling i rørleggerfaget', actorGroup: 'education' }],
        resources: [
          {
            amount: 190000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2023',
            funding: 'Vanngebyret',
            note: 'To lyttestaver og fire nye sonemålere',
          },
          {
            amount: 420000,
            currency: 'NOK',
            period: 'year',
            permanent: true,
            since: '2023',
            funding: 'Vanngebyret',
            note: 'Lærling, nattillegg og reparasjoner',
          },
        ],
        figures: [
          { label: 'Lekkasjer funnet og tettet', value: 61, unit: 'lekkasjer' },
          { label: 'Graving uten funn', value: 3, unit: 'ganger' },
        ],
        claims: [
          {
            statement: 'Vanntapet i ledningsnettet gikk ned fra 42 til 27 prosent.',
            indicator: 'Produsert vann som ikke når en abonnent',
            unit: 'prosent',
            baseline: { value: 42, date: '2023-06-30' },
            outcome: { value: 27, date: '2025-12-31' },
            source: { label: 'Vannverkets driftsjournal og avleste målere', url: null },
            negativeEffects: 'Flere korte avstenginger, og misfarget vann ved to nye brudd.',
          },
        ],
        stopCard:
          'Stopp når seks uker på rad gir færre enn én reparert lekkasje, eller når tapet er under 20 prosent. Da er utskifting neste steg.',
        quotes: [
          {
            text: 'En lekkasje høres ut som en kjele som nesten koker. Når du har hørt det én gang, går du ikke forbi.',
            language: 'nb',
            person: null,
            title: 'Lærling, vann og avløp',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'vann@fjellvik.example', name: null, title: 'Vann og avløp', confirmedOn: '2026-09-01' },
        canBeCalled: [{ name: 'Driftsleder vann', topic: 'Nattmåling og soner' }],
        reviewBy: '2027-12-31',
      }),
    },
  ],
  draft: null,
};
