import { type DemoEntry, demoContent } from '../demo-entry.js';

/** For Nordvåg alone: it must show in no count, search or mail elsewhere. */
export const fritidskort: DemoEntry = {
  number: 22,
  slug: 'fritidskort-til-alle-barn',
  tenant: 'nordvaag',
  coOwners: [],
  audience: 'tenant',
  networks: [],
  example: true,
  versions: [
    {
      publishedAt: '2026-09-22T07:00:00Z',
      content: demoContent('nb', {
        kind: 'case_study',
        title: 'Fritidskort til alle barn',
        summary:
          'Vi planlegger et fritidskort på 1 500 kroner i året til alle mellom 6 og 18 år, uten søknad og uten at noen må fortelle at de har lite penger. Internt notat før vi går til lagene.',
        byline: { name: 'oppvekstleder', unit: 'Oppvekst' },
        status: 'planning',
        goals: [1, 10, 3],
        targets: ['1.2'],
        dimensions: ['social', 'economic'],
        activityTypes: ['local_priorities'],
        actorGroups: ['citizens', 'civil_society', 'municipality'],
        municipalRoles: ['facilitator'],
        sector: 'Oppvekst',
        start: { effort: 'month', cost: 'budget', politicalDecision: 'needed' },
        sections: [
          {
            role: 'problem',
            heading: 'Barna som aldri melder seg på',
            body: `Kommunen har 412 barn mellom 6 og 18 år. Lagene regner med at rundt 60 av dem ikke er med på noe fast. I dag kan familier søke om støtte. Ni gjorde det i fjor. Vi tror ikke at de andre 51 lar være fordi de ikke vil; de vil ikke stå med lua i hånda i et bygdesamfunn der alle kjenner alle.`,
          },
          {
            role: 'done',
            heading: 'Planen',
            body: `Alle får det samme kortet, også de som ikke trenger det. Laget stryker beløpet av kontingenten og sender én samleregning til kommunen. Helsesykepleier og skole deler ut kortet i august, sammen med en liste over det som finnes, kulturskole og fiskelag medregnet.

Vi har ikke regnet ferdig. Full bruk koster 618 000 kroner; vi tror på halvparten det første året. Idrettslaget er bekymret for føringen. Utstyr og kjøring dekkes ikke, og kan vise seg å være den egentlige hindringen.

Før jul skal vi snakke med fem familier og tre lag. Sier de at kjøringen er problemet, begynner vi der.`,
          },
        ],
        resources: [
          {
            amount: 309000,
            currency: 'NOK',
            period: 'year',
            permanent: null,
            since: '2027',
            funding: 'Forslag til budsjett 2027',
            note: 'Halvparten av full bruk: 412 barn à 1 500 kroner er 618 000',
          },
        ],
        figures: [{ label: 'Barn mellom 6 og 18 år', value: 412, unit: 'barn' }],
        claims: [
          {
            statement: 'Vi tror at et kort til alle når flere enn støtte etter søknad.',
            indicator: null,
            unit: null,
            baseline: null,
            outcome: null,
            source: null,
            negativeEffects: null,
          },
        ],
        contact: { mailbox: 'oppvekst@nordvaag.example', name: null, title: 'Oppvekst', confirmedOn: '2026-09-15' },
        unknowns: [{ place: 'sections.adapt', remindOn: '2027-01-15' }],
      }),
    },
  ],
  draft: null,
};
