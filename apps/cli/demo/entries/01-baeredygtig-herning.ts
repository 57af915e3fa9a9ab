import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'case_study',
  title: 'Bæredygtig Herning: et center for partnerskaber',
  summary:
    'Herning Kommune har lagt arbejdet med verdensmålene ud i en medlemsorganisation. Fem sidder i bestyrelsen, 25 lokale repræsentanter i rådet, og fire brugergrupper skal finde sammen i partnerskaber. Politisk hviler centret på to budgetforlig og 5 mio. kr. om året.',
  byline: { name: 'udviklingskonsulent', unit: 'Herning Kommune' },
  status: 'running',
  goals: [17, 8],
  targets: ['17.17'],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['business_cooperation', 'development_project', 'local_priorities'],
  actorGroups: ['business', 'education', 'citizens', 'municipality', 'culture'],
  municipalRoles: ['facilitator', 'employer'],
  sector: 'Politisk følgegruppe for verdensmålene',
  start: { effort: 'year', cost: 'budget', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Ingen når målene alene',
      body: `En kommune kan skrive en plan for verdensmålene, men det meste af det, der skal ændre sig, sker hos andre: i virksomheder, på skoler og uddannelser, i kulturlivet og hjemme hos borgerne. Herning Kommune har derfor sat mål 17 i centrum. Spørgsmålet var ikke kun, hvad kommunen selv skulle gøre, men hvem der skulle samle de andre.

Ingen andre på stedet har så mange ansatte som kommunen. Det giver den et ansvar i egne rækker, men det gør den ikke til den rette afsender af alt.`,
    },
    {
      role: 'done',
      heading: 'Et center, som man er medlem af',
      body: `Svaret blev Bæredygtig Herning: et lokalt bæredygtighedscenter, organiseret som en medlemsorganisation. Det skal få aktørerne i kommunen til at arbejde sammen om en bæredygtig udvikling, og især virksomhederne skal vokse på den måde.

Opbygningen er enkel at tegne på en tavle:

- **Bestyrelsen** har 5 medlemmer.
- **Bæredygtighedsrådet** har 25 lokale repræsentanter. De kommer fra erhverv, uddannelse og kultur.
- **Fire brugergrupper** er dem, centret er til for: virksomhederne, uddannelsesinstitutionerne, borgerne og udvekslingen med kommunen selv.

Et partnerskab tæller, når det går på tværs af grupperne. Et samarbejde mellem to virksomheder er godt; et samarbejde mellem en virksomhed, en uddannelse og en forvaltning er det, centret er sat i verden for.`,
    },
    {
      role: null,
      heading: 'To budgetforlig og en følgegruppe',
      body: `Politisk begyndte det i budgetforliget for 2019. Her blev partierne enige om en stærkere indsats for verdensmålene og satte 5 mio. kr. af om året. I forliget for 2020 blev indsatsen gjort permanent, først og fremmest af hensyn til erhvervslivets udvikling.

En politisk følgegruppe følger arbejdet. Ved siden af centret tager hvert fagudvalg verdensmålene op mindst én gang i kvartalet; den del er beskrevet for sig selv som metode. På den måde trækker to spor samme vej: ét ind i kommunens egen organisation og ét ud til aktørerne uden for rådhuset.`,
    },
    {
      role: 'conditions',
      heading: 'Det, centret hviler på',
      body: `Tre ting står fast i Herning og er værd at se efter, før andre bygger noget lignende:

1. **Pengene er der også næste år.** En bevilling, der er gjort permanent, giver medlemmerne noget at regne med.
2. **Rådet er sammensat af dem, det handler om.** 25 pladser rækker til, at både erhverv, uddannelse og kultur sidder ved bordet.
3. **Kommunen er en part og ikke kun en tilskuer.** Udvekslingen med kommunen er en brugergruppe på linje med de andre tre.`,
    },
    {
      role: 'adapt',
      heading: 'Hvis I vil lave jeres eget',
      body: `Overvej først, hvem der skal eje centret. Herning valgte en medlemsorganisation; andre steder vil en erhvervsforening eller et klimaråd være et bedre udgangspunkt. Se også på størrelsen: et råd på 25 forudsætter, at der er 25 steder at hente medlemmer.

Beløbet er ikke en målestok. Det hører til en kommune med omkring 90.000 indbyggere, og en mindre kommune kan begynde med et råd og en dagsorden og lade et sekretariat vente.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det, vi endnu ikke har svar på',
      body: `Da beskrivelsen blev skrevet, var kommunen stadig ved at finde ud af, hvor den selv gør mest gavn. Der står heller ikke noget her om, hvilke partnerskaber der kom ud af det, for det er ikke gjort op. Spørgsmålene står åbne med en dato, så ingen læser dem som et resultat.`,
    },
  ],
  milestones: [
    { date: '2019', text: 'Stærkere indsats for verdensmålene, 5 mio. kr. om året', decidedBy: 'budgetforliget for 2019', link: null },
    {
      date: '2020',
      text: 'Indsatsen gøres permanent, særligt til gavn for erhvervslivet',
      decidedBy: 'budgetforliget for 2020',
      link: null,
    },
  ],
  partners: [
    { name: 'Bæredygtig Herning', role: 'medlemsorganisation og center', actorGroup: null },
    { name: 'Det lokale erhvervsliv', role: 'brugergruppe og pladser i rådet', actorGroup: 'business' },
    { name: 'Uddannelsesinstitutionerne', role: 'brugergruppe og pladser i rådet', actorGroup: 'education' },
    { name: 'Kulturlivet', role: 'pladser i rådet', actorGroup: 'culture' },
    { name: 'Borgerne', role: 'brugergruppe', actorGroup: 'citizens' },
  ],
  resources: [
    {
      amount: 5000000,
      currency: 'DKK',
      period: 'year',
      permanent: true,
      since: '2019',
      funding: 'Kommunens budget',
      note: 'Afsat i budgetforliget for 2019, permanent fra 2020',
    },
  ],
  figures: [
    { label: 'Medlemmer i bestyrelsen', value: 5, unit: null },
    { label: 'Lokale repræsentanter i bæredygtighedsrådet', value: 25, unit: null },
    { label: 'Brugergrupper', value: 4, unit: null },
  ],
  claims: [
    {
      statement: 'Kommunen har afsat 5 mio. kr. om året til arbejdet med verdensmålene, og bevillingen er permanent.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Inspirationskatalog: Partnerskaber for handling, mål 17', url: null },
      negativeEffects: null,
    },
  ],
  quotes: [
    { text: 'vi bygger cyklen, mens vi kører på den', language: 'da', person: null, title: 'Herning Kommune', consent: 'role_only' },
  ],
  licence: 'CC-BY-4.0',
  contact: {
    mailbox: 'baeredygtighed@herning.example',
    name: null,
    title: 'udviklingskonsulent, Herning Kommune',
    confirmedOn: '2026-09-14',
  },
  canBeCalled: [{ name: 'udviklingskonsulent, Herning Kommune', topic: 'Hvordan råd, bestyrelse og kommune hænger sammen' }],
  reviewBy: '2027-05-01',
  unknowns: [
    { place: 'claims', remindOn: '2027-02-01' },
    { place: 'stopCard', remindOn: '2027-05-01' },
  ],
});

export const baeredygtigHerning: DemoEntry = {
  number: 1,
  slug: 'baeredygtig-herning-et-center-for-partnerskaber',
  tenant: 'herning',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: false,
  versions: [{ publishedAt: '2022-05-17T07:30:00Z', content }],
  draft: null,
};
