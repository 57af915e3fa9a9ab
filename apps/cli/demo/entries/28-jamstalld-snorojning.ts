import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('sv', {
  kind: 'case_study',
  title: 'Jämställd snöröjning: vad vi mätte och vad vi inte vet',
  summary:
    'Björksjö röjer gångvägar, busshållplatser och cykelvägar före bilgatorna. 78 procent av det prioriterade nätet var klart före klockan sju. Om färre halkar vet vi inte ännu, och den rubriken har vi tagit bort.',
  byline: { name: 'driftingenjör', unit: 'Gata och park' },
  status: 'running',
  goals: [5, 11, 3],
  targets: ['5.c', '11.2', '3.6'],
  dimensions: ['social', 'economic'],
  activityTypes: ['local_priorities', 'development_project'],
  actorGroups: ['municipality', 'citizens', 'business'],
  municipalRoles: ['authority', 'purchaser', 'owner'],
  sector: 'Samhällsbyggnadsnämnden',
  start: { effort: 'month', cost: 'budget', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Bilarna först, av gammal vana',
      body: `Snöröjningen i Björksjö följde en lista från 1987: infarter, huvudgator, industriområdet och sist gångvägarna. Resvaneundersökningen 2022 visade att kvinnor oftare går, cyklar eller åker buss till jobbet, och att män oftare kör. Den som körde bil fick alltså ren väg klockan sex, och den som gick med barnvagn till förskolan fick den klockan elva.

Ingen hade bestämt att det skulle vara så. Det är det som gör frågan intressant: ett driftschema är också en fördelning av pengar.`,
    },
    {
      role: 'done',
      heading: 'Samma snö, ny ordning',
      body: `Sedan vintern 2024/25 börjar röjningen vid fem centimeter så här:

1. **Gångvägar till förskolor, skolor och äldreboenden**, 61 kilometer.
2. **Busshållplatser och vägen dit**, 143 hållplatser.
3. **Cykelvägar till arbetsplatser** med fler än femtio anställda.
4. **Huvudgator**, utom utryckningsvägar, som alltid går först.
5. Bostadsgator.

Två mindre maskiner hyrdes in i stället för en stor. Förarna var med och ritade slingorna, och det sparade en timme per pass jämfört med vårt första förslag.`,
    },
    {
      role: null,
      heading: 'Rubriken vi tog bort',
      body: `Vårt första utkast hette ”Jämställd snöröjning halverar fallolyckorna”. Skrivhjälpen markerade meningen: där fanns ingen siffra och ingen källa. Vi letade och hittade en siffra från en annan stad och en annan vinter.

Akutmottagningens statistik finns, men den delas inte upp på gångväg och trottoar, och vintern 2024/25 var mild. Därför strök vi rubriken och skrev det vi faktiskt hade mätt: när slingorna var klara. En läsare ska kunna lita på resten.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det som gnisslade',
      body: `Den första veckan blev tre bostadsgator utan röjning i två dygn. Kontaktcenter fick 212 samtal, och ordet jämställd fick bära skulden för ett fel i schemat. Vi borde ha kallat det *gångvägar först* från början och låtit resultatet tala.

Busshållplatserna röjdes, men plogvallen mot gatan låg kvar. Den som reser med rullator kom fram till bussen men inte på den. Det tog en hel vinter innan det blev en egen punkt i avtalet.

Kostnaden steg med 6 procent. Vi hade räknat med noll.`,
    },
    {
      role: null,
      heading: 'Det vi inte vet',
      body: `- Om färre ramlar. Vi har bett regionen om uppgifter per plats från vintern 2026/27.
- Om fler går eller cyklar. Räknarna sattes upp ett år för sent för att ge ett utgångsläge.
- Vem som vinner inom gruppen kvinnor. Nattarbetande i vården börjar före klockan sju, och deras vägar är inte alltid med.`,
    },
    {
      role: 'conditions',
      heading: 'Det som krävs',
      body: `Nämnden måste fatta beslutet om ordningen, annars ändras den tillbaka vid första klagomålet. Avtalet med entreprenören behöver ha tid per slinga och inte per kilometer. Och räddningstjänsten ska säga ja till listan innan den visas för någon annan.`,
    },
    {
      role: 'adapt',
      heading: 'Om ni vill göra likadant',
      body: `Gå en av slingorna med barnvagn en snöig morgon innan ni ritar. Sätt upp räknare och be om skadestatistik ett år i förväg; det är vårt dyraste misstag. I kommuner där staten sköter genomfarten går punkt 4 inte att flytta på egen hand.`,
    },
    {
      role: 'legal',
      heading: 'Regler',
      body: `Ansvaret för gaturenhållning och snöröjning följer av lagen om gaturenhållning. På en del trottoarer har fastighetsägaren ansvaret enligt lokala föreskrifter, och där gäller inte ordningen.`,
    },
  ],
  milestones: [
    { date: '2022-11', text: 'Resvaneundersökningen delas upp på kön', decidedBy: null, link: null },
    {
      date: '2024-06-12',
      text: 'Ny ordning för snöröjningen',
      decidedBy: 'samhällsbyggnadsnämnden',
      link: 'https://bjorksjo.example/snorojning/beslut',
    },
    { date: '2024-12', text: 'Första vintern börjar', decidedBy: null, link: null },
    { date: '2026-04-14', text: 'Texten delas i ny version med siffror bakom rubriken', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Två entreprenörer', role: 'röjer och ritade slingorna', actorGroup: 'business' },
    { name: 'Pensionärsrådet och föräldraföreningar', role: 'gick slingorna', actorGroup: 'citizens' },
  ],
  resources: [
    {
      amount: 480000,
      currency: 'SEK',
      period: 'year',
      permanent: true,
      since: '2024',
      funding: 'Driftbudget för gata',
      note: 'Ökning, 6 procent av vinterväghållningen',
    },
  ],
  figures: [
    { label: 'Gångvägar i första steget', value: 61, unit: 'km' },
    { label: 'Hållplatser', value: 143, unit: null },
    { label: 'Samtal till kontaktcenter första veckan', value: 212, unit: null },
  ],
  claims: [
    {
      statement: 'Vid 78 procent av snöfallen vintern 2025/26 var de prioriterade gångvägarna klara före klockan sju.',
      indicator: 'Andel röjningspass där alla slingor i steg 1 var klara kl. 07.00',
      unit: '%',
      baseline: null,
      outcome: { value: 78, date: '2026-03' },
      source: { label: 'Maskinernas positionsloggar, 32 pass', url: 'https://bjorksjo.example/snorojning/loggar' },
      negativeEffects: 'Bostadsgator blev klara i genomsnitt två timmar senare än förut.',
      details: {
        goal: 11,
        dimension: 'social',
        perspective: 'Styrning av driften, per pass och vinter',
        quality: 'Kommer av sig självt varje pass; säger inget om fall',
        u4ssc: 'infrastructure.transport',
      },
    },
  ],
  stopCard: 'Stoppa och gå tillbaka till den gamla ordningen om en utryckning försenas av oröjd huvudgata.',
  quotes: [
    {
      text: 'Vi kom fram till bussen men inte på den.',
      language: 'sv',
      person: null,
      title: 'ledamot i pensionärsrådet',
      consent: 'role_only',
    },
  ],
  links: [{ label: 'Karta över slingorna', url: 'https://bjorksjo.example/snorojning/karta' }],
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'gata@bjorksjo.example', name: null, title: 'driftingenjör, Gata och park', confirmedOn: '2026-10-12' },
  canBeCalled: [{ name: 'driftingenjör, Gata och park', topic: 'Slingor, avtal och samtalen första veckan' }],
  reviewBy: '2027-05-01',
  unknowns: [
    { place: 'claims', remindOn: '2027-04-01' },
    { place: 'sections.adapt', remindOn: '2027-05-01' },
  ],
});

export const jamstalldSnorojning: DemoEntry = {
  number: 28,
  slug: 'jamstalld-snorojning',
  tenant: 'bjorksjo',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [{ publishedAt: '2026-04-14T08:00:00Z', content }],
  draft: null,
};
