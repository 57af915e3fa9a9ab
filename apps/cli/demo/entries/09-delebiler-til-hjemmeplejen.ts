import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'case_study',
  title: 'Delebiler til hjemmeplejen – stoppet efter 14 måneder',
  summary:
    'Atten delte elbiler skulle erstatte 26 faste i hjemmeplejen. Bilerne kørte billigere, men vagtskiftene stødte sammen, og hver tiende morgenbesøg kom for sent. Vi stoppede efter 14 måneder. Her er regnestykket, stopkortet og det, vi beholdt.',
  byline: { name: 'driftschef', unit: 'Hjemmeplejen, Ældre og Sundhed' },
  status: 'stopped',
  goals: [11, 13, 3],
  targets: ['11.6', '3.8', '13.2'],
  dimensions: ['environmental', 'economic', 'social'],
  activityTypes: ['development_project', 'business_cooperation'],
  actorGroups: ['municipality', 'business'],
  municipalRoles: ['employer', 'purchaser'],
  sector: 'Social- og sundhedsudvalget',
  start: { effort: 'year', cost: 'budget', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Biler, der holdt stille',
      body: `Hjemmeplejen havde 26 små biler, og de holdt stille tre fjerdedele af døgnet. Samtidig betalte Teknik og Miljø kørepenge for egne biler om dagen. En fælles flåde af elbiler lignede noget, alle ville vinde ved: færre biler, mindre udledning, lavere udgift.

Regnestykket viste, at atten biler kunne dække begge forvaltninger, hvis de blev booket i et fælles system.`,
    },
    {
      role: 'done',
      heading: 'Fjorten måneder med delte nøgler',
      body: `Ordningen gik i gang 1. februar 2024 med atten leasede elbiler på tre pladser, bookning på telefonen og en fast aftale om, at hjemmeplejen havde forrang mellem 7 og 11.

Det fungerede bedst om eftermiddagen. Sagsbehandlere og tilsynsfolk var glade for bilerne, og kørepengene faldt. Om morgenen var det en anden historie.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Vagtskiftet slog planen',
      body: `**Nattevagten kom ikke tilbage til tiden.** Nattevagten slutter kl. 7, dagvagten begynder kl. 7. På papiret går det op. I virkeligheden trækker et natbesøg ud, og bilen står i Nørreby, når dagholdet venter på den ved havnen. Med en fast bil tager man en anden af ens egne; med en delt bil er der ingen.

**Opladningen var regnet for tæt.** Bilerne havde 40 minutter mellem to hold. I frost var det ikke nok.

**Nøglen i telefonen var ikke for alle.** Afløserne fik adgang efter to dage. De to dage kørte de i egen bil uden at vide, om de fik pengene.

Andelen af morgenbesøg, der begyndte mere end ti minutter for sent, steg fra 3,1 til 9,4 procent. For den, der venter på hjælp til at komme op, er det ikke en procent.`,
    },
    {
      role: 'why_stopped',
      heading: 'Da stopkortet kom frem',
      body: `Vi havde skrevet et stopkort, før vi begyndte: *stop, hvis mere end 6 procent af morgenbesøgene er forsinkede to måneder i træk.* Det skete i november og december 2024.

Vi stoppede ikke i januar. Vi prøvede først to ekstra biler og en ny vagtplan, og det kostede tre måneder og 160.000 kr. at få bekræftet, hvad kortet havde sagt. Udvalget besluttede i marts at lukke ordningen, og den sidste dag var 31. marts 2025. Medarbejderne blev takket på et møde, hvor tallene lå åbent. Det var vores plan, der ikke holdt; deres arbejde gjorde.`,
    },
    {
      role: null,
      heading: 'Det, vi beholdt',
      body: `- Fem af elbilerne kører videre som delebiler for sagsbehandlere og tilsyn, kl. 9 til 15. Dér er der ingen vagtskifter.
- De tolv ladestandere bliver brugt af de faste elbiler, som hjemmeplejen nu leaser.
- Otte elcykler i midtbyen blev i ordningen og erstattede tre biler for altid.
- Stopkortet er blevet fast bilag til alle forsøg i forvaltningen.`,
    },
    {
      role: 'conditions',
      heading: 'Hvornår det kunne have virket',
      body: `Vi tror, at en delt flåde kan virke, hvis vagterne er forskudt med mindst 45 minutter, hvis hver plads har en reservebil, der ikke kan bookes, og hvis man begynder med den forvaltning, der kan vente. Vi har ikke prøvet det.`,
    },
    {
      role: 'adapt',
      heading: 'Spørgsmål før I begynder',
      body: `Tegn ét døgn minut for minut, før I tegner et år. Spørg nattevagten først. Regn med den koldeste uge og ikke med gennemsnittet. Skriv jeres stopkort, og skriv også navnet på den stilling, der skal trække det.`,
    },
  ],
  milestones: [
    { date: '2023-10', text: 'Forsøget vedtages med et stopkort som bilag', decidedBy: 'Social- og sundhedsudvalget', link: null },
    { date: '2024-02-01', text: 'Atten delebiler tages i brug', decidedBy: null, link: null },
    { date: '2024-12', text: 'Grænsen på stopkortet er overskredet for anden måned', decidedBy: null, link: null },
    {
      date: '2025-03-11',
      text: 'Ordningen lukkes',
      decidedBy: 'Social- og sundhedsudvalget',
      link: 'https://mariehavn.example/delebiler/beslutning',
    },
    { date: '2025-03-31', text: 'Sidste dag', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Leasingselskab', role: 'atten elbiler og bookning', actorGroup: 'business' },
    { name: 'Hjemmeplejens tre grupper', role: 'brugere', actorGroup: 'municipality' },
    { name: 'Teknik og Miljø', role: 'brugere om dagen', actorGroup: 'municipality' },
  ],
  resources: [
    {
      amount: 1140000,
      currency: 'DKK',
      period: 'once',
      permanent: false,
      since: '2024',
      funding: 'Klimapuljen og hjemmeplejens kørselsbudget',
      note: 'Hele forsøget: leasing, ladestandere, bookning, to ekstra biler og afvikling',
    },
  ],
  figures: [
    { label: 'Delte elbiler', value: 18, unit: null },
    { label: 'Faste biler, de skulle erstatte', value: 26, unit: null },
    { label: 'Varighed', value: 14, unit: 'måneder' },
  ],
  claims: [
    {
      statement: 'Flere morgenbesøg begyndte mere end ti minutter for sent.',
      indicator: 'Andel af besøg mellem 7 og 11, påbegyndt mere end ti minutter efter planen',
      unit: '%',
      baseline: { value: 3.1, date: '2023-11' },
      outcome: { value: 9.4, date: '2024-12' },
      source: { label: 'Besøgsregistrering, Hjemmeplejen', url: 'https://mariehavn.example/delebiler/evaluering' },
      negativeEffects: 'Sygefraværet i to af de tre grupper steg i vinteren 2024; vi ved ikke, om bilerne var årsagen.',
    },
    {
      statement: 'Udledningen fra kørslen faldt, så længe ordningen varede.',
      indicator: 'CO2 pr. kørt kilometer, hjemmeplejen',
      unit: 'g/km',
      baseline: { value: 118, date: '2023' },
      outcome: { value: 21, date: '2024' },
      source: { label: 'Kørselsregnskab, Økonomi og Analyse', url: null },
      negativeEffects: 'Det meste af faldet skyldes elbilerne og ikke delingen.',
    },
  ],
  stopCard: 'Stop, hvis mere end 6 procent af morgenbesøgene er over ti minutter forsinkede to måneder i træk.',
  quotes: [
    {
      text: 'Vi havde skrevet, hvornår vi skulle stoppe. Det sværeste var at tro på det, da vi stod der.',
      language: 'da',
      person: null,
      title: 'driftschef, Hjemmeplejen',
      consent: 'role_only',
    },
  ],
  links: [{ label: 'Evaluering, 14 sider', url: 'https://mariehavn.example/delebiler/evaluering' }],
  licence: 'CC-BY-4.0',
  contact: {
    mailbox: 'hjemmeplejen@mariehavn.example',
    name: null,
    title: 'driftschef, Hjemmeplejen',
    confirmedOn: '2026-06-15',
  },
  canBeCalled: [{ name: 'driftschef, Hjemmeplejen', topic: 'Stopkortet, og hvordan vi fortalte det' }],
  reviewBy: '2028-05-01',
});

export const delebilerTilHjemmeplejen: DemoEntry = {
  number: 9,
  slug: 'delebiler-til-hjemmeplejen',
  tenant: 'mariehavn',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [{ publishedAt: '2025-05-20T08:10:00Z', content }],
  draft: null,
};
