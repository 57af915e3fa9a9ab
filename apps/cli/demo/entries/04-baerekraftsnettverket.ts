import { type DemoEntry, demoContent } from '../demo-entry.js';
import { baerekraftsnettverketInEnglish } from './04-baerekraftsnettverket-in-english.js';

const content = demoContent('nb', {
  kind: 'case_study',
  title: 'Bærekraftsnettverket: kommuner som lærer sammen',
  summary:
    'Ingen kommune når bærekraftsmålene alene. Derfor var Bærum med på å stifte et nasjonalt nettverk der norske kommuner deler erfaringer og metoder, utvikler verktøy sammen og gir hverandre fart fram mot 2030.',
  byline: { name: null, unit: 'Strategi- og utviklingsenheten, Bærum kommune' },
  status: 'running',
  goals: [17],
  targets: ['17.17'],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['development_project', 'citizen_involvement', 'business_cooperation', 'local_priorities'],
  actorGroups: ['municipality', 'citizens', 'business'],
  municipalRoles: ['facilitator'],
  sector: 'Strategi og utvikling',
  sections: [
    {
      role: 'problem',
      heading: 'Hvorfor et nettverk',
      body: `Bærekraftsmålene er laget slik at ingen kan krysse dem av på egen hånd. En kommune kan endre egne innkjøp, planer og tjenester, men resultatet avhenger av hva innbyggere, næringsliv, organisasjoner og andre kommuner gjør i samme tidsrom. Det er kjernen i mål 17, Samarbeid for å nå målene: Partnerskap er ikke ett mål blant mange, men måten de andre nås på.

Utålmodighet er den andre grunnen. Målene skal være nådd innen 2030. Da er det dårlig bruk av tid om hver kommune skal finne opp sine egne arbeidsmåter. Bærum ville ha et sted der det én kommune har prøvd, raskt kan komme andre til nytte.`,
    },
    {
      role: 'done',
      heading: 'Slik er det bygd opp',
      body: `Nettverket ble stiftet i mai, og Bærum var med fra starten. Det er nasjonalt: kommuner i Norge skal lære av hverandre og samarbeide. KS er samarbeidspartner, og det samme er flere FN-organisasjoner. Dermed får erfaringer fra en enkelt kommune en vei videre, både i Norge og utenfor.

En styringsgruppe leder arbeidet. Bærum har en plass der, og den holdes av en kommunaldirektør. Når en av lederne i kommunen sitter ved bordet, er det kortere vei fra det som avtales i nettverket, til det som faktisk prioriteres hjemme.`,
    },
    {
      role: 'steps',
      heading: 'Dette skal medlemmene gjøre sammen',
      body: `Kommunene utvikler arbeidsmåter og verktøy i fellesskap, slik at hver av dem kommer raskere fram i sitt eget lokalsamfunn. Arbeidet skal kunne ses på fire områder:

- lokale utviklingsprosjekt
- involvering av innbyggere
- samarbeid med næringslivet
- lokale prioriteringer

Felles for alle fire er at sosial, økonomisk og miljømessig bærekraft skal veie tyngre når kommunen bestemmer seg.`,
    },
    {
      role: null,
      heading: 'Hva vi får igjen',
      body: `Det første er læring. Vi slipper å begynne på bar bakke, og vi får spørsmål om egne løsninger som vi ikke ville ha stilt selv.

Det andre er at vi både blir inspirert og bundet. Det er lettere å holde fast ved en ambisjon når andre kommuner vet om den.

Det tredje er møteplassen. Når folk som arbeider med det samme, treffer hverandre, oppstår det løsninger som ingen hadde med seg inn i rommet.

Det fjerde er stemmen. Sammen kan kommunene samle seg om ett budskap og løfte det høyt på dagsordenen. Det så vi på Bærekraftskonferansen The North West 30. september. Nettverket sto på programmet, og statsministeren trakk det fram som et internasjonalt særtilfelle.`,
    },
    {
      role: 'conditions',
      heading: 'Det vi ikke kan vise ennå',
      body: `Vi har ikke målt om nettverket gjør at kommunene når målene raskere, og derfor påstår vi det heller ikke. Det vi kan dokumentere, er at det finnes, hvem som er med, og at det er blitt lagt merke til. Virkningen kan bare leses av i det som skjer i hver enkelt kommune.`,
    },
  ],
  partners: [
    { name: 'KS', role: 'Samarbeidspartner', actorGroup: null },
    { name: 'FN-organisasjoner', role: 'Samarbeidspartnere', actorGroup: null },
  ],
  figures: [{ label: 'Plasser Bærum har i styringsgruppen', value: 1, unit: 'plass' }],
  claims: [
    {
      statement: 'Nettverket sto på programmet på Bærekraftskonferansen The North West og ble framhevet av statsministeren.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: { label: 'Bærum kommunes egen omtale av nettverket', url: null },
      negativeEffects: null,
    },
  ],
  quotes: [
    {
      text: 'The Norwegian Network of Excellence is a unique example internationally of cities and local communities working in tandem to get the job done.',
      language: 'en',
      person: null,
      title: 'Norges statsminister',
      consent: 'role_only',
    },
  ],
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'baerekraft@baerum.example', name: null, title: 'Strategi- og utviklingsenheten', confirmedOn: '2026-09-14' },
  reviewBy: '2027-05-31',
  unknowns: [{ place: 'resources', remindOn: '2027-02-01' }],
});

/** Said again more plainly in September; the English translation still says this. */
const firstVersion = demoContent('nb', {
  ...content,
  sections: content.sections.map((section) =>
    section.role === 'conditions'
      ? {
          ...section,
          body: `Vi har ikke målt om nettverket gjør at kommunene når målene raskere. Det vi kan dokumentere, er at det finnes, hvem som er med, og at det er blitt lagt merke til. Virkningen må leses av i det som skjer i hver enkelt kommune.`,
        }
      : section,
  ),
  contact: { ...content.contact, confirmedOn: '2026-01-19' },
});

/** Written from Bærum's own account of the network, and from nothing else. */
export const baerekraftsnettverket: DemoEntry = {
  number: 4,
  slug: 'baerekraftsnettverket',
  tenant: 'baerum',
  coOwners: [],
  audience: 'public',
  networks: ['baerekraftsnettverket', 'nordisk-laeringsnetvaerk'],
  example: false,
  versions: [
    { publishedAt: '2026-01-20T08:00:00Z', content: firstVersion },
    { publishedAt: '2026-09-15T08:00:00Z', content },
  ],
  draft: null,
  translations: [{ publishedAt: '2026-02-03T08:00:00Z', content: baerekraftsnettverketInEnglish }],
};
