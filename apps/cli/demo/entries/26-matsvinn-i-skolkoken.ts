import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('sv', {
  kind: 'case_study',
  title: 'Matsvinn i skolköken: från 61 till 38 gram per portion',
  summary:
    'Elva skolkök i Björksjö väger allt som slängs, tre veckor per termin. På två år gick matsvinnet från 61 till 38 gram per portion. Det som hjälpte var lugnare måltider och mat som lagas i omgångar. Mariehavn har provat samma våg på två äldreboenden och sett samma sak.',
  byline: { name: 'måltidsutvecklare', unit: 'Måltidsenheten' },
  status: 'scaled',
  goals: [12, 2],
  targets: ['12.3'],
  dimensions: ['environmental', 'economic', 'social'],
  activityTypes: ['development_project', 'citizen_involvement'],
  actorGroups: ['municipality', 'education'],
  municipalRoles: ['owner', 'employer', 'purchaser'],
  sector: 'Barn- och utbildningsnämnden',
  start: { effort: 'month', cost: 'small', politicalDecision: 'not_needed' },
  sections: [
    {
      role: 'problem',
      heading: 'Var fjärde potatis i tunnan',
      body: `I Björksjö lagas 4 900 skolluncher om dagen. Hösten 2023 vägde vi för första gången allt som slängdes i elva kök. Det blev 61 gram per portion, alltså 299 kilo om dagen. Alla trodde att det var barnen. Vågen sa att mer än hälften aldrig hade legat på en tallrik.`,
    },
    {
      role: 'done',
      heading: 'Tre hinkar och en våg',
      body: `Vi väger i tre hinkar: kök, servering och tallrik. Det tar nio minuter om dagen och görs tre veckor per termin, aldrig hela året, för då tröttnar man.

Hinkarna pekade ut vad som skulle göras:

- **Köket:** laga i omgångar. Den sista tredjedelen av pastan kokas när första klassen har ätit.
- **Serveringen:** mindre bleck efter halv ett. Ett fullt bleck klockan 12.50 blir svinn.
- **Tallriken:** tjugo minuter vid bordet i stället för tolv. Tre skolor flyttade rasten till före lunch, och barnen kom hungriga och lugna.
- **Frånvaron:** skolan meddelar utflykter före torsdag. Bara det var fyra gram.

Överbliven mat säljs i matlådor till personalen för 25 kronor, och resten går till biogas.`,
    },
    {
      role: 'steps',
      heading: 'Så börjar ni',
      body: `1. Köp en våg som tål vatten och tre hinkar i olika färger.
2. Väg i tre veckor utan att ändra något. Annars vet ni aldrig var ni började.
3. Sätt upp siffran i matsalen, inte på intranätet.
4. Välj en sak per kök. Köket väljer själv.
5. Väg igen efter en termin.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det vi inte skulle göra om',
      body: `Första terminen tävlade klasserna om att ha tomma tallrikar. Några barn lät bli att ta mat för att vinna. Vi stoppade tävlingen efter nio dagar och bad om ursäkt i ett brev hem. Visa kökets siffror, aldrig klassens.

Vi ville också ha digitala vågar som skickade data själva. De kostade 210 000 kronor och hälften slutade fungera i diskrummet. Papper på väggen fungerar.`,
    },
    {
      role: 'conditions',
      heading: 'Förutsättningar',
      body: `Rektorn måste äga schemat för lunchen; utan det går bara köket att ändra. Kökspersonalen behöver tid för vägningen inom arbetstiden. Och matsedeln måste få ändras: fisken som alla slängde fick byta recept tre gånger.`,
    },
    {
      role: 'adapt',
      heading: 'I andra kök',
      body: `Mariehavn vände på metoden för äldreboenden: där är det portionens storlek och faten på bordet som spelar roll, och man följer de boendes vikt. I mottagningskök, som får maten färdig, försvinner den första hinken och med den en tredjedel av vinsten.`,
    },
    {
      role: 'legal',
      heading: 'Regler',
      body: `Skollunchen ska enligt skollagen vara näringsriktig och kostnadsfri. Mindre svinn får aldrig betyda mindre mat. Matlådor till personalen säljs till självkostnad och kyls ned efter egenkontrollens rutiner.`,
    },
  ],
  milestones: [
    { date: '2023-10', text: 'Första vägningen i elva kök: 61 gram', decidedBy: null, link: null },
    { date: '2024-03', text: 'Klasstävlingen stoppas efter nio dagar', decidedBy: null, link: null },
    { date: '2025-10', text: 'Femte vägningen: 38 gram', decidedBy: null, link: null },
    { date: '2026-01', text: 'Vägning blir en fast del av måltidspolicyn', decidedBy: 'kommunfullmäktige', link: null },
    { date: '2026-11', text: 'Mariehavn bekräftar minskningen i ett eget försök', decidedBy: null, link: null },
  ],
  partners: [
    { name: 'Elva skolkök', role: 'väger och väljer åtgärd', actorGroup: 'municipality' },
    { name: 'Matråden på skolorna', role: 'provsmakar och tycker till', actorGroup: 'education' },
    { name: 'Mariehavns kommun, Danmark', role: 'provar på två äldreboenden', actorGroup: 'municipality' },
  ],
  resources: [
    {
      amount: 74000,
      currency: 'SEK',
      period: 'once',
      permanent: null,
      since: '2023',
      funding: 'Måltidsenhetens ram',
      note: 'Vågar, hinkar och utbildning',
    },
    {
      amount: 610000,
      currency: 'SEK',
      period: 'year',
      permanent: true,
      since: '2025',
      funding: 'Lägre inköp av livsmedel',
      note: 'Besparing; används till bättre råvaror',
    },
  ],
  figures: [
    { label: 'Skolkök', value: 11, unit: null },
    { label: 'Portioner om dagen', value: 4900, unit: null },
  ],
  claims: [
    {
      statement: 'Matsvinnet i elva skolkök minskade från 61 till 38 gram per portion på två år.',
      indicator: 'Kök-, serverings- och tallrikssvinn i gram per serverad portion, tre veckors vägning',
      unit: 'g',
      baseline: { value: 61, date: '2023-10' },
      outcome: { value: 38, date: '2025-10' },
      source: {
        label: 'Vägningsprotokoll hösten 2023 till hösten 2025, Måltidsenheten',
        url: 'https://bjorksjo.example/matsvinn/protokoll',
      },
      negativeEffects: 'Nio minuters arbete per kök och vägningsdag. Matlådorna ger mer disk.',
    },
  ],
  stopCard:
    'Stoppa om barn tar mindre mat än de behöver för att siffran ska bli bra, eller om vägningen tar mer än femton minuter om dagen.',
  quotes: [
    {
      text: 'Vi trodde att det var barnen. Det var vi.',
      language: 'sv',
      person: null,
      title: 'kock i ett av skolköken',
      consent: 'role_only',
    },
  ],
  links: [{ label: 'Vägningsschema och affisch', url: 'https://bjorksjo.example/matsvinn/schema' }],
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'maltid@bjorksjo.example', name: null, title: 'måltidsutvecklare, Måltidsenheten', confirmedOn: '2026-11-16' },
  canBeCalled: [
    { name: 'måltidsutvecklare, Måltidsenheten', topic: 'Vägning utan att trötta ut köket' },
    { name: 'rektor', topic: 'Rast före lunch' },
  ],
  reviewBy: '2028-01-01',
});

const beforeConfirmation = demoContent('sv', {
  ...content,
  summary:
    'Elva skolkök i Björksjö väger allt som slängs, tre veckor per termin. På två år gick matsvinnet från 61 till 38 gram per portion. Det som hjälpte var lugnare måltider och mat som lagas i omgångar.',
  sections: content.sections.map((section) =>
    section.role === 'adapt'
      ? {
          ...section,
          body: 'I mottagningskök, som får maten färdig, försvinner den första hinken och med den en tredjedel av vinsten. På äldreboenden har metoden inte provats.',
        }
      : section,
  ),
  milestones: content.milestones.slice(0, 4),
  partners: content.partners.slice(0, 2),
  contact: { ...content.contact, confirmedOn: '2026-02-02' },
});

export const matsvinnISkolkoken: DemoEntry = {
  number: 26,
  slug: 'matsvinn-i-skolkoken',
  tenant: 'bjorksjo',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [
    { publishedAt: '2026-02-03T08:15:00Z', content: beforeConfirmation },
    { publishedAt: '2026-11-17T09:20:00Z', content },
  ],
  draft: null,
};
