import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('sv', {
  kind: 'tool',
  title: 'Upphandlingsmall för återbrukade möbler',
  summary:
    'En mall för att köpa begagnade och renoverade möbler med samma trygghet som nya: nio krav, fyra frågor till marknaden och en prislista som tål att varje stol är olik nästa. Licens och en rättslig läsning saknas ännu; det står tydligt i mallen.',
  byline: { name: 'upphandlare', unit: 'Inköp och upphandling' },
  status: 'running',
  goals: [12, 8],
  targets: ['12.7', '12.5'],
  dimensions: ['environmental', 'economic', 'social'],
  activityTypes: ['business_cooperation', 'development_project'],
  actorGroups: ['business', 'municipality', 'civil_society'],
  municipalRoles: ['purchaser', 'owner'],
  sector: 'Kommunstyrelsen',
  start: { effort: 'month', cost: 'none', politicalDecision: 'not_needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Ramavtalet kände bara till nytt',
      body: `Björksjö skulle möblera en ny skola och hade 640 möbler på ett lager. Vårt ramavtal hade ett pris för en ny stol, men inget för att hämta, laga, klä om och ställa tillbaka en gammal. Så köpte vi nytt och betalade för att köra bort det gamla.

De små verkstäderna i trakten kunde göra arbetet. De kunde bara inte svara på en upphandling som krävde samma färgkod på 200 stolar.`,
    },
    {
      role: 'done',
      heading: 'Nio krav och fyra frågor',
      body: `Mallen beskriver vad möbeln ska klara, inte hur den ser ut.

**Kraven** gäller bärighet, höjd, ytor som går att torka av, brandegenskaper, spårbarhet, garanti i två år, reservdelar, hämtning och återtag.

**Frågorna** ställs till marknaden innan upphandlingen annonseras:

1. Hur många likadana kan ni leverera på åtta veckor?
2. Vilka avvikelser i färg och modell behöver ni få göra?
3. Vad kostar det att laga vår egen möbel i stället för att sälja en annan?
4. Vilka anställer ni, och kan arbetsmarknadsenheten vara med?

**Prislistan** har pris per åtgärd: hämta, rengöra, laga, klä om, byta ben. Då går det att jämföra anbud även när varje möbel är olik.`,
    },
    {
      role: 'steps',
      heading: 'Så används mallen',
      body: `Inventera först det ni har; mallens blad 1 är en lista som två personer fyller på en dag. Ställ sedan frågorna på ett öppet möte. Dela upp kontraktet i minst två delar så att en verkstad med tre anställda kan lämna anbud på den ena. Räkna till sist: blad 4 visar skillnaden mot nytt i kronor och kilo.`,
    },
    {
      role: 'prerequisites',
      heading: 'Förkunskaper',
      body: `En upphandlare som har gjort en förenklad upphandling förut och någon i fastighet som känner lagret. Ett torrt rum på hundra kvadratmeter, annars finns inget att återbruka.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det vi fick göra om',
      body: `I första omgången krävde vi att alla stolar skulle ha samma sitthöjd på centimetern. Det kom inga anbud. Nu står det ett intervall.

Vi hade också poäng för klimatnytta, men kunde inte kontrollera det som anbudsgivarna skrev. Poängen är borttagen tills någon visar ett sätt som håller.

Två leveranser blev försenade med fem veckor. Elever satt på lånade bänkar från bygdegården.`,
    },
    {
      role: 'adapt',
      heading: 'Utanför Sverige',
      body: `Mallen är skriven för svensk upphandling. Asker kommun i Norge provar den (exempel) och frågar hur den förhåller sig till norska regler; svaret är inte färdigt. Kraven och prislistan borde gå att flytta, däremot inte hänvisningarna till gränsvärden och förfaranden.`,
    },
    {
      role: null,
      heading: 'Det som saknas',
      body: `Två saker är öppna, och det är skälet till att mallen inte kan läggas fram för godkännande än:

- **Licens.** Delar av kravlistan bygger på ett underlag från en konsult. Vi har frågat om vi får dela det vidare och väntar på svar.
- **Rättslig grund.** Vår jurist har inte läst mallen mot reglerna om offentlig upphandling. Vi har använt den två gånger utan överprövning, men det är inget bevis.

Fram till dess är det en arbetsmall. Läs den, prova den, men låt er egen jurist läsa före annonsen.`,
    },
  ],
  milestones: [
    { date: '2025-05', text: 'Första upphandlingen: inga anbud', decidedBy: null, link: null },
    {
      date: '2025-11',
      text: 'Andra upphandlingen: tre anbud, två lokala verkstäder',
      decidedBy: 'kommunstyrelsens arbetsutskott',
      link: null,
    },
    { date: '2026-06-02', text: 'Mallen delas, med två luckor', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Två möbelverkstäder', role: 'lagar och klär om', actorGroup: 'business' },
    { name: 'Arbetsmarknadsenheten', role: 'hämtar och rengör', actorGroup: 'municipality' },
  ],
  resources: [
    {
      amount: null,
      currency: null,
      period: 'once',
      permanent: null,
      since: '2025',
      funding: 'Inom ram',
      note: 'Ungefär sex veckors arbete för en upphandlare, fördelat på ett år',
    },
  ],
  figures: [
    { label: 'Möbler på lager vid inventeringen', value: 640, unit: null },
    { label: 'Möbler åter i bruk', value: 412, unit: null },
    { label: 'Krav i mallen', value: 9, unit: null },
  ],
  claims: [
    {
      statement: 'En lagad och omklädd stol kostade oss 58 procent av en ny i den andra upphandlingen.',
      indicator: 'Pris per stol jämfört med ramavtalets nypris',
      unit: '%',
      baseline: null,
      outcome: { value: 58, date: '2025-11' },
      source: { label: 'Anbudssammanställning, andra upphandlingen', url: 'https://bjorksjo.example/mobler/anbud' },
      negativeEffects: 'Leveranstiden blev fem veckor längre i två fall.',
    },
  ],
  stopCard: 'Stoppa och annonsera om, om färre än två leverantörer kommer till det öppna mötet.',
  links: [{ label: 'Mall, blad 1–4', url: 'https://bjorksjo.example/mobler/mall' }],
  licence: null,
  contact: { mailbox: 'upphandling@bjorksjo.example', name: null, title: 'upphandlare, Inköp och upphandling', confirmedOn: '2026-10-27' },
  canBeCalled: [{ name: 'upphandlare, Inköp och upphandling', topic: 'Varför den första upphandlingen föll' }],
  reviewBy: '2027-06-01',
  unknowns: [
    { place: 'licence', remindOn: '2026-12-15' },
    { place: 'sections.legal', remindOn: '2027-01-31' },
  ],
  toolVersion: '0.9',
});

export const upphandlingsmallForAterbrukadeMobler: DemoEntry = {
  number: 27,
  slug: 'upphandlingsmall-for-aterbrukade-mobler',
  tenant: 'bjorksjo',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [{ publishedAt: '2026-06-02T07:40:00Z', content }],
  draft: null,
};
