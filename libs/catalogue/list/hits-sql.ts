import { conceptById } from '../search/concepts.js';
import {
  answeredByNothing,
  conceptQuery,
  matching,
  type Part,
  type Question,
  reasons,
  sameInOtherWords,
  weighted,
  wishing,
} from '../search/question.js';
import type { EntryListQuery } from './entry-list.dto.js';
import { indexFilters } from './index-filters.js';
import { type ItemRow, itemColumns, itemJoins, Parameters } from './item-sql.js';
import { type SnippetRow, snippetSql } from './snippets-sql.js';

export interface HitRow extends ItemRow, SnippetRow {
  /** 1 to 12, see `classes`. */
  class: number;
  /** Of the question's concepts, those that the entry has. */
  found_concepts: string[];
}

type Statement = { sql: string; parameters: unknown[] };

/** Places first (title, summary, anywhere), in each exact before concept before stem; what is related after all of them. */
const places = ['A', 'BC', ''];

/** Nobody turns more pages than this; further down a better question is of more help. */
export const deepest = 1_000;
/** Of what stands in front of the text: more than pages can be turned through. */
const mostFaces = 2_000;
/** Of what is in the text alone, of each way to be said there: each costs a vector unpacked. A dozen pages; then a better question helps. */
const mostTexts = 240;

/** How the class came about, by its number. */
export function matchOf(number: number): 'exact' | 'concept' | 'stem' | 'related' {
  if (number > 9) return 'related';
  return (['stem', 'exact', 'concept'] as const)[number % 3] as 'exact' | 'concept' | 'stem';
}

const worst = 12;

/**
 * Hits of a question, best first. What says it in the title is looked for first, by short vectors, quick however common the word; then
 * faces (title, summary, and what the text keeps coming back to); then texts: in the very words, in words for the same, in all. Each holds the first hits of the next, so one that
 * fills the page leaves the next unread. All titles are ranked, and of the others the newest: a word that stands in half of all texts
 * would else have every one of them read.
 */
export function questionHits(question: Question, query: EntryListQuery, offset: number): Statement {
  const parameters = new Parameters();
  const related = parameters.add(matching(question, 'related'), 'tsquery');
  const filters = Object.values(indexFilters(query, parameters));
  const matches = (...conditions: string[]) =>
    `select s.entry_id, s.published_at, s.language from visible_entry_search s where ${[...conditions, ...filters].join(' and ')}`;
  const newest = (from: string, count: number | string) =>
    `(select entry_id from ${from} order by published_at desc, entry_id desc limit ${count})`;
  // Bound like all that differs from one page to the next, so that they share a plan.
  const needed = parameters.add(offset + query.limit + 1, 'integer');
  const sets =
    query.sort === 'newest'
      ? `everything as materialized (${matches(`s.lexemes @@ ${related}`)}),
    candidate as materialized (select entry_id, null::integer as class from ${newest('everything', needed)} e)`
      : lookedThrough(question, parameters, { matches, newest, needed, related });
  const order = query.sort === 'newest' ? 'published_at desc, entry_id desc' : 'class, rank desc, published_at desc, entry_id desc';
  const asked = reasons(question);
  const ids = parameters.add(
    asked.map(({ concept }) => concept),
    'text[]',
  );
  const queries = parameters.add(
    asked.map(({ query: one }) => one),
    'text[]',
  );
  const snippet = snippetSql(question, (id) => conceptById.get(id), parameters);
  const sql = `
    with ${sets},
    ${snippet.with},
    found as materialized (
      select s.entry_id, s.published_at, s.lexemes, ${placedIn(question, parameters, related)} as placed
      from candidate c join visible_entry_search s on s.entry_id = c.entry_id),
    ranked as (select *, placed[1]::integer as class, placed[2] as rank from found),
    hit as materialized (
      select *, row_number() over (order by ${order}) as place from ranked
      order by ${order} limit ${parameters.add(query.limit + 1)} offset ${parameters.add(offset)})
    select ${itemColumns}, hit.class,
      array(select c from unnest(${ids}, ${queries}) with ordinality u(c, q, o) where hit.lexemes @@ q::tsquery order by o)
        as found_concepts, ${snippet.columns}
    from hit join entry e on e.id = hit.entry_id ${itemJoins} ${snippet.joins}
    order by hit.place`;
  return { sql, parameters: parameters.values };
}

interface Looking {
  matches: (...conditions: string[]) => string;
  newest: (from: string, count: number | string) => string;
  needed: string;
  related: string;
}

function lookedThrough(question: Question, parameters: Parameters, { matches, newest, needed, related }: Looking): string {
  const direct = parameters.add(matching(question, 'direct'), 'tsquery');
  // A false friend stands in the title and may be no hit of it: what is written in its language does not count as one.
  const friends = [...new Set(question.parts.flatMap(({ falseFriendIn }) => falseFriendIn))];
  const surely = friends.length > 0 ? ` where language <> all(${parameters.add(friends, 'text[]')})` : '';
  const lacks = (set: string) => `(select count(*) from ${set}${surely}) < ${needed}`;
  // What the text says in the very words before what it says in others: the index tells them apart without reading a text.
  const nearer = (['exact', 'meant'] as const).flatMap((reach) => {
    const query = matching(question, reach);
    return query === '' ? [] : [{ name: `texts_${reach}`, query: parameters.add(query, 'tsquery') }];
  });
  const texts = [...nearer, { name: 'everything', query: related }];
  const before = (place: number) => ['titles', 'faces', ...texts.slice(0, place).map(({ name }) => name)].map(lacks);
  const kept = ({ name }: { name: string }) =>
    `select entry_id, ${(isOneWord(question) && classInText[name]) || 'null'} from ${newest(name, mostTexts)} t`;
  return `titles as materialized (${matches(`s.title_lexemes @@ ${direct}`)}),
    -- As the index entry_search_faces has it.
    faces as materialized (${matches(lacks('titles'), `ts_filter(s.lexemes, '{a,b,c}') @@ ${direct}`)}),
    ${texts.map(({ name, query }, place) => `${name} as materialized (${matches(...before(place), `s.lexemes @@ ${query}`)})`).join(',\n    ')},
    candidate as materialized (
      select entry_id, nullif(min(class), 0) as class from (
        select entry_id, 0 from titles union all select entry_id, 0 from ${newest('faces', mostFaces)} f
        union all ${texts.map(kept).join(' union all ')}) c(entry_id, class) group by entry_id)`;
}

/** The class of what is in the text and not in front of it: where it is one word, the set that it was found in tells. */
const classInText: Record<string, number> = { texts_exact: 7, texts_meant: 8 };

function isOneWord({ parts: [part, ...others], wished }: Question): boolean {
  return part !== undefined && others.length + wished.length + part.falseFriendIn.length === 0;
}

/**
 * The class, and the rank in it: by the short vector of the title where that decides it. A text's vector is taken out of its store once,
 * not for each place and again for its rank.
 */
function placedIn(question: Question, parameters: Parameters, related: string): string {
  const greatest = (vector: string, among: readonly string[]) =>
    `greatest(${question.parts.map((part) => classOf(part, vector, among, parameters)).join(', ')})`;
  const wished = wishing(question);
  const wishes = wished && parameters.add(wished, 'tsquery');
  const rank = (vector: string, text: string) => `ts_rank(${vector}, ${related})${wishes && ` + ts_rank(${text}, ${wishes})`}`;
  const placed = (vector: string, text: string, among: readonly string[]) =>
    `select array[p.class, ${rank(vector, text)}]::real[] from (select ${greatest(vector, among)} as class offset 0) p`;
  // An array holds its elements unpacked; the concatenation that did the same copied each vector lexeme by lexeme.
  return `coalesce(
        case when c.class is not null then array[c.class, ${rank('s.lexemes', 's.lexemes')}]::real[] end,
        (${placed('s.title_lexemes', 's.lexemes', places.slice(0, 1))} where p.class < ${worst}),
        (select (${placed('v.text[1]', 'v.text[1]', places)}) from (select array[s.lexemes] as text offset 0) v))`;
}

function classOf(part: Part, vector: string, among: readonly string[], parameters: Parameters): string {
  const concepts = sameInOtherWords(part);
  const related = conceptQuery(part.related);
  const direct = among.flatMap((weights) => [part.exact, concepts, part.stems].map((query) => weighted(query, weights)));
  const isWhole = among.length === places.length;
  const tried = [...direct, ...(isWhole ? places.map((weights) => weighted(related, weights)) : [])];
  const isOwnWord = part.falseFriendIn.length > 0 ? ` and s.language <> all(${parameters.add(part.falseFriendIn, 'text[]')})` : '';
  const cases = tried.flatMap((query, index) => {
    if (query === '') return [];
    const isOfTheWord = index < direct.length && index % 3 !== 1;
    return `when ${vector} @@ ${parameters.add(query, 'tsquery')}${isOfTheWord ? isOwnWord : ''} then ${index + 1}`;
  });
  return cases.length > 0 ? `case ${cases.join(' ')} else ${worst} end` : String(worst);
}

/** The condition under which an entry is among all hits, for counts. */
export function isHit(question: Question): (parameters: Parameters) => string {
  return (parameters) => `s.lexemes @@ ${parameters.add(matching(question, 'related'), 'tsquery')}`;
}

/** Whether the reader may see anything that answers one of the questions. */
export function isAnswered(questions: readonly Question[]): Statement {
  const queries = new Set(questions.map((question) => matching(question, 'related') || answeredByNothing));
  const sql = 'select exists (select from visible_entry_search s where s.lexemes @@ $1::tsquery) as is_answered';
  return { sql, parameters: [[...queries].map((query) => `(${query})`).join(' | ')] };
}

/** The last resort: the words without the marks on their letters, then titles that look alike. */
export function similarHits(words: readonly string[], query: EntryListQuery, offset: number): Statement {
  const parameters = new Parameters();
  const text = parameters.add(words.join(' '));
  const isSimilar = similarity(text);
  const where = [isSimilar, ...Object.values(indexFilters(query, parameters))];
  const sql = `
    with hit as materialized (
      select s.entry_id, word_similarity(${text}, s.title) as likeness, s.published_at from visible_entry_search s
      where ${where.join(' and ')} order by likeness desc, s.published_at desc, s.entry_id desc
      limit ${parameters.add(query.limit + 1)} offset ${parameters.add(offset)})
    select ${itemColumns}, 13 as class, '{}'::text[] as found_concepts, null as marked_title, null as marked_summary, null as marked_text
    from hit join entry e on e.id = hit.entry_id ${itemJoins}
    order by hit.likeness desc, e.published_at desc, e.id desc`;
  return { sql, parameters: parameters.values };
}

export function isSimilar(words: readonly string[]): (parameters: Parameters) => string {
  return (parameters) => similarity(parameters.add(words.join(' ')));
}

/** `plainto_tsquery` of the folded words holds both spellings: `~rod` is in a text with «rød», `rod` in one with «rod». */
function similarity(text: string): string {
  return `(${text} <% s.title or s.lexemes @@ (select string_agg(format('(%L | %L)', '~' || w, w), ' & ')::tsquery
    from unnest(string_to_array(unaccent(${text}), ' ')) w))`;
}
