import { type DemoEntry, demoContent } from '../demo-entry.js';

const content = demoContent('da', {
  kind: 'case_study',
  title: 'Det er OK bare at gå i gang',
  summary:
    'Frygten for at blive beskyldt for greenwashing holder mange tilbage, og det gør det abstrakte også. Erfaringen fra Herning er, at det giver mening at begynde uden at have svarene.',
  byline: { name: null, unit: 'Bæredygtig Herning' },
  status: 'running',
  goals: [17, 12],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['business_cooperation'],
  actorGroups: ['business', 'education', 'citizens', 'municipality'],
  municipalRoles: ['facilitator'],
  start: { effort: 'afternoon', cost: 'none', politicalDecision: 'not_needed' },
  sections: [
    {
      role: 'done',
      heading: 'Begynd, før svarene er der',
      body: `To ting får folk til at vente med verdensmålene. Den ene er, at de virker fjerne: hvor begynder man med 17 mål, når man har et værksted eller en skole? Den anden er frygten for at blive taget i greenwashing, så snart man siger noget højt.

I Herning er erfaringen, at det lønner sig at begynde. Ingen sad inde med svarene, da arbejdet begyndte, og nogle af dem kommer aldrig. Kommunen kalder det at bygge cyklen, mens man kører på den, og agter at blive ved: sådan er vilkårene for arbejdet med bæredygtighed.

Det betyder ikke, at alt må siges. Et lille skridt, som man kan vise frem, er bedre end et stort løfte. Skriv, hvad I gør nu, hvad I ikke ved endnu, og hvornår I ser på det igen. Så er der ikke noget at blive taget i.

Vores råd til den næste er kort: tag det skridt, I kan tage nu, og fortæl om det.`,
    },
  ],
  claims: [
    {
      statement: 'Det giver mere mening at gå i gang med et lille skridt end at vente på alle svarene.',
      indicator: null,
      unit: null,
      baseline: null,
      outcome: null,
      source: null,
      negativeEffects: null,
    },
  ],
  quotes: [
    { text: 'vi bygger cyklen, mens vi kører på den', language: 'da', person: null, title: 'Herning Kommune', consent: 'role_only' },
  ],
  licence: 'CC-BY-4.0',
  contact: { mailbox: 'kontakt@baeredygtig-herning.example', name: null, title: 'sekretariatet', confirmedOn: '2026-08-24' },
});

export const detErOkBareAtGaaIGang: DemoEntry = {
  number: 3,
  slug: 'det-er-ok-bare-at-gaa-i-gang',
  tenant: 'baeredygtig-herning',
  coOwners: [],
  audience: 'public',
  networks: ['nordisk-laeringsnetvaerk'],
  example: false,
  versions: [{ publishedAt: '2023-03-14T09:15:00Z', content }],
  draft: null,
};
