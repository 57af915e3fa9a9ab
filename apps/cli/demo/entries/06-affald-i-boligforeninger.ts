import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'case_study',
  title: 'Affald i boligforeninger: fra 31 til 54 procent sorteret',
  summary:
    'To år med tre boligforeninger og 1.460 lejligheder: plakater og foldere flyttede næsten intet. Det gjorde viceværterne, da de fik timer til at stå i affaldsgården og lov til at bygge den om. 54 procent af affaldet bliver nu sorteret mod 31 før.',
  byline: { name: 'projektleder', unit: 'Affald og genbrug, Teknik og Miljø' },
  status: 'scaled',
  goals: [12, 11],
  targets: ['12.5', '11.6'],
  dimensions: ['environmental', 'social', 'economic'],
  activityTypes: ['citizen_involvement', 'development_project'],
  actorGroups: ['citizens', 'civil_society', 'municipality'],
  municipalRoles: ['authority', 'facilitator'],
  sector: 'Teknik- og miljøudvalget',
  start: { effort: 'month', cost: 'small', politicalDecision: 'not_needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Villaerne sorterede, blokkene gjorde ikke',
      body: `Da Mariehavn i 2023 fik ti affaldstyper, gik det hurtigt i parcelhusene. I etageboligerne gik det i stå. Vejningerne fra første kvartal 2024 viste, at kun 31 procent af affaldet fra tre boligforeninger kom i den rigtige beholder. Resten var restaffald, eller det var sorteret så urent, at modtageanlægget afviste det.

Vi troede, at det handlede om viden. Derfor delte vi foldere ud på fem sprog, satte plakater op og holdt et infomøde i hver forening. Efter tre måneder var tallet 33 procent.`,
    },
    {
      role: 'done',
      heading: 'Viceværterne tog over',
      body: `Det var en vicevært, der sagde det: »Folk læser ikke. De gør det, der er lettest, og de spørger mig.« Så vendte vi projektet om og købte hans og kollegernes tid i stedet for mere tryk.

- **Fire timer om ugen.** Otte viceværter stod i affaldsgården mandag og torsdag mellem 16 og 18, hvor flest går ned med posen. Kommunen betalte timerne det første år.
- **Ombygning efter deres tegning.** Restaffald blev flyttet bagest. Mad og plast kom til at stå ved døren. Lågene fik huller i den størrelse, som tingen har.
- **En pose på dørhåndtaget.** Hver gang der manglede grønne poser til madaffald, hang viceværten en ny rulle op hos beboeren i stedet for at henvise til hjemmesiden.
- **Tallet på tavlen.** Hver måned skrev viceværten opgangens procent på en tavle i vaskekælderen. Opgange sammenlignede sig med hinanden, helt uden præmier.`,
    },
    {
      role: null,
      heading: 'Fra tre gårde til fjorten',
      body: `I 2025 kom de sidste elleve affaldsgårde med, og siden har boligforeningerne selv betalt timerne. De nye gårde nåede på syv måneder det, de tre første brugte et år på: tegningen lå klar, og viceværterne lærte hinanden op.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det, vi ikke ville gøre igen',
      body: `Folderne kostede 118.000 kr. og to måneder. Vi burde have stået i affaldsgården en eftermiddag, før vi trykte noget.

Vi begyndte også med bøder i tankerne. I én afdeling satte bestyrelsen kameraer op ved storskraldet, og tonen blev så dårlig, at viceværten bad om at blive flyttet. Kameraerne kom ned efter seks uger, og sorteringen i den afdeling lå et halvt år efter de andre.

Endelig glemte vi ferien. I juli 2024 faldt sorteringen til 38 procent, fordi afløserne ikke var sat ind i det.`,
    },
    {
      role: 'conditions',
      heading: 'Det skal være på plads',
      body: `Viceværten skal have en leder, der regner timerne som rigtigt arbejde. I den forening, hvor opgaven lå »oven i«, skete der ingenting. Beholderne skal også kunne vejes hver for sig; uden vejning pr. affaldsgård havde vi ikke opdaget, at folderne ikke virkede.`,
    },
    {
      role: 'adapt',
      heading: 'Når I laver jeres egen udgave',
      body: `Vores tal gælder foreninger med fastansatte viceværter og lukkede affaldsgårde. Hos jer er det måske vagtmestre, et driftsselskab eller beboerne selv. Find dem, som folk spørger, og begynd dér.

Nedgravede beholdere kræver en anden løsning: der er ingen gård at stå i, og hullerne er svære at bygge om. Dér har vi kun prøvet tavlen, og den flyttede fire procentpoint.`,
    },
    {
      role: 'legal',
      heading: 'Regler at have styr på',
      body: `De ti affaldstyper følger af affaldsbekendtgørelsen. Kommunen må gerne vejlede og hjælpe i affaldsgården, men driften er udlejers. Vi skrev en aftale på halvanden side med hver boligforening om timer, nøgler og hvem der retter fejl.`,
    },
  ],
  milestones: [
    { date: '2024-01', text: 'Første vejning i fjorten affaldsgårde hos tre boligforeninger: 31 procent', decidedBy: null, link: null },
    { date: '2024-05', text: 'Folderne droppes, og viceværternes timer købes', decidedBy: 'styregruppen for affaldsplanen', link: null },
    { date: '2025-02', text: 'De sidste elleve affaldsgårde kommer med', decidedBy: 'Teknik- og miljøudvalget', link: null },
    { date: '2026-01', text: 'Anden årsvejning: 54 procent', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Tre almene boligforeninger', role: 'ejere, viceværter og medfinansiering', actorGroup: 'civil_society' },
    { name: 'Beboerne i 1.460 lejligheder', role: 'brugere af affaldsgårdene', actorGroup: 'citizens' },
    { name: 'Affald og genbrug', role: 'vejning, ombygning og aftaler', actorGroup: 'municipality' },
  ],
  resources: [
    {
      amount: 640000,
      currency: 'DKK',
      period: 'once',
      permanent: false,
      since: '2024',
      funding: 'Affaldsgebyret',
      note: 'Ombygning af fjorten affaldsgårde',
    },
    {
      amount: 385000,
      currency: 'DKK',
      period: 'year',
      permanent: true,
      since: '2025',
      funding: 'Boligforeningerne',
      note: 'Viceværternes timer; kommunen betalte dem i 2024',
    },
  ],
  figures: [
    { label: 'Lejligheder', value: 1460, unit: null },
    { label: 'Affaldsgårde', value: 14, unit: null },
    { label: 'Viceværter', value: 8, unit: null },
  ],
  claims: [
    {
      statement: 'Andelen af husholdningsaffald, der bliver sorteret rigtigt, steg fra 31 til 54 procent.',
      indicator: 'Sorteret affald i procent af vejet affald, samme fjorten affaldsgårde',
      unit: '%',
      baseline: { value: 31, date: '2024-01' },
      outcome: { value: 54, date: '2026-01' },
      source: { label: 'Vejedata fra indsamlingen, Affald og genbrug', url: 'https://mariehavn.example/affald/vejedata' },
      negativeEffects: 'Storskraldet voksede 9 procent i samme periode, fordi gården blev ryddet og folk fik øje på den.',
    },
  ],
  stopCard: 'Stop, hvis sorteringen ikke er steget med fem procentpoint efter fire måneder med viceværter i gården.',
  quotes: [
    {
      text: 'Folk læser ikke. De gør det, der er lettest, og de spørger mig.',
      language: 'da',
      person: null,
      title: 'vicevært',
      consent: 'role_only',
    },
  ],
  links: [{ label: 'Tegning af en affaldsgård, før og efter', url: 'https://mariehavn.example/affald/tegning' }],
  licence: 'CC-BY-4.0',
  contact: {
    mailbox: 'affald@mariehavn.example',
    name: null,
    title: 'projektleder, Affald og genbrug',
    confirmedOn: '2026-10-05',
  },
  canBeCalled: [
    { name: 'projektleder, Affald og genbrug', topic: 'Aftalen med boligforeningerne' },
    { name: 'driftschef i en af boligforeningerne', topic: 'Viceværternes timer og vagtplan' },
  ],
  reviewBy: '2027-03-01',
  unknowns: [{ place: 'sections.adapt', remindOn: '2027-01-10' }],
});

const firstYear = demoContent('da', {
  ...content,
  title: 'Affald i boligforeninger: fra 31 til 45 procent på et år',
  summary:
    'Et år med tre boligforeninger: plakater og foldere flyttede næsten intet. Det gjorde viceværterne, da de fik timer til at stå i affaldsgården og lov til at bygge den om.',
  status: 'running',
  sections: content.sections.filter((section) => section.heading !== 'Fra tre gårde til fjorten'),
  milestones: content.milestones.slice(0, 2),
  figures: [
    { label: 'Affaldsgårde', value: 3, unit: null },
    { label: 'Viceværter', value: 8, unit: null },
  ],
  claims: content.claims.map((claim) => ({
    ...claim,
    statement: 'Andelen af husholdningsaffald, der bliver sorteret rigtigt, steg fra 31 til 45 procent på et år.',
    indicator: 'Sorteret affald i procent af vejet affald, de tre første affaldsgårde',
    outcome: { value: 45, date: '2025-01' },
    negativeEffects: null,
  })),
  reviewBy: '2026-03-01',
});

export const affaldIBoligforeninger: DemoEntry = {
  number: 6,
  slug: 'affald-i-boligforeninger',
  tenant: 'mariehavn',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [
    { publishedAt: '2025-02-11T08:20:00Z', content: firstYear },
    { publishedAt: '2026-02-24T09:05:00Z', content },
  ],
  draft: null,
};
