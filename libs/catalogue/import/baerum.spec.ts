import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from '#libs/platform';
import { paragraphsOf, seed } from '../../../test/support/seeds.js';
import type { EntryContent } from '../entry/entry-content.js';
import type { ImportedDraft } from './imported-draft.js';
import { readDocument } from './read-document.js';
import { understand } from './understand.js';

const file = seed('baerum');
const [ingress, , founded, joined, , work, , learning, conference] = paragraphsOf(file) as [
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

/** The Bærum text as a careful person would fill it in. */
const expected: EntryContent = {
  kind: null,
  language: 'nb',
  title: 'Sammen skal vi nå FNs bærekraftsmål',
  summary: ingress,
  byline: { name: 'Emilie Helgesen Grud', unit: 'strategi- og utviklingsenheten' },
  status: 'running',
  restart: null,
  goals: [17],
  targets: [],
  dimensions: ['social', 'economic', 'environmental'],
  activityTypes: ['development_project', 'citizen_involvement', 'business_cooperation', 'local_priorities'],
  actorGroups: ['business', 'citizens', 'municipality'],
  municipalRoles: [],
  sector: null,
  start: { effort: null, cost: null, politicalDecision: null },
  sections: [
    // The heading above these two paragraphs is the title now.
    { role: null, heading: '', body: `${founded}\n\n${joined}` },
    { role: null, heading: 'Hvordan jobber vi i nettverk?', body: work },
    { role: null, heading: 'Verdifull læring', body: `${learning}\n\n${conference}` },
  ],
  milestones: [],
  partners: [
    { name: 'KS', role: null, actorGroup: null },
    { name: 'FN-organisasjoner', role: null, actorGroup: null },
  ],
  resources: [],
  figures: [],
  claims: [],
  stopCard: null,
  quotes: [
    {
      text: 'The Norwegian Network of Excellence is a unique example internationally of cities and local communities working in tandem to get the job done.',
      language: 'en',
      person: 'Erna Solberg',
      title: 'statsminister',
      consent: null,
    },
  ],
  links: [],
  attachments: [],
  licence: null,
  contact: { mailbox: null, name: null, title: null, confirmedOn: null },
  canBeCalled: [],
  reviewBy: null,
  unknowns: [],
  toolVersion: null,
  time: null,
  machineTexts: [],
};

describe('the Bærum text', () => {
  let draft: ImportedDraft;

  beforeAll(async () => {
    loadMessages();
    draft = understand(await readDocument(file), { tenantName: 'Bærum kommune', country: 'NO', now: new Date('2026-11-22') });
  });

  it('becomes the draft a careful person would write', () => {
    expect(draft.content).toEqual(expected);
  });

  it('is no case, method or tool as it stands: the kind stays open, with a proposal', () => {
    expect(draft.kindGuess).toEqual({
      kind: 'case_study',
      reason: 'kind_presents_network',
      evidence:
        'Bærum har vært med på å etablere Bærekraftsnettverket, et nasjonalt nettverk for læring og samarbeid mellom kommuner i Norge.',
    });
  });

  it('invents no year for «i mai» and «30. september»: both stay open with their words', () => {
    expect(draft.open.filter(({ words }) => words !== null)).toEqual([
      {
        place: 'milestones',
        words: 'Nettverket ble etablert i mai og Bærum er representert i styringsgruppen av kommunaldirektør Bente Rudrud Herdlevær.',
      },
      {
        place: 'milestones',
        words:
          'På Bærekraftskonferansen The North West, som ble arrangert 30. september var nettverket på agendaen, og ble i tillegg løftet frem av Norges statsminister:',
      },
    ]);
  });

  it('leaves open what it does not say', () => {
    expect(draft.open.filter(({ words }) => words === null).map(({ place }) => place)).toEqual([
      ...['kind', 'targets', 'municipalRoles', 'sector', 'start.effort', 'start.cost', 'start.politicalDecision', 'sections.problem'],
      ...['sections.done', 'sections.what_went_wrong', 'sections.conditions', 'stopCard', 'sections.adapt', 'sections.cannot_move'],
      ...['sections.legal', 'resources', 'claims', 'quotes.consent', 'links', 'licence', 'contact.mailbox', 'canBeCalled', 'reviewBy'],
    ]);
  });

  it('gives a reason for each guess', () => {
    expect(draft.guesses.map(({ place, reason }) => [place, reason])).toEqual([
      ['language', 'language_of_words'],
      ['title', 'title_from_heading'],
      ['summary', 'summary_from_ingress'],
      ['byline', 'byline_line'],
      ['status', 'status_from_founding'],
      ['goals', 'goal_named_in_text'],
      ['dimensions', 'dimensions_named'],
      ['activityTypes', 'activities_named'],
      ['actorGroups', 'actor_groups_named'],
      ['partners.0', 'partner_named'],
      ['partners.1', 'partner_named'],
      ['quotes.0', 'quote_with_speaker'],
    ]);
  });

  it('shows the words behind the goal', () => {
    expect(draft.guesses.find(({ place }) => place === 'goals')?.evidence).toBe(
      'FNs bærekraftsmål nummer 17 – Samarbeid for å nå målene – er en ledestjerne for mange i arbeidet med en bærekraftig utvikling.',
    );
  });

  it('leaves nothing of the page out, since it holds only the article', () => {
    expect(draft.dropped).toEqual([]);
  });
});
