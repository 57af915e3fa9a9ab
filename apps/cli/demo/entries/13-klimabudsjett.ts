import { type DemoEntry, demoContent } from '../demo-entry.js';

/** Fjellvik's own version of Mariehavn's climate budget (7). */
export const klimabudsjett: DemoEntry = {
  number: 13,
  slug: 'klimabudsjett-for-en-liten-kommune',
  tenant: 'fjellvik',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket'],
  example: true,
  madeFrom: { number: 7, version: 1 },
  versions: [
    {
      publishedAt: '2026-02-17T08:00:00Z',
      content: demoContent('nb', {
        kind: 'case_study',
        title: 'Klimabudsjett for en liten kommune',
        summary:
          'Fjellvik tok utgangspunkt i en dansk kommunes regneark med 40 ark og kom ut med fire. Én person brukte fem uker. Nå står utslippene ved siden av kronene i budsjettet, og kommunens egne utslipp har gått ned 17 prosent på to år.',
        byline: { name: 'planlegger', unit: 'Plan og økonomi' },
        status: 'running',
        goals: [13],
        targets: ['13.2'],
        dimensions: ['environmental', 'economic'],
        activityTypes: ['local_priorities'],
        actorGroups: ['municipality'],
        municipalRoles: ['authority', 'owner'],
        sector: 'Formannskapet',
        start: { effort: 'month', cost: 'small', politicalDecision: 'needed' },
        sections: [
          {
            role: 'problem',
            heading: 'En klimaplan uten årstall og ansvar',
            body: `Fjellvik har 9 000 innbyggere og en klimaplan fra 2020 som alle var enige i og ingen slo opp i. Da kommunestyret behandlet økonomiplanen i 2023, hadde 2 av 31 tiltak et anslag på hva de betydde for utslippene. Politikerne ba om noe de kunne styre etter, ikke enda en plan.

Store kommuner lager klimabudsjett med egne avdelinger. Vi har én planlegger og én økonomirådgiver, og begge har andre oppgaver også.`,
          },
          {
            role: 'done',
            heading: 'Fra 40 ark til fire',
            body: `Vi lånte regnearket til Mariehavn kommune i Danmark. Det er grundig, men laget for en kommune nesten fem ganger så stor som oss. Planleggeren satte av fem uker høsten 2024 og stilte ett spørsmål til hvert av de 40 arkene: Kan vi bestemme over dette, og har vi tallene? De fleste svarene var nei.

Fire ark ble igjen:

1. **Kommunens biler og maskiner**: liter drivstoff fra fakturaene
2. **Kommunens bygg**: strøm og bioolje fra energioppfølgingen
3. **Det vi kan påvirke ute i kommunen**: nasjonal statistikk, uten at vi later som om vi styrer det
4. **Tiltakene**: én linje per tiltak, med kroner, tonn, ansvarlig og når vi får vite om det virket

Ark fire ligger som vedlegg i budsjettet. Formannskapet får det sammen med tertialrapporten.`,
          },
          {
            role: 'what_went_wrong',
            heading: 'Det vi ikke ville gjort igjen',
            body: `Vi prøvde å regne på innkjøp av varer. Etter åtte arbeidsdager hadde vi et tall ingen trodde på, og vi slettet arket.

Året etter fikk vi beskjed om at en utslippsfaktor i Mariehavns første versjon var feil. Feilen gjaldt fjernvarme, som vi ikke har, så våre tall sto seg. Men vi oppdaget at vi ikke kunne svare på hvor faktorene våre kom fra. Nå står kilde og dato ved siden av hvert tall.

Nedgangen i tabellen kommer nesten bare fra to tiltak: bytte av elleve biler og ny styring av varmen på barneskolen. Resten av tiltakene kan vi ikke se ennå.`,
          },
          {
            role: 'conditions',
            heading: 'Det måtte være på plass',
            body: `- En kommunedirektør som sa nei til andre oppdrag i de fem ukene
- Drivstoff og strøm i samme regnskapssystem
- Et vedtak om at tallene skal fram selv når de er dårlige`,
          },
          {
            role: 'adapt',
            heading: 'Slik gjør dere det til deres eget',
            body: `Begynn med ark fire og fem tiltak dere alt har bestemt. Da har dere et klimabudsjett etter en uke, om enn et tynt et. Er kommunen enda mindre, kan ark to og tre vente. Da er to ark nok til å begynne med. Bruk nasjonale faktorer: de danske gjelder dansk strøm og dansk fjernvarme.`,
          },
          {
            role: 'legal',
            heading: 'Lov og vedtak',
            body: `Ingen lov krever klimabudsjett i en norsk kommune. Vårt er et vedlegg til årsbudsjettet etter kommuneloven § 14-2 og § 14-4, og statlige planretningslinjer for klima og energi forklarer hvorfor vi har det. Kommunestyret vedtar kronene; tonnene tas til orientering.`,
          },
        ],
        milestones: [
          {
            date: '2024-04',
            text: 'Bestilling av et klimabudsjett «vi har råd til å vedlikeholde»',
            decidedBy: 'kommunestyret',
            link: null,
          },
          { date: '2024-10', text: 'Fem ukers arbeid ferdig, fire ark', decidedBy: null, link: null },
          { date: '2024-12-12', text: 'Vedlagt budsjettet for 2025', decidedBy: 'kommunestyret', link: null },
          { date: '2026-02', text: 'Første hele år gjort opp', decidedBy: 'formannskapet', link: null },
        ],
        partners: [{ name: 'Mariehavn Kommune', role: 'Laget regnearket vi bygde på', actorGroup: 'municipality' }],
        resources: [
          {
            amount: 130000,
            currency: 'NOK',
            period: 'once',
            permanent: false,
            since: '2024',
            funding: 'Driftsbudsjettet',
            note: 'Fem uker for én planlegger, lønn og sosiale utgifter',
          },
          {
            amount: 26000,
            currency: 'NOK',
            period: 'year',
            permanent: true,
            since: '2025',
            funding: 'Driftsbudsjettet',
            note: 'En uke i året',
          },
        ],
        figures: [
          { label: 'Ark igjen av 40', value: 4, unit: 'ark' },
          { label: 'Arbeidstid', value: 5, unit: 'uker' },
        ],
        claims: [
          {
            statement: 'Utslippene fra kommunens egne bygg og biler gikk ned 17 prosent på to år.',
            indicator: 'Direkte utslipp fra egen drift',
            unit: 'tonn CO₂',
            baseline: { value: 412, date: '2023-12-31' },
            outcome: { value: 342, date: '2025-12-31' },
            source: { label: 'Drivstoffakturaer og energioppfølging, regnet om med nasjonale faktorer', url: null },
            negativeEffects: 'Vedlikeholdet av de eldste maskinene ble utsatt for å gi plass til bilbyttet.',
          },
          {
            statement: 'Fire av fem tiltak i økonomiplanen har nå et anslag for utslipp.',
            indicator: 'Andel tiltak i økonomiplanen med anslag',
            unit: 'prosent',
            baseline: { value: 6, date: '2023-12-14' },
            outcome: { value: 81, date: '2025-12-11' },
            source: { label: 'Økonomiplanene 2024–2027 (2 av 31) og 2026–2029 (25 av 31)', url: null },
            negativeEffects: null,
          },
        ],
        stopCard: 'Stopp når tallene krever mer enn to uker i året å holde ved like. Da har dere for mange ark.',
        quotes: [
          {
            text: 'Vi diskuterer fortsatt penger. Men nå spør noen alltid hva det betyr i tonn.',
            language: 'nb',
            person: null,
            title: 'Medlem av formannskapet',
            consent: 'role_only',
          },
        ],
        licence: 'CC-BY-4.0',
        contact: { mailbox: 'plan@fjellvik.example', name: null, title: 'Planlegger', confirmedOn: '2026-10-12' },
        canBeCalled: [{ name: 'Planlegger i Fjellvik', topic: 'To samtaler i måneden om klimabudsjett i små kommuner' }],
        reviewBy: '2027-03-31',
      }),
    },
  ],
  draft: null,
};
