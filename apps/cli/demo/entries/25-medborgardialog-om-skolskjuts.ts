import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('sv', {
  kind: 'method',
  title: 'Medborgardialog om skolskjuts – efter norsk förlaga',
  summary:
    'En kväll i bussgaraget i stället för en remiss: 52 föräldrar, elever och chaufförer gick igenom skolskjutsens linjer vid åtta bord. Förlagan är Storeviks folkmöte i ladugården, som i sin tur bygger på Mariehavns tre kvällar. Nämnden svarar på ett datum som är satt i förväg.',
  byline: { name: 'demokratistrateg', unit: 'Kommunledningskontoret' },
  status: 'running',
  goals: [16, 4],
  targets: ['16.7', '4.5'],
  dimensions: ['social'],
  activityTypes: ['citizen_involvement', 'local_priorities'],
  actorGroups: ['citizens', 'municipality', 'education', 'business'],
  municipalRoles: ['authority', 'purchaser'],
  sector: 'Barn- och utbildningsnämnden',
  start: { effort: 'month', cost: 'small', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Remissen som ingen svarade på',
      body: `När skolskjutsens regler skulle ändras 2023 skickade vi ut förslaget på remiss. Det kom fyra svar, varav tre från samma by. När bussarna sedan började gå kom 160 mejl på två veckor.

Synpunkterna fanns alltså. De kom bara när det var för sent, och från dem som orkade skriva.`,
    },
    {
      role: 'done',
      heading: 'Vad vi lånade och vad vi ändrade',
      body: `Storevik i Norge håller sitt folkmöte i en ladugård, en kväll och med mat på bordet. De hade gjort om Mariehavns borgarsamling, som tar tre kvällar. Vi tog Storeviks upplägg och ändrade tre saker:

- **Platsen.** Vi satt i bussgaraget, för det är där skolskjutsen börjar. Det luktade diesel och ingen kände sig på kommunens hemmaplan.
- **Barnen.** Elever från årskurs 4 till 9 hade ett eget bord med egen bordsvärd. De visste vilka hållplatser som är mörka.
- **Kartan.** I stället för förslag på papper låg varje linje som en tre meter lång remsa på golvet. Man gick längs sin egen väg till skolan och satte lappar där det brast.`,
    },
    {
      role: 'steps',
      heading: 'Kvällen, steg för steg',
      body: `1. **Åtta veckor före:** nämnden bestämmer vad som går att påverka och vilken dag den ska svara. Båda sakerna står i inbjudan.
2. **Fyra veckor före:** inbjudan går hem i skolväskan, på fem språk. 200 hushåll, dragna med lott längs linjerna, får dessutom ett samtal.
3. **17.30:** mat. Chaufförerna serverar.
4. **18.15:** tio minuter om pengarna. Vad kostar en mil, och vad kan inte ändras?
5. **18.30:** gå linjen. Lappar i tre färger: farligt, krångligt, bra som det är.
6. **19.15:** åtta bord väljer två ändringar var och skriver vad som talar emot.
7. **20.15:** nämndens ordförande läser upp datumet för svaret en gång till. Slut 20.30.
8. **Inom 45 dagar:** nämnden svarar ja, nej eller senare på var och en av de sexton.`,
    },
    {
      role: 'materials',
      heading: 'Roller och material',
      body: `En projektledare på halvtid i sex veckor, åtta bordsvärdar från förvaltningen, en utskriven karta per linje, lappar, mikrofon och soppa till sextio. Barnpassning i chaufförernas fikarum.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det som inte gick bra',
      body: `Familjer som flyttat hit de senaste två åren saknades nästan helt: tre av 52. Inbjudan på fem språk räckte inte; nästa gång går vi till svenska för invandrare och bjuder in där.

En chaufför blev uthängd vid ett av borden. Bordsvärden bröt för sent. Nu börjar kvällen med regeln att man talar om linjer, aldrig om personer.

Vi har inte mätt om resorna blev tryggare. Vi vet att elva av sexton förslag är genomförda.`,
    },
    {
      role: 'conditions',
      heading: 'Det här måste finnas',
      body: `Datumet för svaret. Både Mariehavn och Storevik säger det, och vi säger det igen: utan datum ska man låta bli. Dessutom måste det finnas något att besluta om. Är upphandlingen redan klar finns bara tidtabellen kvar, och då är det ett informationsmöte.`,
    },
    {
      role: 'adapt',
      heading: 'Att anpassa',
      body: `Formen tål andra frågor där det finns en sträcka att gå: gångvägar, snöröjning, hemtjänstens rutter. I en stad med linjetrafik behövs ett bord till, för trafikbolaget. Under tjugo deltagare räcker fyra bord.`,
    },
    {
      role: 'legal',
      heading: 'Svensk rätt: så förhåller det sig',
      body: `Rätten till skolskjuts i grundskolan står i skollagens 10 kapitel, och kommunens egna regler får inte ge mindre än lagen. Dialogen kan alltså handla om hållplatser, tider och avstånd utöver lagens golv, inte om själva rätten. Enskilda beslut om skolskjuts är myndighetsutövning och tas aldrig upp på mötet.

Nämnden beslutar; mötet ger råd. Det skiljer oss inte från Norge och Danmark, men ordet *nämnd* motsvaras där av *utval* och *udvalg*. Lapparna är allmän handling när de kommit in till kommunen. Påminn därför alla om att inte skriva namn.`,
    },
  ],
  milestones: [
    { date: '2024-12', text: 'Besök i Storevik, norsk förlaga tas hem', decidedBy: null, link: null },
    { date: '2025-02-18', text: 'Nämnden sätter datum för sitt svar', decidedBy: 'barn- och utbildningsnämnden', link: null },
    { date: '2025-04-09', text: 'Kvällen i bussgaraget', decidedBy: null, link: null },
    {
      date: '2025-05-20',
      text: 'Svar på sexton förslag, 41 dagar efter mötet',
      decidedBy: 'barn- och utbildningsnämnden',
      link: 'https://bjorksjo.example/skolskjuts/svar',
    },
  ],
  partners: [
    { name: 'Bussbolaget', role: 'lokal, chaufförer och kartor', actorGroup: 'business' },
    { name: 'Elevråden på tre skolor', role: 'barnens bord', actorGroup: 'education' },
  ],
  resources: [
    {
      amount: 38000,
      currency: 'SEK',
      period: 'once',
      permanent: null,
      since: '2025',
      funding: 'Kommunledningskontorets ram',
      note: 'Mat, tryck, tolkar och porto; egen arbetstid är inte medräknad',
    },
  ],
  figures: [
    { label: 'Deltagare', value: 52, unit: null },
    { label: 'Bord', value: 8, unit: null },
    { label: 'Nämndens svarstid, högst', value: 45, unit: 'dagar' },
  ],
  claims: [
    {
      statement: 'Nämnden svarade på alla sexton förslag före det utsatta datumet, och elva är genomförda.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Protokoll, barn- och utbildningsnämnden, maj 2025', url: 'https://bjorksjo.example/skolskjuts/svar' },
      negativeEffects: 'Två hållplatser drogs in. De familjerna fick längre väg och var inte med på mötet.',
    },
  ],
  stopCard: 'Stoppa om nämnden inte har satt ett datum för svaret fyra veckor före mötet, eller om färre än tjugo har tackat ja.',
  quotes: [
    {
      text: 'Jag gick min egen väg till skolan på golvet och visade var det är mörkt.',
      language: 'sv',
      person: null,
      title: 'elev i årskurs 5',
      consent: 'role_only',
    },
  ],
  links: [{ label: 'Körschema för kvällen och mall för nämndens svar', url: 'https://bjorksjo.example/skolskjuts/korschema' }],
  licence: 'CC-BY-4.0',
  contact: {
    mailbox: 'demokrati@bjorksjo.example',
    name: null,
    title: 'demokratistrateg, Kommunledningskontoret',
    confirmedOn: '2026-09-08',
  },
  canBeCalled: [
    { name: 'demokratistrateg, Kommunledningskontoret', topic: 'Upplägget i bussgaraget' },
    { name: 'nämndens ordförande', topic: 'Att lova ett datum' },
  ],
  reviewBy: '2027-09-01',
  unknowns: [{ place: 'claims', remindOn: '2027-01-20' }],
  time: 'En kväll på tre timmar, åtta veckors förberedelse, svar inom 45 dagar',
});

export const medborgardialogOmSkolskjuts: DemoEntry = {
  number: 25,
  slug: 'medborgardialog-om-skolskjuts',
  tenant: 'bjorksjo',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  madeFrom: { number: 18, version: 1 },
  versions: [{ publishedAt: '2025-09-16T07:50:00Z', content }],
  draft: null,
};
