import { conceptQuery, matching, type Part, type Question, weighted } from '../search/question.js';
import type { EntryListQuery } from './entry-list.dto.js';
import { indexFilters } from './index-filters.js';
import { type ItemRow, itemColumns, itemJoins, Parameters } from './item-sql.js';

export interface HitRow extends ItemRow {
  /** 1 to 12, see `classes`. */
  class: number;
  /** Of the question's concepts, those that the entry has. */
  found_concepts: string[];
}

type Statement = { sql: string; parameters: unknown[] };

/** A query that no lexeme answers: a part without concepts. */
const nothing = "'#'";

/** Places first (title, summary, anywhere), in each exact before concept before stem; what is related after all of them. */
const places = ['A', 'BC', ''];

/** How the class came about, by its number. */
export function matchOf(number: number): 'exact' | 'concept' | 'stem' | 'related' {
  if (number > 9) return 'related';
  return (['stem', 'exact', 'concept'] as const)[number % 3] as 'exact' | 'concept' | 'stem';
}

/**
 * Hits in the title alone: quick however common the word, since only short vectors are ranked. They are the first of all hits,
 * so a page that they fill needs no others.
 */
export function titleHits(question: Question, query: EntryListQuery, offset: number): Statement {
  return hits(question, query, offset, 's.title_lexemes', 'direct');
}

/** All hits. */
export function allHits(question: Question, query: EntryListQuery, offset: number): Statement {
  return hits(question, query, offset, 's.lexemes', 'related');
}

function hits(question: Question, query: EntryListQuery, offset: number, vector: string, reach: 'direct' | 'related'): Statement {
  const parameters = new Parameters();
  const all = parameters.add(matching(question, 'related'), 'tsquery');
  const where = [`${vector} @@ ${parameters.add(matching(question, reach), 'tsquery')}`, ...Object.values(indexFilters(query, parameters))];
  const classes = question.parts.map((part) => classOf(part, vector, parameters));
  const asked = question.parts.flatMap(({ concepts, related }) => [...concepts, ...related]);
  const order = query.sort === 'newest' ? 'published_at desc, entry_id desc' : 'class, rank desc, published_at desc, entry_id desc';
  const sql = `
    with found as materialized (
      select s.entry_id, s.published_at, greatest(${classes.join(', ')}) as class, s.${vector.slice(2)} as vector, s.title_lexemes
      from visible_entry_search s where ${where.join(' and ')}),
    ranked as (
      select entry_id, published_at, class, vector, ts_rank(case when class <= 3 then title_lexemes else vector end, ${all}) as rank
      from found ${reach === 'direct' ? 'where class <= 3' : ''}),
    hit as materialized (
      select *, row_number() over (order by ${order}) as place from ranked
      order by ${order} limit ${parameters.add(query.limit + 1)} offset ${parameters.add(offset)})
    select ${itemColumns}, hit.class,
      array(select c from unnest(${parameters.add(asked, 'text[]')}) with ordinality u(c, o) where hit.vector @@ quote_literal('#' || c)::tsquery order by o)
        as found_concepts
    from hit join entry e on e.id = hit.entry_id ${itemJoins}
    order by hit.place`;
  return { sql, parameters: parameters.values };
}

function classOf(part: Part, vector: string, parameters: Parameters): string {
  const concepts = conceptQuery(part.concepts) || nothing;
  const related = conceptQuery(part.related) || nothing;
  const direct = places.flatMap((weights) => [part.exact, concepts, part.stems].map((query) => weighted(query || nothing, weights)));
  const tried = [...direct, ...places.map((weights) => weighted(related, weights))];
  const isOwnWord = part.falseFriendIn.length > 0 ? ` and s.language <> all(${parameters.add(part.falseFriendIn, 'text[]')})` : '';
  const cases = tried.map((query, index) => {
    const isOfTheWord = index < direct.length && index % 3 !== 1;
    return `when ${vector} @@ ${parameters.add(query, 'tsquery')}${isOfTheWord ? isOwnWord : ''} then ${index + 1}`;
  });
  return `case ${cases.join(' ')} else ${tried.length} end`;
}

/** The condition under which an entry is among all hits, for counts. */
export function isHit(question: Question): (parameters: Parameters) => string {
  return (parameters) => `s.lexemes @@ ${parameters.add(matching(question, 'related'), 'tsquery')}`;
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
    select ${itemColumns}, 13 as class, '{}'::text[] as found_concepts
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
