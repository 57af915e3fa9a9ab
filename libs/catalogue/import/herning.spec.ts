import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { paragraphsOf, seed } from '../../../test/support/seeds.js';
import type { EntryContent } from '../entry/entry-content.js';
import type { ImportedDraft } from './imported-draft.js';
import { readDocument } from './read-document.js';
import { understand } from './understand.js';

const file = seed('herning');
const [, , ingress, , center, , strategy, cycle, started] = paragraphsOf(file) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** The Herning text as a careful person would fill it in. */
const expected: EntryContent = {
  kind: 'case_study',
  language: 'da',
  title: 'Bæredygtige partnerskaber i Herning',
  summary: ingress,
  byline: { name: null, unit: null },
  status: 'running',
  restart: null,
  goals: [17],
  targets: [],
  dimensions: [],
  activityTypes: ['business_cooperation'],
  actorGroups: ['business', 'education', 'citizens', 'municipality'],
  municipalRoles: ['employer'],
  sector: null,
  start: { effort: null, cost: 'budget', politicalDecision: 'needed' },
  sections: [
    { role: null, heading: 'Et bæredygtighedscenter for handling', body: center },
    { role: null, heading: 'Overordnet strategisk tilgang', body: strategy },
    { role: null, heading: '”Vi bygger cyklen, mens vi kører på den”', body: started },
  ],
  milestones: [
    {
      date: '2019',
      text: 'I Herning Kommunes budgetforlig for 2019 fremgik det, at der i kommunen skulle været et intensiveret fokus på Verdensmålene, og der blev samtidig afsat 5 mio. årligt hertil.',
      decidedBy: 'Herning Kommunes budgetforlig',
      link: null,
    },
    {
      date: '2020',
      text: 'I budgetforliget for 2020 blev det permanentgjort særligt til at skabe vækst og udvikling i erhvervslivet.',
      decidedBy: 'budgetforliget',
      link: null,
    },
  ],
  partners: [{ name: 'Bæredygtig Herning', role: 'medlemsorganisation', actorGroup: null }],
  resources: [
    {
      amount: 5_000_000,
      currency: 'DKK',
      period: 'year',
      permanent: true,
      since: '2019',
      funding: 'Herning Kommunes budgetforlig for 2019',
      note: 'I budgetforliget for 2020 blev det permanentgjort særligt til at skabe vækst og udvikling i erhvervslivet.',
    },
  ],
  figures: [
    { label: 'bestyrelsesmedlemmer', value: 5, unit: null },
    { label: 'lokale repræsentanter', value: 25, unit: null },
  ],
  claims: [],
  stopCard: null,
  quotes: [
    {
      text: 'det har hele tiden været en proces, hvor vi har bygget cyklen, mens vi har kørt på den, og det bliver vi ved med at gøre, fordi det er præmissen for det her arbejde med bæredygtighed',
      language: 'da',
      person: 'Anne Kristine Hundahl Mikkelsen',
      title: 'udviklingskonsulent i Herning Kommune',
      consent: null,
    },
    {
      text: 'ethvert skridt på vejen og enhver motivation for at komme i gang er OK, bare man er i gang',
      language: 'da',
      person: 'Anne Kristine Hundahl Mikkelsen',
      title: 'udviklingskonsulent i Herning Kommune',
      consent: null,
    },
  ],
  links: [],
  attachments: [],
  licence: null,
  contact: { mailbox: 'bekae@herning.dk', name: 'Anne Kristine Hundahl Mikkelsen', title: 'udviklingskonsulent', confirmedOn: null },
  canBeCalled: [],
  reviewBy: null,
  unknowns: [],
  toolVersion: null,
  time: null,
  machineTexts: [],
};

describe('the Herning text', () => {
  let draft: ImportedDraft;

  beforeAll(async () => {
    loadMessages();
    draft = understand(await readDocument(file), { tenantName: 'Herning Kommune', country: 'DK', now: new Date('2026-11-22') });
  });

  it('becomes the draft a careful person would write', () => {
    expect(draft.content).toEqual(expected);
  });

  it('leaves open what it does not say', () => {
    expect(draft.open).toEqual(
      [
        ...['byline.name', 'byline.unit', 'targets', 'dimensions', 'sector', 'start.effort', 'sections.problem', 'sections.done'],
        ...['sections.what_went_wrong', 'sections.conditions', 'stopCard', 'sections.adapt', 'sections.cannot_move', 'sections.legal'],
        ...['claims', 'quotes.consent', 'links', 'licence', 'canBeCalled', 'reviewBy'],
      ].map((place) => ({ place, words: null })),
    );
  });

  it('gives a reason for each guess', () => {
    expect(draft.guesses.map(({ place, reason }) => [place, reason])).toEqual([
      ['kind', 'kind_tells_what_was_done'],
      ['language', 'language_of_words'],
      ['title', 'title_after_goal'],
      ['summary', 'summary_from_ingress'],
      ['status', 'status_from_words'],
      ['goals', 'goal_named_in_text'],
      ['activityTypes', 'activities_named'],
      ['actorGroups', 'actor_groups_listed'],
      ['municipalRoles', 'role_named'],
      ['start.cost', 'cost_from_amount'],
      ['start.politicalDecision', 'decision_from_milestone'],
      ['milestones.0', 'dated_event'],
      ['milestones.1', 'dated_event'],
      ['partners.0', 'partner_described'],
      ['resources.0', 'amount_named'],
      ['resources.0.currency', 'currency_of_country'],
      ['resources.0.permanent', 'permanent_named'],
      ['figures.0', 'number_named'],
      ['figures.1', 'number_named'],
      ['quotes.0', 'quote_with_speaker'],
      ['quotes.1', 'quote_speaker_named_before'],
      ['contact', 'contact_named'],
    ]);
  });

  it('shows the words behind a guess', () => {
    const evidence = Object.fromEntries(draft.guesses.map((guess) => [guess.place, guess.evidence]));
    expect(evidence).toMatchObject({
      goals: 'Mål 17: Bæredygtige partnerskaber i Herning',
      municipalRoles: '…der også er den største arbejdsplads i kommunen.',
      'quotes.0': 'siger Anne Kristine Hundahl Mikkelsen, der er udviklingskonsulent i Herning Kommune',
      contact: 'Kontakt udviklingskonsulent Anne Kristine Hundahl Mikkelsen på bekae@herning.dk',
    });
  });

  it('sets aside the page’s buttons, the catalogue’s name, the goal’s number and the line that became the contact', () => {
    expect(draft.dropped).toEqual([
      { what: 'furniture', text: '×' },
      { what: 'furniture', text: 'Log ind' },
      { what: 'contact_line', text: 'Vil du vide mere? Kontakt udviklingskonsulent Anne Kristine Hundahl Mikkelsen på bekae@herning.dk' },
      { what: 'collection_name', text: 'Inspirationskatalog Partnerskaber for handling' },
      { what: 'goal_label', text: 'Mål 17:' },
    ]);
    expect(cycle).toBe('”Vi bygger cyklen, mens vi kører på den”');
  });

  it('is taken for a case', () => {
    expect(draft.kindGuess).toEqual({ kind: 'case_study', reason: 'kind_tells_what_was_done', evidence: ingress });
  });
});
