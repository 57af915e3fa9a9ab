/** The two texts as a careful person would fill them in: what the story needs of them. The importer's own tests hold every place. */
export const expectedHerning = {
  kind: 'case_study',
  language: 'da',
  title: 'Bæredygtige partnerskaber i Herning',
  summary:
    'I Herning Kommune har man oprettet Bæredygtig Herning, en medlemsorganisation, der er etableret for at skabe bæredygtig vækst og udvikling gennem partnerskaber mellem kommunens forskellige aktører.',
  goals: [17],
  actorGroups: ['business', 'education', 'citizens', 'municipality'],
  byline: { name: null, unit: null },
  contact: { mailbox: 'bekae@herning.dk', name: 'Anne Kristine Hundahl Mikkelsen', title: 'udviklingskonsulent', confirmedOn: null },
  figures: [
    { label: 'bestyrelsesmedlemmer', value: 5, unit: null },
    { label: 'lokale repræsentanter', value: 25, unit: null },
  ],
  headings: ['Et bæredygtighedscenter for handling', 'Overordnet strategisk tilgang', '”Vi bygger cyklen, mens vi kører på den”'],
  milestones: ['2019', '2020'],
  money: { amount: 5_000_000, currency: 'DKK', period: 'year', permanent: true, since: '2019' },
  quotes: [
    ['Anne Kristine Hundahl Mikkelsen', 'da'],
    ['Anne Kristine Hundahl Mikkelsen', 'da'],
  ],
};

export const expectedBaerum = {
  kind: null,
  language: 'nb',
  title: 'Sammen skal vi nå FNs bærekraftsmål',
  goals: [17],
  actorGroups: ['business', 'citizens', 'municipality'],
  byline: { name: 'Emilie Helgesen Grud', unit: 'strategi- og utviklingsenheten' },
  contact: { mailbox: null, name: null, title: null, confirmedOn: null },
  figures: [],
  headings: ['', 'Hvordan jobber vi i nettverk?', 'Verdifull læring'],
  milestones: [],
  quotes: [['Erna Solberg', 'en']],
};

interface Content {
  sections: { heading: string }[];
  milestones: { date: string }[];
  quotes: { person: string; language: string }[];
  resources: object[];
}

/** A draft's content in the shape of the expectations above. */
export function outlineOf({ sections, milestones, quotes, resources, ...content }: Content): object {
  return {
    ...content,
    headings: sections.map(({ heading }) => heading),
    milestones: milestones.map(({ date }) => date),
    quotes: quotes.map(({ person, language }) => [person, language]),
    money: resources[0],
  };
}
