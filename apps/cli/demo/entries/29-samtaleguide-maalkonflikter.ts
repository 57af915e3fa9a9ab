import { type DemoEntry, demoContent } from '../demo-entry.js';

/** Version 0.3, as the working group writes it now. */
const draft = demoContent('nb', {
  kind: 'tool',
  title: 'Samtaleguide for målkonflikter i kommuneplanen',
  summary:
    'Boliger eller dyrket mark, hyttestrøm eller villrein, raske vedtak eller bred medvirkning: Guiden gir et utvalg én time og seks spørsmål til å snakke om målkonflikter før standpunktene har satt seg.',
  byline: { name: 'rådgiver', unit: 'Arbeidsgruppen for målkonflikter' },
  status: 'planning',
  goals: [17, 10, 13],
  targets: ['17.14'],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['local_priorities', 'development_project'],
  actorGroups: ['municipality'],
  municipalRoles: ['authority', 'facilitator'],
  sector: 'Kommuneplanutvalg',
  start: { effort: 'afternoon', cost: 'none', politicalDecision: 'not_needed' },
  sections: [
    {
      role: null,
      heading: 'Mandat og plan for arbeidsgruppen',
      body: `**Mandat:** Styringsgruppen i Bærekraftsnettverket ba i mars 2026 KS, Solfjord og Storevik om å lage en guide som er prøvd i to kommuner og kan legges fram for godkjenning våren 2027.

**Plan:** Første utkast i september. Utprøving i Solfjord og Storevik i januar, og ny utgave etter hver prøve. Fram for styringsgruppen i mars. Vi møtes annenhver torsdag klokka ni.

**Deling:** KS skriver, Solfjord eier eksemplene fra by, Storevik eier eksemplene fra bygd og den nynorske utgaven.`,
    },
    {
      role: 'problem',
      heading: 'Hvorfor det trengs',
      body: `En kommuneplan med 17 mål har alltid mål som trekker hver sin vei. Likevel står det sjelden i saksframlegget. Administrasjonen vil være nøytral, politikerne vil ha en anbefaling, og konflikten dukker først opp i salen, som en strid mellom partier.

Vi tror at det går an å snakke om den tidligere og saklig, hvis noen stiller de riktige spørsmålene i riktig rekkefølge. Vi vet det ikke ennå.`,
    },
    {
      role: 'steps',
      heading: 'Seks spørsmål på én time',
      body: `1. **Hva vil vi oppnå?** Hver deltaker skriver én setning. Ingen diskuterer. (5 minutter)
2. **Hvilke to mål trekker i hver sin retning her?** Si det som «mer av dette gir mindre av dette». (10)
3. **Hvem merker det, når, og hvem sitter ikke ved bordet?** (10)
4. **Er konflikten ekte?** Finnes det et sted, et tidspunkt eller en utforming som gir mindre tap? (15)
5. **Hva velger vi bort?** Skriv det ned med de ordene vi vil stå for om fem år. (15)
6. **Hva ville få oss til å ombestemme oss?** (5)

Møteleder holder tiden og har ikke ordet i spørsmål 5.`,
    },
    {
      role: 'materials',
      heading: 'Eksempler å øve på',
      body: `**By:** 120 boliger ved stasjonen på det siste jordet innenfor bygrensa. Mål 11 mot mål 15, og mål 13 på begge sider.

**Bygd:** Et næringsområde som gir 40 arbeidsplasser i ei myr. Mål 8 mot mål 13.

**Begge:** En skole som legges ned for å få råd til en god en. Mål 4 mot mål 10.

*Solfjord: Vi mangler et eksempel om eldreomsorg. Storevik: Vi har et, kommer i desember.*`,
    },
    {
      role: 'conditions',
      heading: 'Det vi tror må til',
      body: `At samtalen er lovlig og åpen, at ingen vedtak tas, og at svarene på spørsmål 5 følger saken videre. Hvis de ender i en skuff, er timen bortkastet.`,
    },
    {
      role: 'legal',
      heading: 'Uavklart',
      body: `Et utvalg som samles for å drøfte en sak, holder møte etter kommuneloven kapittel 11, med innkalling og åpne dører. Vi må skrive dette så tydelig at ingen lager et lukket formøte av guiden. KS ber om en juridisk gjennomlesning.`,
    },
  ],
  milestones: [
    { date: '2026-03-02', text: 'Mandat til arbeidsgruppen', decidedBy: 'styringsgruppen i Bærekraftsnettverket', link: null },
    { date: '2027-01', text: 'Første prøve, i Solfjord', decidedBy: null, link: null },
    { date: '2027-03', text: 'Til godkjenning', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Solfjord kommune', role: 'Medeier, eksempler fra by', actorGroup: 'municipality' },
    { name: 'Storevik kommune', role: 'Medeier, eksempler fra bygd og nynorsk utgave', actorGroup: 'municipality' },
  ],
  figures: [{ label: 'Spørsmål', value: 6, unit: null }],
  claims: [
    {
      statement: 'Vi tror at en time tidlig i planarbeidet sparer et utvalgsmøte sent.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: null,
      negativeEffects: null,
    },
  ],
  contact: { mailbox: 'nettverk@ks.example', name: null, title: 'Nettverkskoordinator', confirmedOn: '2026-11-02' },
  unknowns: [
    { place: 'sections.what_went_wrong', remindOn: '2027-02-15' },
    { place: 'sections.legal', remindOn: '2026-12-15' },
  ],
  toolVersion: '0.3',
});

/** What the network was shown early, still without examples to practise on. */
const firstShown = { ...draft, toolVersion: '0.2', sections: draft.sections.filter(({ role }) => role !== 'materials') };

/** A working group's tool, owned by three tenants: shown to their network early, while its draft goes on. */
export const samtaleguideMaalkonflikter: DemoEntry = {
  number: 29,
  slug: 'samtaleguide-for-maalkonflikter',
  tenant: 'ks',
  coOwners: ['solfjord', 'storevik'],
  audience: 'networks',
  networks: ['baerekraftsnettverket'],
  example: true,
  versions: [{ publishedAt: '2026-10-08T07:30:00Z', content: firstShown }],
  draft,
};
