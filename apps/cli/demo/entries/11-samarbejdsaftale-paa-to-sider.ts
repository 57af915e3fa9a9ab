import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'tool',
  title: 'Samarbejdsaftale på to sider for lokale partnerskaber',
  summary:
    'En skabelon på to sider til partnerskaber mellem kommune, virksomheder, skoler og foreninger. Ti felter, almindeligt sprog og en slutdato. Den er kort nok til at blive læst og klar nok til, at man kan gå hver til sit igen.',
  byline: { name: 'erhvervskonsulent', unit: 'Erhverv og Udvikling' },
  status: 'running',
  goals: [17, 8],
  targets: ['17.17'],
  dimensions: ['economic', 'social', 'environmental'],
  activityTypes: ['business_cooperation', 'local_priorities'],
  actorGroups: ['business', 'education', 'civil_society', 'municipality', 'culture'],
  municipalRoles: ['facilitator', 'purchaser'],
  sector: 'Erhvervs- og kulturudvalget',
  start: { effort: 'afternoon', cost: 'none', politicalDecision: 'not_needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Håndtryk eller tyve sider',
      body: `Vores partnerskaber begyndte på to måder. Enten med et håndtryk, og så vidste ingen et halvt år senere, hvem der havde lovet hvad. Eller med tyve sider fra juristen, og så gik den lille virksomhed hjem.

Bådeværftet, gymnasiet og genbrugsbutikken ville alle gerne. De ville bare vide, hvad de sagde ja til, og hvordan de kom ud af det igen.`,
    },
    {
      role: 'done',
      heading: 'Ti felter på to sider',
      body: `**Side 1: det, vi vil**

1. Hvem er vi? Navn, rolle og én kontakt hos hver.
2. Hvad skal være anderledes, når vi er færdige? Én sætning.
3. Hvilket verdensmål og delmål hører det til?
4. Hvad giver hver part: timer, penge, lokaler, viden?
5. Hvad får hver part ud af det? Det må gerne være egennyttigt.

**Side 2: det, vi gør, når det bliver svært**

6. Hvem må sige hvad offentligt, og hvem må bruge hvis logo?
7. Hvem ejer det, vi laver, og må andre bruge det?
8. Hvornår mødes vi, og hvem indkalder?
9. Hvornår slutter aftalen? Der **skal** stå en dato.
10. Hvordan går vi fra hinanden før tid? Tredive dage og et opkald.

Nederst er der plads til underskrifter og til datoen for det ene møde, hvor man ser på felterne igen.`,
    },
    {
      role: 'steps',
      heading: 'Sådan bruger I den',
      body: `Udfyld den sammen, på skærm, mens alle sidder der. Det tager halvanden time. Send den ikke rundt: så skriver den ene part, og den anden retter kommaer.

Lad felt 5 være det første, I taler om. Når alle har sagt højt, hvad de selv får ud af det, går resten hurtigt. Læg aftalen et sted, hvor begge parter kan finde den, og sæt slutdatoen i kalenderen med det samme.`,
    },
    {
      role: 'prerequisites',
      heading: 'Forudsætninger',
      body: `En medarbejder, der må underskrive uden at gå til udvalget. Hos os må afdelingslederen binde kommunen til 40 timer og 25.000 kr. Uden sådan en ramme bliver skabelonen til endnu et forslag, der skal godkendes.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det, vi har rettet undervejs',
      body: `Den første udgave havde ingen slutdato. To partnerskaber døde, uden at nogen sagde det, og det ene logo stod på vores hjemmeside i to år. Felt 9 er kommet til af den grund.

Vi havde også et felt til »forventet effekt«. Det blev fyldt med pæne ord og er taget ud igen.`,
    },
    {
      role: 'conditions',
      heading: 'Hvornår den ikke duer',
      body: `Aftalen er til samarbejde, ikke til køb. Skal nogen have betaling for en ydelse, er det et indkøb, og så gælder udbudsreglerne. Den duer heller ikke til persondata; dér skal der en databehandleraftale til.`,
    },
    {
      role: 'adapt',
      heading: 'Tilpas felt 6 og 10',
      body: `Felt 6 og 10 er dem, der oftest bliver lavet om. Foreninger vil have længere varsel end tredive dage, fordi bestyrelsen mødes sjældent. Et stort firma vil have sin egen regel om logo; skriv den ind, så længe den kan stå på tre linjer.`,
    },
    {
      role: 'legal',
      heading: 'Regler',
      body: `Kommunen må ikke begunstige en enkelt virksomhed. Skriv derfor i felt 4, at andre kan være med på samme vilkår. Aftaler over afdelingslederens ramme skal forelægges efter kommunens kompetenceplan. En jurist har læst skabelonen i sin danske udgave; en norsk og en svensk læsning mangler.`,
    },
  ],
  milestones: [
    { date: '2025-02', text: 'Første udgave, uden slutdato', decidedBy: null, link: null },
    { date: '2025-11', text: 'Felt 9 og 10 kommer til efter to døde partnerskaber', decidedBy: null, link: null },
    { date: '2026-09-29', text: 'Delt med netværket og foreslået til godkendelse', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Bådeværft', role: 'prøvede de første to udgaver', actorGroup: 'business' },
    { name: 'Gymnasium', role: 'prøvede med et elevprojekt', actorGroup: 'education' },
    { name: 'Genbrugsbutik', role: 'prøvede med frivillige', actorGroup: 'civil_society' },
  ],
  resources: [
    {
      amount: 0,
      currency: 'DKK',
      period: 'once',
      permanent: null,
      since: '2025',
      funding: 'Inden for rammen',
      note: 'Halvanden time pr. aftale for hver part',
    },
  ],
  figures: [
    { label: 'Sider', value: 2, unit: null },
    { label: 'Aftaler indgået med skabelonen', value: 9, unit: null },
    { label: 'Heraf afsluttet til tiden', value: 4, unit: null },
  ],
  claims: [
    {
      statement: 'Små virksomheder og foreninger siger oftere ja, når aftalen kan læses på fem minutter og har en slutdato.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: null,
      negativeEffects: 'Slutdatoen får enkelte til at slippe arbejdet en måned for tidligt.',
    },
  ],
  stopCard: 'Stop med at bruge skabelonen, hvis den vokser til en tredje side.',
  links: [{ label: 'Skabelon til tekstbehandling', url: 'https://mariehavn.example/partnerskab/aftale-paa-to-sider.docx' }],
  licence: 'CC0-1.0',
  contact: {
    mailbox: 'erhverv@mariehavn.example',
    name: null,
    title: 'erhvervskonsulent, Erhverv og Udvikling',
    confirmedOn: '2026-09-29',
  },
  canBeCalled: [{ name: 'erhvervskonsulent, Erhverv og Udvikling', topic: 'Den første samtale, og felt 5' }],
  reviewBy: '2028-09-01',
  unknowns: [{ place: 'claims', remindOn: '2027-03-01' }],
  toolVersion: '1.0',
});

export const samarbejdsaftalePaaToSider: DemoEntry = {
  number: 11,
  slug: 'samarbejdsaftale-paa-to-sider',
  tenant: 'mariehavn',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [{ publishedAt: '2026-09-29T09:00:00Z', content }],
  draft: null,
};
