import { demoContent } from '../demo-entry.js';

/** Withdrawn in 2025 for an error in a factor; what version 2 keeps of it is taken from here. */
export const klimabudgetVersion1 = demoContent('da', {
  kind: 'tool',
  title: 'Klimabudget i regneark',
  summary:
    'Et regneark, der stiller kommunens udledning op ved siden af budgettet, så udvalgene ser ton og kroner i samme sag. Fyrre ark, en vejledning og en liste over de faktorer, der regnes med.',
  byline: { name: 'klimacontroller', unit: 'Økonomi og Analyse' },
  status: 'running',
  goals: [13],
  targets: ['13.2'],
  dimensions: ['environmental', 'economic'],
  activityTypes: ['local_priorities', 'development_project'],
  actorGroups: ['municipality'],
  municipalRoles: ['authority', 'owner', 'purchaser'],
  sector: 'Økonomiudvalget',
  start: { effort: 'month', cost: 'none', politicalDecision: 'needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Klimaplanen lå i et andet skab end budgettet',
      body: `Mariehavn vedtog en klimaplan i 2020 med et mål om 70 procent lavere udledning i 2030. Hver september blev budgettet vedtaget, uden at planen blev slået op. Et nyt tag, en ny asfaltkontrakt og seks dieselbiler kunne gå igennem samme aften, fordi ingen havde regnet på dem.

Vi havde ikke råd til et system. Vi havde en controller, et regneark og fem uger.`,
    },
    {
      role: 'done',
      heading: 'Ton og kroner på samme linje',
      body: `Regnearket følger kommunens egen kontoplan. For hvert område står der budget, udledning i grundåret, udledning i år og et loft for næste år. Loftet er fordelt af byrådet, ligesom pengene er det.

- **Ark 1–5** samler tallene på én side til udvalgene.
- **Ark 6–31** er ét ark pr. område: bygninger, kørsel, vejbelysning, anlæg, madservice og så videre.
- **Ark 32–37** regner på det enkelte budgetforslag: hvad koster det, og hvad gør det ved udledningen i de næste fire år?
- **Ark 38–40** er faktorer, kilder og kontrol.

Hvert forslag over 500.000 kr. får en linje i sagsfremstillingen: *ændrer udledningen med … ton om året*. Kan det ikke beregnes, skal der stå hvorfor.`,
    },
    {
      role: 'steps',
      heading: 'Sådan kommer I i gang',
      body: `1. Hent forbrug af el, varme og brændstof for ét år. Det tager to uger, og det meste er ventetid.
2. Udfyld ark 6–12, som er bygninger og kørsel. De dækker hos os 78 procent af det, kommunen selv udleder.
3. Læg side 1 for direktionen, også selv om den har huller.
4. Regn på tre af næste års budgetforslag, og vis dem i ét udvalg.
5. Først derefter kommer resten af arkene.`,
    },
    {
      role: 'prerequisites',
      heading: 'Forudsætninger',
      body: `Én person, der kender kontoplanen, og en, der må bede ejendomsdriften om målerdata. Et regnearksprogram er nok; der er ingen makroer. Regn med fem uger det første år og to de næste.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det, der drillede',
      body: `Hver forvaltning sendte sin egen fil, og der kom elleve udgaver af ark 12. Brug ét fælles dokument fra den første dag.`,
    },
    {
      role: 'conditions',
      heading: 'Det virker kun, hvis …',
      body: `… økonomichefen ejer det. Ligger klimabudgettet hos klimakoordinatoren, bliver det et bilag. Hos os kan et forslag ikke komme på budgetseminaret uden sin linje, og den regel er vigtigere end alle fyrre ark.

Loftet skal også være vedtaget. Uden et loft er tonnene bare et tal ved siden af et andet.`,
    },
    {
      role: 'cannot_move',
      heading: 'Det, der ikke kan flyttes',
      body: 'De danske udledningsfaktorer og kontoplanen. Begge ligger på hver sit ark, så de kan skiftes ud, uden at resten falder fra hinanden.',
    },
    {
      role: 'legal',
      heading: 'Regler',
      body: `Der er ingen pligt til at føre klimabudget, og det ændrer ikke ved styrelseslovens krav til budgettet. Byrådet vedtager loftet som et bilag, der ikke binder bevillingerne.`,
    },
    {
      role: 'adapt',
      heading: 'Det skal I rette til',
      body: `Faktorerne er danske og gælder vores lokale fjernvarme. De skal skiftes ud, før arket bruges et andet sted.`,
    },
  ],
  milestones: [
    { date: '2022-06-21', text: 'Loft for udledningen vedtages sammen med budgetprocessen', decidedBy: 'byrådet', link: null },
    { date: '2023-03-07', text: 'Version 1 delt', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Ejendomsdrift', role: 'målerdata', actorGroup: 'municipality' },
    { name: 'Det lokale fjernvarmeværk', role: 'faktorer for varme', actorGroup: 'business' },
  ],
  resources: [
    {
      amount: null,
      currency: null,
      period: 'year',
      permanent: true,
      since: '2022',
      funding: 'Inden for rammen',
      note: 'Fem uger af en controllers tid det første år, to uger de følgende',
    },
  ],
  figures: [
    { label: 'Ark', value: 40, unit: null },
    { label: 'Fagforvaltninger med egne ark', value: 5, unit: null },
  ],
  claims: [
    {
      statement: 'Udvalgene ser nu udledning og kroner i samme sag.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Budgetmateriale 2023, Økonomi og Analyse', url: null },
      negativeEffects: null,
    },
  ],
  stopCard:
    'Stop, hvis linjen i sagsfremstillingen står tom i mere end halvdelen af sagerne ved andet budgetseminar: så mangler der en ejer.',
  links: [{ label: 'Klimabudget version 1 (regneark)', url: 'https://mariehavn.example/klimabudget/v1.xlsx' }],
  licence: 'CC-BY-4.0',
  contact: {
    mailbox: 'klimabudget@mariehavn.example',
    name: null,
    title: 'klimacontroller, Økonomi og Analyse',
    confirmedOn: '2023-03-01',
  },
  canBeCalled: [
    { name: 'klimacontroller, Økonomi og Analyse', topic: 'De første syv ark og hvor tallene hentes' },
    { name: 'økonomichef', topic: 'Hvordan linjen kom ind i budgetprocessen' },
  ],
  reviewBy: '2025-06-01',
  toolVersion: '1.0',
});
