import { type DemoEntry, demoContent } from '../demo-entry.js';
import { klimabudgetVersion1 } from './07-klimabudget-version-1.js';

const approved = demoContent('da', {
  ...klimabudgetVersion1,
  title: 'Klimabudget i regneark, med vejledning',
  summary:
    'Et regneark, der stiller kommunens udledning op ved siden af budgettet, så udvalgene ser ton og kroner i samme sag. Fyrre ark, en vejledning på tolv sider og en liste over de faktorer, der regnes med. Version 2 retter fejlen i fjernvarmefaktoren.',
  sections: [
    ...klimabudgetVersion1.sections
      .filter((section) => section.role !== 'what_went_wrong' && section.role !== 'adapt')
      .map((section) => (section.role === 'conditions' ? { ...section, body: `${section.body}\n\n![](fil:Klimabudget.png)` } : section)),
    {
      role: 'what_went_wrong',
      heading: 'Fejlen i version 1',
      body: `I version 1 stod faktoren for fjernvarme i kilo pr. gigajoule, mens forbruget stod i megawatttimer. Varmen kom derfor til at fylde 3,6 gange for lidt. Ingen så det i to år, fordi alle årene havde den samme fejl, og kurven derfor pegede den rigtige vej.

En controller i en anden kommune fandt den i januar 2025. Vi trak version 1 tilbage, skrev til de fire, der brugte den, og rettede. Nu står enheden ved hvert tal, og ark 38 kontrollerer, at sum og stikprøve passer sammen. Det skulle have været der fra begyndelsen.

Vi ville heller ikke igen lade hver forvaltning sende sin egen fil. Der kom elleve udgaver af ark 12.`,
    },
    {
      role: 'adapt',
      heading: 'Det skal I rette til',
      body: `Faktorerne i ark 3 er danske: el, fjernvarme fra det lokale værk og kørsel på dansk diesel. I Norge og Sverige skal alle faktorer skiftes ud, og fjernvarme er for mange kommuner en mindre post end færger eller anlægsmaskiner.

Er I færre end 15.000 indbyggere, så begynd med vejledningens kapitel 2, der viser, hvilke seks ark der rækker det første år. Fyrre ark er bygget til en forvaltning med en økonomiafdeling.`,
    },
  ],
  milestones: [
    ...klimabudgetVersion1.milestones,
    { date: '2025-01-21', text: 'Fejl i fjernvarmefaktoren fundet', decidedBy: null, link: null },
    { date: '2025-02-04', text: 'Version 1 trukket tilbage, fire brugere får besked', decidedBy: null, link: null },
    { date: '2025-03-18', text: 'Version 2 delt', decidedBy: null, link: 'https://mariehavn.example/klimabudget' },
  ],
  claims: [
    {
      statement: 'Langt de fleste større budgetforslag har nu en beregnet klimaeffekt, før udvalgene behandler dem.',
      indicator: 'Budgetforslag over 500.000 kr. med beregnet udledning',
      unit: '%',
      baseline: { value: 0, date: '2022-09' },
      outcome: { value: 83, date: '2024-09' },
      source: { label: 'Budgetmateriale 2023–2025, Økonomi og Analyse', url: 'https://mariehavn.example/klimabudget/budgetmateriale' },
      negativeEffects: 'De små forslag under grænsen bliver ikke regnet og er blevet flere: 41 mod 29 før.',
    },
    {
      statement: 'En fagforvaltning bruger mindre end halvt så lang tid på sit bidrag som det første år.',
      indicator: 'Timer pr. fagforvaltning pr. budgetår, gennemsnit af fem',
      unit: 'timer',
      baseline: { value: 46, date: '2022' },
      outcome: { value: 18, date: '2024' },
      source: { label: 'Tidsregistrering, Økonomi og Analyse', url: null },
      negativeEffects: null,
    },
  ],
  links: [
    { label: 'Klimabudget version 2 (regneark)', url: 'https://mariehavn.example/klimabudget/v2.xlsx' },
    { label: 'Vejledning, 12 sider', url: 'https://mariehavn.example/klimabudget/vejledning-v2.pdf' },
  ],
  contact: { ...klimabudgetVersion1.contact, confirmedOn: '2026-09-28' },
  reviewBy: '2027-06-01',
  toolVersion: '2.0',
});

const nextVersion = demoContent('da', {
  ...approved,
  summary:
    'Et regneark, der stiller kommunens udledning op ved siden af budgettet, så udvalgene ser ton og kroner i samme sag. Version 3 får et særskilt ark om indkøb og klarer sig med fireogtyve ark i stedet for fyrre.',
  sections: approved.sections.map((section) =>
    section.role === 'done'
      ? {
          ...section,
          body: `${section.body}

**Nyt i version 3:** Indkøb får sit eget ark, hvor de tyve største leverandører regnes efter kroner og branche. Seksten ark er slået sammen, og faktorerne hentes fra én liste med årstal. Tallene for indkøb er grove; vi skriver »størrelsesorden« ved dem, indtil to andre kommuner har regnet efter.`,
        }
      : section,
  ),
  milestones: [...approved.milestones, { date: '2027-02', text: 'Version 3 ventes klar', decidedBy: null, link: null }],
  unknowns: [
    { place: 'claims', remindOn: '2027-01-20' },
    { place: 'links', remindOn: '2027-02-01' },
  ],
  toolVersion: '3.0',
});

export const klimabudgetIRegneark: DemoEntry = {
  number: 7,
  slug: 'klimabudget-i-regneark',
  tenant: 'mariehavn',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [
    { publishedAt: '2023-03-07T10:00:00Z', content: klimabudgetVersion1 },
    { publishedAt: '2025-03-18T09:40:00Z', content: approved },
  ],
  draft: nextVersion,
};
