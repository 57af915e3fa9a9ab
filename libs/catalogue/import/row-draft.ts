import type { EntryContent, Kind, Language, Status } from '../entry/entry-content.js';
import type { ColumnPlace } from './column-places.js';
import { ImportError } from './errors.js';
import { guess, type ImportedDraft } from './imported-draft.js';
import { licenceNamed } from './licence-in.js';
import { escapeMarkdown } from './markdown-text.js';
import { openPlaces } from './open-places.js';
import { readPasted } from './read-document.js';
import type { SourceBlock } from './source-document.js';
import type { Row } from './table.js';
import { type Hints, understand } from './understand.js';
import { wholeWords } from './word-pattern.js';

export interface Column {
  heading: string;
  place: ColumnPlace;
}

const kinds: readonly [Kind, RegExp][] = [
  ['tool', wholeWords('værktøj|verktøy|verktyg|tool|skabelon|mal|mall')],
  ['method', wholeWords('metode|metod|method')],
  ['case_study', wholeWords('case|cases|eksempel|døme|lärande exempel|exempel|erfaring|erfarenhet|case[ _]study|projekt|prosjekt|project')],
];
const statuses: readonly [Status, RegExp][] = [
  ['stopped', wholeWords('stopp\\p{L}*|afsluttet|avsluttet|avslutta|avslutat|nedlagt|lagt ned|stopped|ended|closed')],
  ['paused', wholeWords('paus\\p{L}*|på pause|på vent|on hold')],
  ['scaled', wholeWords('udbredt|utbredt|skaler\\p{L}*|rullet ud|rullet ut|scaled|utbrett')],
  ['pilot', wholeWords('pilot\\p{L}*|forsøg|forsøk|försök|prøves|prøver ut|trial')],
  ['planning', wholeWords('planl\\p{L}*|planer\\p{L}*|planned|planning')],
  ['running', wholeWords('drift|kører|pågår|i gang|løpende|løbende|running|ongoing|aktiv\\p{L}*|active')],
  ['idea', wholeWords('idé|ide|idea')],
];
const languages: readonly [Language, RegExp][] = [
  ['nn', wholeWords('nn|nynorsk')],
  ['nb', wholeWords('nb|no|bokmål|norsk|norwegian|norska')],
  ['da', wholeWords('da|dk|dansk|danish|danska')],
  ['sv', wholeWords('sv|se|svensk|svenska|swedish')],
  ['en', wholeWords('en|engelsk|engelska|english')],
];

/** The draft of one row: its columns are read as a text under their headings, and what a column says of itself outdoes what was guessed. */
export function draftOfRow({ cells }: Row, columns: readonly Column[], hints: Hints): ImportedDraft {
  if (cells.slice(columns.length).some(Boolean)) throw new ImportError('row_with_more_cells');
  const at = (place: ColumnPlace) => cells[columns.findIndex((column) => column.place === place)] ?? '';
  const blocks = blocksOf(cells, columns);
  if (!at('title') && !blocks.some(({ type }) => type === 'paragraph' || type === 'list_item')) throw new ImportError('row_without_words');
  const draft = understand({ blocks, dropped: [] }, hints);
  const { content } = draft;
  const set = <Place extends keyof EntryContent>(place: Place, column: ColumnPlace, value: EntryContent[Place] | undefined | null) => {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return;
    content[place] = value;
    const heading = columns.find((one) => one.place === column)?.heading ?? '';
    draft.guesses = [...draft.guesses.filter((one) => one.place.split('.')[0] !== place), guess(place, 'column_named', heading)];
  };
  const one = <T>(words: string, known: readonly [T, RegExp][]) =>
    words ? known.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
  set('title', 'title', at('title').replace(/\s+/g, ' ').slice(0, 200) || null);
  set('summary', 'summary', at('summary').length <= 500 ? at('summary').replace(/\s+/g, ' ') || null : null);
  set('kind', 'kind', one(at('kind'), kinds));
  set('language', 'language', one(at('language'), languages));
  set('status', 'status', one(at('status'), statuses));
  set('goals', 'goals', goalsOf(at('goals')));
  set('sector', 'sector', at('sector').slice(0, 160) || null);
  set('licence', 'licence', at('licence') ? licenceNamed(at('licence')) : null);
  if (at('byline.unit') || at('byline.name'))
    set('byline', at('byline.unit') ? 'byline.unit' : 'byline.name', {
      name: at('byline.name').slice(0, 120) || null,
      unit: at('byline.unit').slice(0, 160) || null,
    });
  const mailbox = /[^\s<>,;]+@[^\s<>,;]+\.\p{L}{2,}/u.exec(at('contact.mailbox') || at('contact.name'))?.[0] ?? null;
  const name =
    at('contact.name')
      .replace(mailbox ?? '', '')
      .trim()
      .slice(0, 120) || null;
  if (mailbox || name) set('contact', at('contact.mailbox') ? 'contact.mailbox' : 'contact.name', { ...content.contact, mailbox, name });
  const undated = draft.open.flatMap(({ place, words }) => (place === 'milestones' && words ? [words] : []));
  return { ...draft, open: openPlaces(content, undated) };
}

/** Columns that are single facts are no running text. */
const facts = new Set<ColumnPlace>([
  'kind',
  'language',
  'status',
  'byline.unit',
  'byline.name',
  'contact.mailbox',
  'contact.name',
  'sector',
  'licence',
]);

function blocksOf(cells: readonly string[], columns: readonly Column[]): SourceBlock[] {
  const rank = (place: ColumnPlace) => (place === 'title' ? 0 : place === 'summary' ? 1 : place === 'text' ? 2 : 3);
  return columns
    .map((column, index) => ({ ...column, words: cells[index] ?? '' }))
    .filter(({ words, place }) => words && !facts.has(place))
    .sort((a, b) => rank(a.place) - rank(b.place))
    .flatMap(({ place, heading, words }): SourceBlock[] => {
      if (place === 'title') return [{ type: 'heading', level: 1, text: escapeMarkdown(words.replace(/\s+/g, ' ')) }];
      const body = readPasted(words).blocks;
      if (place === 'summary' || place === 'text') return body;
      return [
        { type: 'heading', level: 2, text: escapeMarkdown(heading) },
        ...body.map((block) => (block.type === 'heading' ? { ...block, level: 3 } : block)),
      ];
    });
}

function goalsOf(words: string): number[] {
  const numbers = [...words.matchAll(/(?<![\d.])(\d{1,2})(?!\d)/g)]
    .map(([, number]) => Number(number))
    .filter((number) => number >= 1 && number <= 17);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
