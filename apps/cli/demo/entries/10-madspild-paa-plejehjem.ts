import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'case_study',
  title: 'Madspild på plejehjem: vi vejer tallerkenerne',
  summary:
    'To plejehjem i Mariehavn har lånt Björksjös metode fra skolekøkkenerne og vejer det, der ligger tilbage på tallerkenerne. Ti uger inde er der mindre i spanden, og beboerne spiser ikke mindre.',
  byline: { name: 'køkkenleder', unit: 'Plejehjem og Køkken' },
  status: 'pilot',
  goals: [12, 2, 3],
  targets: ['12.3'],
  dimensions: ['environmental', 'social', 'economic'],
  activityTypes: ['development_project'],
  actorGroups: ['municipality', 'citizens'],
  municipalRoles: ['owner', 'employer'],
  sector: 'Social- og sundhedsudvalget',
  start: { effort: 'afternoon', cost: 'small', politicalDecision: 'not_needed' },
  sections: [
    {
      role: 'done',
      heading: 'En vægt ved vognen',
      body: `Siden august har to plejehjem vejet tallerkenrester efter frokost og aftensmad. Metoden er Björksjös fra skolekøkkenerne: én vægt, én spand, ét skema på væggen. Vi vejer ikke den enkelte beboers tallerken, kun den samlede spand pr. spisestue.

Resterne faldt fra omkring 58 til 43 gram pr. måltid på ti uger. Det meste skete, da portionerne kom på bordet i fade, så man selv kunne tage. Kartoflerne gik fra fire til »så mange, du har lyst til«.

Vi var bange for, at det skulle gå ud over ernæringen. Beboernes vægt blev fulgt som altid, og den er stabil.`,
    },
    {
      role: 'what_went_wrong',
      heading: 'Det ved vi ikke endnu',
      body: `Før-tallet bygger på én uge, og ti uger er ikke et år. På demensafsnittet virkede fadene ikke; dér er vi gået tilbage til anrettede tallerkener.`,
    },
  ],
  figures: [
    { label: 'Plejehjem', value: 2, unit: null },
    { label: 'Beboere', value: 87, unit: null },
  ],
  claims: [
    {
      statement: 'Tallerkenresterne faldt fra omkring 58 til 43 gram pr. måltid på ti uger, uden at beboerne tabte sig.',
      indicator: 'Gram pr. serveret måltid',
      unit: 'g',
      baseline: null,
      outcome: { value: 43, date: '2026-10' },
      source: { label: 'Vejeskemaer fra to plejehjem, uge 33–42 2026', url: null },
      negativeEffects: 'Vejningen tager personalet syv minutter pr. måltid.',
    },
  ],
  stopCard: 'Stop, hvis to beboere i samme spisestue taber mere end to kilo på en måned.',
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'koekken@mariehavn.example', name: null, title: 'køkkenleder, Plejehjem og Køkken', confirmedOn: '2026-10-20' },
  canBeCalled: [{ name: 'køkkenleder, Plejehjem og Køkken', topic: 'Vægten, skemaet og fadene' }],
  reviewBy: '2027-04-01',
  unknowns: [{ place: 'claims', remindOn: '2027-02-15' }],
});

export const madspildPaaPlejehjem: DemoEntry = {
  number: 10,
  slug: 'madspild-paa-plejehjem',
  tenant: 'mariehavn',
  coOwners: [],
  audience: 'networks',
  networks: ['nordisk-laeringsnetvaerk'],
  example: true,
  versions: [{ publishedAt: '2026-10-20T10:25:00Z', content }],
  draft: null,
};
