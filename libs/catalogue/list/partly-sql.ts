import { conceptById } from '../search/concepts.js';
import { partlyMatching, partQuery, tellingParts } from '../search/partly.js';
import { type Part, type Question, reasons, weighted } from '../search/question.js';
import type { EntryListQuery } from './entry-list.dto.js';
import { indexFilters } from './index-filters.js';
import { itemColumns, itemJoins, Parameters } from './item-sql.js';
import { snippetSql } from './snippets-sql.js';

/** Of what answers half, the newest: more than pages can be turned through. */
const mostRanked = 2_000;

/** What a part is worth by where it is answered: in the title, in front of the text, in it; what is related after all of them. */
const worth = [
  { weights: 'A', is: 1 },
  { weights: 'BC', is: 0.8 },
  { weights: '', is: 0.6 },
];
const relatedIsWorth = 0.3;

/**
 * Where nothing answers all of a question: what answers at least half of it, what answers most of it first. A part that few of these
 * answer tells more than one that nearly all do.
 */
export function partlyHits(question: Question, query: EntryListQuery, offset: number): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const parts = tellingParts(question);
  const where = [isPartlyHit(question)(parameters), ...Object.values(indexFilters(query, parameters))];
  const order = query.sort === 'newest' ? 'published_at desc, entry_id desc' : 'answered desc, published_at desc, entry_id desc';
  const asked = reasons(question);
  const ids = parameters.add(
    asked.map(({ concept }) => concept),
    'text[]',
  );
  const queries = parameters.add(
    asked.map(({ query: one }) => one),
    'text[]',
  );
  const answers = parts.map((part, index) => `${answerOf(part, parameters)} as answer_${index}`);
  const tells = parts.map(
    (_, index) => `answer_${index} * ln(1 + count(*) over ()::float / (1 + count(*) filter (where answer_${index} > 0) over ()))`,
  );
  const snippet = snippetSql({ ...question, parts }, (id) => conceptById.get(id), parameters);
  const sql = `
    with candidate as materialized (
      select s.entry_id from visible_entry_search s
      where ${where.join(' and ')} order by s.published_at desc, s.entry_id desc limit ${mostRanked}),
    ${snippet.with},
    found as materialized (
      select s.entry_id, s.published_at, s.lexemes, a.*
      from candidate c join visible_entry_search s on s.entry_id = c.entry_id,
        -- An array holds its elements unpacked.
        lateral (select ${answers.join(', ')} from (select array[s.lexemes] as text offset 0) v) a),
    ranked as (select *, ${tells.join(' + ')} as answered from found),
    hit as materialized (
      select *, row_number() over (order by ${order}) as place from ranked
      order by ${order} limit ${parameters.add(query.limit + 1)} offset ${parameters.add(offset)})
    select ${itemColumns}, 14 as class,
      array(select c from unnest(${ids}, ${queries}) with ordinality u(c, q, o) where hit.lexemes @@ q::tsquery order by o)
        as found_concepts, ${snippet.columns}
    from hit join entry e on e.id = hit.entry_id ${itemJoins} ${snippet.joins}
    order by hit.place`;
  return { sql, parameters: parameters.values };
}

/** The condition under which an entry answers at least half of the question, for counts. */
export function isPartlyHit(question: Question): (parameters: Parameters) => string {
  return (parameters) => `s.lexemes @@ ${parameters.add(partlyMatching(question), 'tsquery')}`;
}

function answerOf(part: Part, parameters: Parameters): string {
  const direct = partQuery(part, 'direct');
  const related = partQuery(part);
  const cases = direct === '' ? [] : worth.map(({ weights, is }) => ({ query: weights ? weighted(direct, weights) : direct, is }));
  const tried = [...cases, { query: related, is: relatedIsWorth }];
  return `case ${tried.map(({ query, is }) => `when v.text[1] @@ ${parameters.add(query, 'tsquery')} then ${is}`).join(' ')} else 0 end`;
}
