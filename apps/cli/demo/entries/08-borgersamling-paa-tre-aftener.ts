import { type DemoEntry, demoContent } from '../demo-entry.js';

/** The three evenings, with what the two versions say differently about the question and the answer. */
function evenings(question: string, after: string): string {
  return `**Før: seks uger**

1. ${question}
2. Der sendes 600 breve til tilfældigt udtrukne borgere. Blandt dem, der siger ja, udtrækkes 36 ved lodtrækning, fordelt efter alder, køn, bydel og uddannelse.
3. Der ringes til alle 36. Børnepasning, kørsel og tolk aftales i telefonen.

**Aften 1: forstå.** To fagfolk og to berørte fortæller i ti minutter hver. Bordene skriver spørgsmål, og forvaltningen svarer inden næste aften.

**Aften 2: veje.** Seks borde arbejder med hver sin løsning og skal skrive, hvad der taler *imod* den.

**Aften 3: anbefale.** Højst otte anbefalinger. Hver får et tal for, hvor mange der står bag. Mindretal får lov til at skrive tre linjer.

**${after}** Byrådet svarer på hver anbefaling: ja, nej eller senere, med en begrundelse. Svaret læses højt for deltagerne, før det lægges på hjemmesiden.`;
}

const content = demoContent('da', {
  kind: 'method',
  title: 'Borgersamling på tre aftener',
  summary:
    '36 lodtrukne borgere mødes tre aftener om ét spørgsmål, som byrådet selv er i tvivl om. Byrådet svarer skriftligt inden 60 dage, og datoen for svaret står i invitationen. Metoden koster under 100.000 kr. og er brugt tre gange i Mariehavn.',
  byline: { name: 'demokratikonsulent', unit: 'Byrådssekretariatet' },
  status: 'running',
  goals: [16, 11],
  targets: ['16.7', '11.3'],
  dimensions: ['social'],
  activityTypes: ['citizen_involvement', 'local_priorities'],
  actorGroups: ['citizens', 'municipality'],
  municipalRoles: ['authority', 'facilitator'],
  sector: 'Økonomiudvalget og byrådet',
  start: { effort: 'month', cost: 'small', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Høringen samlede de samme tolv',
      body: `Til borgermødet om trafikken i havnebyen kom der 14 mennesker. De tolv kendte vi ved navn. Borgerinddragelse var blevet noget, man gjorde for dem, der alligevel skriver til os, og byrådet lærte ikke noget nyt af det.

Store borgerting med hundrede deltagere over flere weekender har vi læst om med beundring. Vi har hverken pengene eller folkene. Spørgsmålet var, hvor lille en borgersamling kan være og stadig være mere end et møde.`,
    },
    {
      role: 'steps',
      heading: 'Tre aftener, trin for trin',
      body: evenings(
        'Byrådet formulerer ét spørgsmål, som det ikke har besluttet sig om, og vedtager datoen for sit svar.',
        'Efter: 60 dage.',
      ),
    },
    {
      role: 'materials',
      heading: 'Roller og materialer',
      body: `En tovholder i to måneder på halv tid, seks bordværter fra andre afdelinger, en ordstyrer udefra. Invitation, lodtrækningsark, drejebog for hver aften og en skabelon til byrådets svar ligger som filer. Deltagerne får aftensmad og et gavekort på 500 kr.`,
    },
    {
      role: 'conditions',
      heading: 'Uden en dato for svaret skal I lade være',
      body: `I den første udgave stod der, at byrådet svarer »hurtigst muligt«. Det gik godt hos os og galt et andet sted. Solfjord kommune i Norge brugte metoden i 2023 og stoppede efter én runde: kommunestyret havde ingen dato for sit svar, anbefalingerne lå i syv måneder, og deltagerne opgav at spørge. Vi er dem tak skyldig for at sige det højt.

Derfor er reglen nu den første og ikke den sidste: **Byrådet vedtager datoen for sit svar, før et eneste brev sendes ud, og datoen trykkes i invitationen.** Kan det ikke lade sig gøre, så hold et almindeligt møde i stedet.

Spørgsmålet skal også være åbent. Er beslutningen reelt taget, mærker 36 mennesker det den første aften.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det, der gik skævt',
      body: `Anden gang spurgte vi om »fremtidens havn«. Det var for stort. Anbefalingerne blev pæne og ubrugelige, og byrådet kunne sige ja til dem alle uden at gøre noget.

Unge mellem 18 og 25 siger nej til brevet. Af 64 indbudte kom to. En sms og et opkald fra en jævnaldrende hjalp lidt; tredje gang kom der fem.

Vi har ikke målt, om tilliden til byrådet er vokset. Vi har kun deltagernes egne ord og byrådets svar at vise frem.`,
    },
    {
      role: 'adapt',
      heading: 'Det må gerne laves om',
      body: `Antallet af aftener kan skæres ned i en lille kommune, hvor alle kender sagen i forvejen. Dér kan lodtrækningen også erstattes af personlige opkald.

Tre ting skal blive stående: lodtrækning eller noget lige så tilfældigt, modargumenterne på aften 2 og datoen for svaret.`,
    },
    {
      role: 'legal',
      heading: 'Regler',
      body: `Borgersamlingen rådgiver og beslutter ikke; kompetencen bliver i byrådet. Adresser til lodtrækningen trækkes i CPR efter aftale med den dataansvarlige og slettes efter sidste aften. Er sagen en lokalplan, erstatter samlingen ikke planlovens offentlige høring.`,
    },
  ],
  milestones: [
    { date: '2022-03', text: 'Første borgersamling: trafik i havnebyen', decidedBy: 'byrådet', link: null },
    { date: '2023-05', text: 'Anden borgersamling: fremtidens havn', decidedBy: 'byrådet', link: null },
    { date: '2023-11', text: 'Tredje borgersamling: skolestruktur på øen', decidedBy: 'byrådet', link: null },
    { date: '2024-01-23', text: 'Version 2: datoen for svaret vedtages først', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Ordstyrer fra den lokale højskole', role: 'leder aftenerne', actorGroup: 'education' },
    { name: '36 lodtrukne borgere', role: 'anbefaler', actorGroup: 'citizens' },
  ],
  resources: [
    {
      amount: 94000,
      currency: 'DKK',
      period: 'once',
      permanent: null,
      since: '2022',
      funding: 'Byrådssekretariatets ramme',
      note: 'Pr. borgersamling: ordstyrer, mad, gavekort og porto; egne timer ikke medregnet',
    },
  ],
  figures: [
    { label: 'Lodtrukne deltagere', value: 36, unit: null },
    { label: 'Aftener', value: 3, unit: null },
    { label: 'Frist for byrådets svar', value: 60, unit: 'dage' },
    { label: 'Breve sendt ud', value: 600, unit: null },
  ],
  claims: [
    {
      statement: 'Byrådet har svaret på alle anbefalinger inden 60 dage og fulgt 13 af 22.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Byrådets svar på tre borgersamlinger', url: 'https://mariehavn.example/borgersamling/svar' },
      negativeEffects: 'Forvaltningen bruger omkring 60 timer på at svare på spørgsmålene mellem aften 1 og 2.',
    },
  ],
  stopCard: 'Stop, hvis byrådet ikke har vedtaget en dato for sit svar, eller hvis færre end 24 møder op den første aften.',
  quotes: [
    {
      text: 'Jeg var med, fordi jeg blev trukket ud. Jeg kom igen, fordi de sagde, hvornår de ville svare.',
      language: 'da',
      person: null,
      title: 'deltager i den tredje borgersamling',
      consent: 'role_only',
    },
  ],
  links: [{ label: 'Drejebog, invitation og lodtrækningsark', url: 'https://mariehavn.example/borgersamling/drejebog' }],
  licence: 'CC-BY-4.0',
  contact: {
    mailbox: 'demokrati@mariehavn.example',
    name: null,
    title: 'demokratikonsulent, Byrådssekretariatet',
    confirmedOn: '2026-09-28',
  },
  canBeCalled: [
    { name: 'demokratikonsulent, Byrådssekretariatet', topic: 'Lodtrækning og drejebog' },
    { name: 'byrådsmedlem', topic: 'Hvordan det er at skulle svare ja, nej eller senere' },
  ],
  reviewBy: '2027-02-01',
  unknowns: [{ place: 'claims', remindOn: '2027-02-01' }],
  time: 'Tre aftener à tre timer, seks ugers forberedelse og svar inden 60 dage',
});

const firstVersion = demoContent('da', {
  ...content,
  summary:
    '36 lodtrukne borgere mødes tre aftener om ét spørgsmål, som byrådet selv er i tvivl om. Byrådet svarer skriftligt hurtigst muligt. Metoden koster under 100.000 kr. og er brugt én gang i Mariehavn.',
  status: 'pilot',
  sections: content.sections
    .filter((section) => section.role !== 'what_went_wrong' && section.role !== 'adapt')
    .map((section) =>
      section.role === 'conditions'
        ? {
            ...section,
            heading: 'Spørgsmålet skal være åbent',
            body: `Byrådet skal være i tvivl på ærlig vis. Er beslutningen reelt taget, mærker 36 mennesker det den første aften. Svaret fra byrådet skal komme hurtigst muligt, mens deltagerne stadig husker, hvad de anbefalede.`,
          }
        : section.role === 'steps'
          ? { ...section, body: evenings('Byrådet formulerer ét spørgsmål, som det ikke har besluttet sig om.', 'Efter.') }
          : section,
    ),
  milestones: content.milestones.slice(0, 1),
  figures: content.figures.filter((figure) => figure.unit !== 'dage'),
  claims: [
    {
      statement: 'Byrådet fik otte anbefalinger, som det ikke havde fået i en almindelig høring.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Anbefalinger fra den første borgersamling', url: null },
      negativeEffects: null,
    },
  ],
  stopCard: null,
  quotes: [],
  contact: { ...content.contact, confirmedOn: '2022-09-01' },
  reviewBy: '2024-02-01',
  time: 'Tre aftener à tre timer og seks ugers forberedelse',
});

export const borgersamlingPaaTreAftener: DemoEntry = {
  number: 8,
  slug: 'borgersamling-paa-tre-aftener',
  tenant: 'mariehavn',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [
    { publishedAt: '2022-09-20T08:30:00Z', content: firstVersion },
    { publishedAt: '2024-01-23T09:00:00Z', content },
  ],
  draft: null,
};
