import { type DemoEntry, demoContent } from '../demo-entry.js';

export const digitaltInnbyggerpanel: DemoEntry = {
  number: 17,
  slug: 'digitalt-innbyggerpanel-lagt-ned',
  tenant: 'solfjord',
  coOwners: [],
  audience: 'networks',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    {
      publishedAt: '2025-11-18T08:00:00Z',
      content: demoContent('nb', {
        kind: 'case_study',
        title: 'Digitalt innbyggerpanel – lagt ned',
        summary:
          '1 900 innbyggere meldte seg til panelet. På den fjerde undersøkelsen svarte 4 prosent. Vi forteller hva vi lovet dem, hva vi ikke holdt, og hva vi ville ha gjort før vi bygde noe som helst.',
        byline: { name: 'kommunikasjonssjef', unit: 'Kommunikasjon' },
        status: 'stopped',
        goals: [16],
        targets: ['16.7'],
        dimensions: ['social'],
        activityTypes: ['citizen_involvement'],
        actorGroups: ['citizens', 'municipality'],
        municipalRoles: ['facilitator'],
        sector: 'Kommunikasjon og dialog',
        start: { effort: 'year', cost: 'budget', politicalDecision: 'needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Det vi ville løse',
            body: `Politikerne i Solfjord hørte stadig de samme stemmene. Et digitalt panel skulle gi svar fra mange på kort tid, og fra folk som aldri går på møter. Kommunestyret satte av penger til to år, og vi var sikre på at terskelen var det eneste problemet.`,
          },
          {
            role: 'done',
            heading: 'Det vi gjorde',
            body: `Vi kjøpte en løsning, annonserte på busser og i sosiale medier, og fikk 1 900 medlemmer på åtte uker. Det var flere enn noen hadde trodd. Den første undersøkelsen handlet om sentrum, og 61 prosent svarte. De neste handlet om språkprofil, åpningstider og kommunens visjon.

Etter hver runde laget vi en rapport. Den ble lagt fram som orienteringssak. Ingen av de fire rapportene førte til et vedtak.`,
          },
          {
            role: 'why_stopped',
            heading: 'Hvorfor vi la det ned',
            body: `Svarprosenten falt fra 61 til 4 på fire undersøkelser, og ingen av rapportene førte til et vedtak. Da kommunestyret fikk se de to tallene ved siden av hverandre, var saken klar: vi la panelet ned ett halvt år før prøvetiden var ute.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det vi ikke ville gjort igjen',
            body: `**Vi spurte om det vi lurte på, ikke om det de brydde seg om.** Etter den første undersøkelsen lå svarprosenten på 34, så 15, så 4.

**Ingen fikk vite hva svarene førte til.** Vi hadde lovet tilbakemelding innen en måned. Den første kom etter fem.

**Panelet lignet dem vi alt hørte fra.** Sju av ti hadde lang utdanning. Vi vektet tallene, og det skjulte problemet for oss selv.

**Vi trodde at påmelding var det samme som deltakelse.** Tallet 1 900 sto i årsmeldingen. Tallet 4 gjorde det ikke, før en ansatt spurte hvorfor.

Da vi la ned panelet, skrev vi til alle medlemmene, sa hvorfor og takket. 112 svarte. Det er det beste materialet vi fikk på to år.`,
          },
          {
            role: null,
            heading: 'Det vi beholdt',
            body: `De 112 svarene ble til to av spørsmålene vi nå stiller på gåturer i planområder. Lista over folk som sa ja til å bli ringt, har 140 navn, og den bruker vi. Løsningen er sagt opp, og alle personopplysninger er slettet.

Arbeidet var ikke bortkastet, og de som gjorde det, gjorde det godt. Feilen lå i bestillingen.`,
          },
          {
            role: 'conditions',
            heading: 'Råd til dere som vurderer et panel',
            body: `- Finn vedtaket først. Uten en sak og en dato skal dere ikke spørre.
- Bestem hvem som svarer innbyggerne, og når, før dere sender noe ut.
- Skriv ned hvilken svarprosent som betyr at dere slutter. Vår burde ha vært 20.
- Prøv med 100 personer og papir i et halvt år.
- Mål hvem som svarer, ikke bare hvor mange.`,
          },
          {
            role: 'adapt',
            heading: 'Kan det virke et annet sted?',
            body: `Kanskje der panelet er knyttet til én beslutning som berører mange, for eksempel en skolestruktur, og varer i tre måneder. Som et stående tilbud i en kommune på vår størrelse tror vi ikke på det. Annen innbyggermedvirkning, ansikt til ansikt, ga oss mer for en tidel av pengene.`,
          },
          {
            role: 'legal',
            heading: 'Personvern',
            body: `Et panel er et register over navngitte menneskers meninger. Det krever behandlingsgrunnlag og vurdering av personvernkonsekvenser etter personvernforordningen. Svar som er sendt kommunen, kan bli saksdokumenter; avklar det med arkivet på forhånd.`,
          },
        ],
        milestones: [
          { date: '2023-02', text: 'To års prøve vedtatt', decidedBy: 'kommunestyret', link: null },
          { date: '2023-09', text: 'Første undersøkelse, 61 prosent svarte', decidedBy: null, link: null },
          { date: '2025-03', text: 'Fjerde undersøkelse, 4 prosent svarte', decidedBy: null, link: null },
          { date: '2025-06-19', text: 'Panelet lagt ned', decidedBy: 'kommunestyret', link: null },
        ],
        partners: [],
        resources: [
          {
            amount: 640000,
            currency: 'NOK',
            period: 'year',
            permanent: false,
            since: '2023',
            funding: 'Kommunestyrets utviklingsmidler',
            note: 'Løsning, annonser og en halv stilling, i to år',
          },
        ],
        figures: [
          { label: 'Meldte seg til panelet', value: 1900, unit: 'personer' },
          { label: 'Svarte på brevet om at det var slutt', value: 112, unit: 'personer' },
        ],
        claims: [
          {
            statement: 'Andelen av panelet som svarte, falt fra 61 til 4 prosent på fire undersøkelser.',
            indicator: 'Svarprosent blant medlemmene i panelet',
            unit: 'prosent',
            baseline: { value: 61, date: '2023-09-30' },
            outcome: { value: 4, date: '2025-03-31' },
            source: { label: 'Sluttrapport til kommunestyret, juni 2025', url: null },
            negativeEffects: 'Flere medlemmer skrev at de hadde fått mindre tillit til at kommunen lytter.',
          },
        ],
        stopCard:
          'Stopp når færre enn 20 prosent svarer to ganger på rad, eller når en undersøkelse går ut uten at noen har en sak den skal brukes i.',
        quotes: [
          {
            text: 'Vi målte hvor mange som kom inn døra, og glemte å se hvor mange som gikk ut igjen.',
            language: 'nb',
            person: null,
            title: 'Kommunikasjonssjef',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'dialog@solfjord.example', name: null, title: 'Kommunikasjon', confirmedOn: '2026-08-20' },
        canBeCalled: [{ name: 'Kommunikasjonssjef', topic: 'Før dere kjøper en løsning' }],
        reviewBy: '2028-11-30',
      }),
    },
  ],
  draft: null,
};
