import { type EntryContent, type Kind, type Language, longest, type Status } from '../entry/entry-content.js';
import type { Column, ColumnPlace } from './column-places.js';
import { mailboxIn } from './contact-in.js';
import { guess, type ImportedDraft, type OpenPlace } from './imported-draft.js';
import { licenceNamed } from './licence-in.js';
import { shorten } from './markdown-text.js';
import { wholeWords } from './word-pattern.js';

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

const longestFact = { sector: 160, name: 120, unit: 160 };

/** A row's words in the column of a place; '' where no column goes there. */
export type RowWords = (place: ColumnPlace) => string;

/**
 * Puts what a row's columns say of themselves into its draft, where it outdoes what was guessed. Answers what stands in a column of a
 * single fact and was not understood: it is told, since no text of the draft has it.
 */
export function takeFacts(draft: ImportedDraft, columns: readonly Column[], at: RowWords): OpenPlace[] {
  const { content } = draft;
  const unread: OpenPlace[] = [];
  const set = <Place extends keyof EntryContent>(place: Place, column: ColumnPlace, value: EntryContent[Place] | undefined | null) => {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return;
    content[place] = value;
    const heading = columns.find((one) => one.place === column)?.heading ?? '';
    draft.guesses = [...draft.guesses.filter((one) => one.place.split('.')[0] !== place), guess(place, 'column_named', heading)];
  };
  const tell = (place: ColumnPlace, isRead: boolean) => {
    if (at(place) && !isRead) unread.push({ place, words: shorten(at(place), 200) });
  };
  const known = <Place extends 'kind' | 'language' | 'status' | 'licence'>(place: Place, value: EntryContent[Place] | undefined | null) => {
    set(place, place, value);
    tell(place, value !== undefined && value !== null);
  };
  set('title', 'title', at('title').replace(/\s+/g, ' ').slice(0, longest.title) || null);
  set('summary', 'summary', at('summary').length <= longest.summary ? at('summary').replace(/\s+/g, ' ') || null : null);
  known('kind', one(at('kind'), kinds));
  known('language', one(at('language'), languages));
  known('status', one(at('status'), statuses));
  known('licence', licenceNamed(at('licence')));
  set('goals', 'goals', goalsOf(at('goals')));
  set('sector', 'sector', at('sector').slice(0, longestFact.sector) || null);
  tell('sector', at('sector').length <= longestFact.sector);
  if (at('byline.unit') || at('byline.name'))
    set('byline', at('byline.unit') ? 'byline.unit' : 'byline.name', {
      name: at('byline.name').slice(0, longestFact.name) || null,
      unit: at('byline.unit').slice(0, longestFact.unit) || null,
    });
  tell('byline.name', at('byline.name').length <= longestFact.name);
  tell('byline.unit', at('byline.unit').length <= longestFact.unit);
  const own = mailboxIn(at('contact.mailbox'));
  const mailbox = own ?? mailboxIn(at('contact.name'));
  const person = at('contact.name')
    .replace(mailbox ?? '', '')
    .trim();
  const name = person.slice(0, longestFact.name) || null;
  if (mailbox || name) set('contact', at('contact.mailbox') ? 'contact.mailbox' : 'contact.name', { ...content.contact, mailbox, name });
  tell('contact.mailbox', own !== null);
  tell('contact.name', person.length <= longestFact.name);
  return unread;
}

function one<T>(words: string, known: readonly [T, RegExp][]): T | undefined {
  return words ? known.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
}

function goalsOf(words: string): number[] {
  const numbers = [...words.matchAll(/(?<![\d.])(\d{1,2})(?!\d)/g)]
    .map(([, number]) => Number(number))
    .filter((number) => number >= 1 && number <= 17);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
