import { type DemoEntry, demoContent } from '../demo-entry.js';

export const strandrydding: DemoEntry = {
  number: 21,
  slug: 'strandrydding-sammen-med-fiskemottaket',
  tenant: 'nordvaag',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [
    {
      publishedAt: '2026-06-16T07:00:00Z',
      content: demoContent('nb', {
        kind: 'case_study',
        title: 'Strandrydding sammen med fiskemottaket',
        summary:
          'Båtene tar med seg avfall inn, fiskemottaket veier det på kaia, og skolen teller hva det er. Slik rydder Nordvåg strender uten vei, med én planlegger og nesten ingen penger.',
        byline: { name: 'planlegger', unit: 'Plankontoret' },
        status: 'running',
        goals: [14, 12],
        targets: ['14.1'],
        dimensions: ['environmental', 'social'],
        activityTypes: ['business_cooperation', 'development_project'],
        actorGroups: ['business', 'education', 'civil_society', 'municipality'],
        municipalRoles: ['facilitator', 'authority'],
        sector: 'Næring, havn og miljø',
        start: { effort: 'month', cost: 'small', politicalDecision: 'not_needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Strender ingen kan kjøre til',
            body: `Nordvåg har 3 200 innbyggere og 210 kilometer kystlinje. Det meste av avfallet som driver i land, havner i viker uten vei. Ryddedagen i mai tok de samme tre strendene hvert år, de som ligger ved parkeringsplassen. Resten lå.

Fiskerne så det hver dag. Noen tok med seg garn og kasser, men på kaia fantes det ingen konteiner, og levering kostet penger.`,
          },
          {
            role: 'done',
            heading: 'Båt, kai og klasserom',
            body: `Planleggeren, som er kommunens eneste, drakk kaffe på fiskemottaket tre morgener på rad. Der ble ordningen til:

- **Båtene** får en stor sekk ved levering av fangst. Sekken fylles i viker de likevel passerer, og tas med inn neste gang. 14 av 22 båter er med.
- **Fiskemottaket** veier sekken på vekta det allerede har, og skriver kilo og vik i en bok på kaia.
- **Skolen** henter en sekk i måneden. 7. trinn sorterer og teller: tau, garn, emballasje, isopor, annet.
- **Kommunen** betaler konteineren og henter den når den er full.`,
          },
          {
            role: null,
            heading: 'Hva boka på kaia viser',
            body: `Fra mai 2025 til mai 2026 kom det inn 11,4 tonn fra 46 viker. 58 prosent var tau og garn. Elevene fant at en bestemt blå tauende gikk igjen overalt, og spurte hvor den kom fra. Et oppdrettsanlegg i nærheten kjente den igjen og har byttet metode for kapping. Det var ikke planlagt, og det er det vi er mest stolte av.

Vi vet ikke om det er mindre avfall på strendene nå. Det driver inn nytt hver vinter, og vi har ingen måling fra før.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det som ikke gikk',
            body: `Den første konteineren sto åpen. Etter to uker var den full av hvitevarer fra bygda. Nå har den lokk, og nøkkelen henger i veierommet.

Vi glemte hekkesesongen. I juni 2025 gikk et mannskap i land i en vik med ærfugl, og vi fikk berettiget kjeft. Kartet har nå røde viker som er stengt fra 15. april til 31. juli.

Skjemaet til skolen hadde 48 kategorier. Det ble fem.`,
          },
          {
            role: 'conditions',
            heading: 'Det avhenger av',
            body: `At noen på mottaket vil. Uten formannen på kaia hadde dette vært en plakat. Og at leveringen er gratis for den som tar med seg noe inn: Ingen betaler for å rydde opp etter andre.`,
          },
          {
            role: 'adapt',
            heading: 'Hos dere',
            body: `Har dere ikke fiskemottak, kan en marina eller et fergeleie med vekt gjøre samme nytten. Kommuner i innlandet kan begynne med elva. Lag kartet over hekkeplasser før den første sekken deles ut.`,
          },
          {
            role: 'legal',
            heading: 'Regler',
            body: `Forurensningsloven setter forbud mot forsøpling, men den som har forsøplet, er sjelden å finne. Havner har plikt til å ta imot avfall fra skip, også avfall som er fisket opp, etter forurensningsforskriften kapittel 20; avklar med havna hvordan ryddet avfall føres. Spør grunneier før større rydding, og sjekk fredningsbestemmelsene i sjøfuglreservater.`,
          },
        ],
        milestones: [
          { date: '2025-05', text: 'Første sekk veid på kaia', decidedBy: null, link: null },
          { date: '2025-07', text: 'Hekkekart innført etter klage', decidedBy: null, link: null },
          { date: '2026-05', text: 'Ett år: 11,4 tonn fra 46 viker', decidedBy: null, link: null },
        ],
        partners: [
          { name: 'Fiskemottaket', role: 'Veier og fører bok', actorGroup: 'business' },
          { name: 'Nordvåg skole, 7. trinn', role: 'Teller og sorterer', actorGroup: 'education' },
          { name: 'Det lokale fiskarlaget', role: 'Verver båter', actorGroup: 'civil_society' },
        ],
        resources: [
          {
            amount: 64000,
            currency: 'NOK',
            period: 'year',
            permanent: false,
            since: '2025',
            funding: 'Tilskudd 40 000, havnekassen 24 000',
            note: 'Konteiner, tømming og sekker',
          },
        ],
        figures: [
          { label: 'Båter som er med', value: 14, unit: 'båter' },
          { label: 'Viker ryddet', value: 46, unit: 'viker' },
        ],
        claims: [
          {
            statement: 'På det første året kom 11,4 tonn strandavfall inn fra 46 viker.',
            indicator: 'Veid avfall levert på kaia',
            unit: 'tonn',
            baseline: null,
            outcome: { value: 11.4, date: '2026-05-31' },
            source: { label: 'Veieboka på fiskemottaket', url: null },
            negativeEffects: 'Hekkende ærfugl ble forstyrret i én vik den første sommeren.',
          },
        ],
        stopCard: 'Stopp når mottaket ikke lenger fører boka. Da vet dere ikke om dere rydder eller flytter avfall.',
        quotes: [
          {
            text: 'Vi kjører jo forbi uansett. Vi manglet bare et sted å sette det fra oss.',
            language: 'nb',
            person: null,
            title: 'Skipper',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'plankontoret@nordvaag.example', name: null, title: 'Plankontoret', confirmedOn: '2026-10-20' },
        canBeCalled: [{ name: 'Planlegger', topic: 'Avtalen med mottaket og hekkekartet' }],
        reviewBy: '2027-06-30',
        unknowns: [{ place: 'claims', remindOn: '2027-05-15' }],
      }),
    },
  ],
  draft: null,
};
