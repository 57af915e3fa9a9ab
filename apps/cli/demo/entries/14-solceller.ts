import { type DemoEntry, demoContent } from '../demo-entry.js';

export const solceller: DemoEntry = {
  number: 14,
  slug: 'solceller-paa-skoletaket',
  tenant: 'fjellvik',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    {
      publishedAt: '2026-04-21T07:00:00Z',
      content: demoContent('nb', {
        kind: 'case_study',
        title: 'Solceller på skoletaket: på pause til nettet er klart',
        summary:
          'Taket var sterkt nok, pengene lå klare og elevene hadde regnet på produksjonen. Så viste det seg at strømnettet i bygda ikke tåler overskuddet i juni. Her er spørsmålene vi skulle ha stilt nettselskapet først.',
        byline: { name: 'eiendomssjef', unit: 'Eiendom' },
        status: 'paused',
        goals: [7, 4],
        targets: ['7.2'],
        dimensions: ['environmental', 'economic', 'social'],
        activityTypes: ['development_project', 'local_priorities'],
        actorGroups: ['municipality', 'education', 'business'],
        municipalRoles: ['owner'],
        sector: 'Teknisk, eiendom',
        start: { effort: 'year', cost: 'budget', politicalDecision: 'needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Et tak som vendte riktig vei',
            body: `Fjellvik ungdomsskole har 900 kvadratmeter tak mot sør og bruker mest strøm midt på dagen. Kommunestyret satte av 2,4 millioner kroner i budsjettet for 2025. Målet var dobbelt: mer fornybar strøm i egne bygg, og et anlegg elevene kunne bruke i matematikk og naturfag.`,
          },
          {
            role: 'done',
            heading: 'Det vi rakk',
            body: `Vi fikk en byggingeniør til å regne på snølast og bæreevne, hentet inn tre priser og lot 9. trinn måle skyggen fra granskogen gjennom en vinter. Elevene fant at den ene takflaten ga en tredel mindre enn leverandøren lovet. De hadde rett, og vi tok flaten ut.

Da kontrakten var klar til signering, meldte vi anlegget til nettselskapet. Svaret kom etter sju uker: Linja inn til skolen er full på soldager i juni, når skolen er stengt og hyttene alt leverer inn. Anlegget kan kobles til når transformatoren er byttet. Det står i nettselskapets plan, uten dato.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Fem spørsmål vi ikke stilte nettselskapet',
            body: `1. Hvor mye kan linja ta imot på den sterkeste soldagen i året?
2. Hvem andre på samme linje har meldt inn anlegg?
3. Hva koster forsterkning, og hvor mye av det faller på oss?
4. Kan vi begrense det vi leverer inn, og bygge likevel?
5. Når får vi svar skriftlig, og hvor lenge står svaret ved lag?

Vi spurte i uke 40. Vi burde ha spurt før budsjettvedtaket et år tidligere. Det ville ha kostet en e-post.

Vi vurderte å bygge et halvt anlegg bare til eget forbruk. Prisen per kilowattime ble for høy, fordi stillas og prosjektering koster like mye.`,
          },
          {
            role: null,
            heading: 'Det vi ikke vet ennå',
            body: `Vi vet ikke når transformatoren byttes, og vi vet ikke hva anlegget kommer til å produsere. Derfor står det ingen tall for virkning her. Vi spør nettselskapet igjen i mars 2027 og oppdaterer siden samme uke.

Pengene er overført til 2027. Skyggemålingene brukes fortsatt i undervisningen, og det er foreløpig hele gevinsten.`,
          },
          {
            role: 'conditions',
            heading: 'Hva som må være sant før vi starter igjen',
            body: `Skriftlig svar fra nettselskapet med dato og pris, en ny priskontroll, og et nytt vedtak i kommunestyret hvis kostnaden øker med mer enn ti prosent.`,
          },
          {
            role: 'adapt',
            heading: 'Til dere som vurderer det samme',
            body: `Ring nettselskapet før arkitekten. I byer er linjene ofte sterkere, og problemet kan være et helt annet. Skolebygg er tomme når solen er sterkest. Et sykehjem eller en svømmehall bruker strøm hele sommeren og er kanskje et bedre første tak.`,
          },
          {
            role: 'legal',
            heading: 'Regler',
            body: `Nettselskapet har plikt til å knytte til produksjon, men kan kreve anleggsbidrag og bruke tid på å forsterke nettet. Anlegg på tak kan kreve søknad etter plan- og bygningsloven. Spør byggesak om fasade og vern før dere henter priser.`,
          },
        ],
        milestones: [
          { date: '2024-12-12', text: '2,4 millioner kroner satt av', decidedBy: 'kommunestyret', link: null },
          { date: '2025-10', text: 'Anlegget meldt til nettselskapet', decidedBy: null, link: null },
          { date: '2025-11', text: 'Nei inntil videre fra nettselskapet', decidedBy: null, link: null },
          { date: '2026-02-05', text: 'Satt på pause, midlene overført', decidedBy: 'kommunestyret', link: null },
        ],
        partners: [
          { name: 'Fjellvik ungdomsskole, 9. trinn', role: 'Målte skygge og regnet på produksjon', actorGroup: 'education' },
          { name: 'Nettselskapet', role: 'Eier linja og transformatoren', actorGroup: 'business' },
        ],
        resources: [
          {
            amount: 2400000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2025',
            funding: 'Investeringsbudsjettet',
            note: '84 000 kroner er brukt, på ingeniør og prosjektering',
          },
        ],
        figures: [{ label: 'Takflate mot sør', value: 900, unit: 'm²' }],
        claims: [
          {
            statement: 'Elevenes skyggemåling hindret oss i å bygge på en takflate som ikke lønner seg.',
            indicator: null,
            unit: null,
            baseline: null,
            outcome: null,
            source: null,
            negativeEffects: null,
          },
        ],
        stopCard: 'Stopp når nettselskapet ikke kan gi skriftlig svar på kapasitet før budsjettet vedtas.',
        quotes: [
          {
            text: 'Vi spurte alle unntatt dem som eide ledningen.',
            language: 'nb',
            person: null,
            title: 'Eiendomssjef',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'eiendom@fjellvik.example', name: null, title: 'Eiendom', confirmedOn: '2026-10-12' },
        canBeCalled: [{ name: 'Eiendomssjef', topic: 'Spørsmålene til nettselskapet' }],
        reviewBy: '2027-03-31',
        unknowns: [{ place: 'claims', remindOn: '2027-03-15' }],
      }),
    },
  ],
  draft: null,
};
