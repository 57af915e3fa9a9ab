import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'method',
  title: 'Verdensmål i alle fagudvalg mindst en gang i kvartalet',
  summary:
    'I Herning Kommune er det besluttet, at hvert fagudvalg behandler verdensmålene mindst én gang i kvartalet og ser efter synergier på tværs. Metoden er et årshjul: fire faste nedslag om året, ét spørgsmål til sagen og ét spørgsmål til naboudvalget.',
  byline: { name: 'udviklingskonsulent', unit: 'Herning Kommune' },
  status: 'running',
  goals: [17, 16],
  targets: ['17.14'],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['local_priorities'],
  actorGroups: ['municipality'],
  municipalRoles: ['authority', 'employer', 'facilitator'],
  sector: 'Alle fagudvalg',
  start: { effort: 'afternoon', cost: 'none', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Målene bor ikke i ét udvalg',
      body: `Verdensmålene går på tværs, og det gør et byråds udvalg ikke. Hvert udvalg har sit budget, sine sager og sin forvaltning. Lægger man målene i ét af dem, bliver de til det udvalgs sag, og de andre kan roligt se den anden vej.

Herning Kommune har valgt det modsatte: alle fagudvalg har opgaven, og de har den hele året.`,
    },
    {
      role: 'done',
      heading: 'Hvad der er besluttet',
      body: `Beslutningen er kort nok til at stå på et kort:

- **Alle** fagudvalg behandler verdensmålene.
- Det sker **mindst én gang i kvartalet**.
- Udvalgene henter **ideer hos hinanden** og leder efter **synergier på tværs**.

En politisk følgegruppe holder øje med arbejdet som helhed. Ved siden af løber den udadvendte del, hvor kommunen hjælper andre i gang, blandt andet gennem partnerskaber i centret Bæredygtig Herning.`,
    },
    {
      role: 'steps',
      heading: 'Sådan kan et kvartal se ud',
      body: `Trinene her er metoden, som den kan bruges af andre. De er skrevet ud fra beslutningen og beskriver ikke, hvordan det enkelte udvalg i Herning har gjort.

1. **Sæt fire datoer.** Udvalgssekretæren vælger ét møde i hvert kvartal, når mødeplanen for året lægges.
2. **Vælg én sag.** To uger før mødet peges der på en sag, som alligevel skal på dagsordenen, og som berører et mål.
3. **Stil to spørgsmål.** Hvad betyder sagen for målet? Hvem arbejder ellers med det?
4. **Skriv svaret ind i sagen.** Fem linjer i sagsfremstillingen rækker. Et særskilt notat bliver ikke læst.
5. **Send det videre.** Står der et andet udvalg i svaret, går linjerne videre til dets sekretær samme uge.
6. **Sæt kryds.** Behandlet eller mangler. Følgegruppen ser krydserne samlet efter kvartalet.`,
    },
    {
      role: 'materials',
      heading: 'Det skal I bruge',
      body: `Et årshjul med udvalgene nedad og kvartalerne hen ad, en fast plads på dagsordenen og en person, der spørger. Mere er der ikke. Listen over de 169 delmål er god at have ved hånden, når nogen spørger, om en sag virkelig hører til et mål.`,
    },
    {
      role: 'conditions',
      heading: 'Det afgør, om det holder',
      body: `Ordet »alle« bærer metoden. Hvis ét udvalg kan melde fra, forsvinder muligheden for at finde synergier med det, og så er årshjulet blot en påmindelse til dem, der i forvejen er i gang.

Ordet »mindst« er det andet. Fire gange om året er et gulv, og det er lavt nok til at blive holdt.`,
    },
    {
      role: 'adapt',
      heading: 'Det må I tilpasse',
      body: `Kvartalet passer til en kommune, hvor udvalgene mødes hver måned. Mødes de sjældnere, er to gange om året ærligere end fire tomme punkter. Afgør også, hvem der spørger: en sekretær, en bæredygtighedskoordinator eller udvalgsformanden selv.

Har I et stående klima- eller bæredygtighedsudvalg, så skriv ned, hvad det *ikke* skal tage sig af. Ellers havner alle fem linjer dér.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det, vi ikke ved endnu',
      body: `Det er ikke gjort op, hvor mange synergier udvalgene har fundet, eller om sagerne er blevet anderledes af det. Derfor står der kun, hvad der er besluttet, og ikke, hvad det har virket. Herning siger selv om arbejdet, at man bygger cyklen, mens man kører på den; det gælder også årshjulet.`,
    },
  ],
  figures: [{ label: 'Behandlinger pr. udvalg om året, mindst', value: 4, unit: null }],
  claims: [
    {
      statement: 'Det er besluttet, at alle fagudvalg behandler verdensmålene mindst én gang i kvartalet.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Inspirationskatalog: Partnerskaber for handling, mål 17', url: null },
      negativeEffects: null,
    },
  ],
  stopCard: 'Stop, og begynd forfra med to udvalg, hvis halvdelen af felterne i årshjulet står tomme to kvartaler i træk.',
  licence: 'CC-BY-4.0',
  contact: {
    mailbox: 'baeredygtighed@herning.example',
    name: null,
    title: 'udviklingskonsulent, Herning Kommune',
    confirmedOn: '2026-09-14',
  },
  canBeCalled: [{ name: 'udviklingskonsulent, Herning Kommune', topic: 'Fire nedslag om året i en travl mødeplan' }],
  reviewBy: '2027-06-30',
  unknowns: [{ place: 'claims', remindOn: '2027-01-15' }],
  time: 'Fem linjer i én sag pr. udvalg pr. kvartal',
});

export const verdensmaalIAlleFagudvalg: DemoEntry = {
  number: 2,
  slug: 'verdensmaal-i-alle-fagudvalg',
  tenant: 'herning',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: false,
  versions: [{ publishedAt: '2022-11-08T08:00:00Z', content }],
  draft: null,
};
