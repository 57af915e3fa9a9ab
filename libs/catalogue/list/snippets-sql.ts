import { languages } from '../entry/entry-content.js';
import type { Concept } from '../search/concept.js';
import type { Question } from '../search/question.js';
import type { MarkedPassage, MarkedText } from './entry-list.dto.js';
import type { Parameters } from './item-sql.js';

/** Around what was found; plain input holds no control characters, so no text can have them. */
const [start, end] = ['\u0002', '\u0003'];
const whole = `StartSel="${start}", StopSel="${end}", HighlightAll=true`;
const passage = `StartSel="${start}", StopSel="${end}", MaxFragments=1, MaxWords=34, MinWords=14`;
/** Characters of a text that are looked through: a passage that stands further down is not worth its milliseconds. */
const farthest = 12_000;

/** In the order in which they are looked through. Names of persons are no part of it, as in the index. */
const places = [
  '$.sections[*].body',
  '$.claims[*].statement',
  '$.milestones[*].text',
  '$.resources[*].note',
  '$.quotes[*].text',
  '$.stopCard',
];

export interface SnippetRow {
  marked_title: string | null;
  marked_summary: string | null;
  marked_text: string | null;
}

/** Parts of a statement that shows hits: `with` stands among its common tables, `joins` behind `entry e`. */
export interface SnippetSql {
  with: string;
  columns: string;
  joins: string;
}

/**
 * The passages in which a question's words stand: as written, in their other forms, and as what the question means is called in the
 * entry's language. Read from the version that was indexed, under its own policy: where the reader may not read that, there is none.
 * Texts are looked through only where neither title nor summary has it, and of them the paragraphs that may have it: to look through
 * one properly takes eight times as long as to see that none of the words begins in it.
 */
export function snippetSql(question: Question, conceptOf: (id: string) => Concept | undefined, parameters: Parameters): SnippetSql {
  const words = question.parts.flatMap(({ text, concepts }) => [
    { word: text, language: null as string | null },
    ...concepts.flatMap((id) =>
      languages.flatMap((language) => (conceptOf(id)?.terms[language] ?? []).map((word) => ({ word, language }))),
    ),
  ]);
  const beginnings = question.parts.flatMap(({ stems }) => /'(?:[^']|'')*':\*$/.exec(stems)?.[0] ?? []).join(' | ');
  const word = parameters.add(
    words.map((one) => one.word),
    'text[]',
  );
  const language = parameters.add(
    words.map((one) => one.language),
    'text[]',
  );
  return {
    with: `marking as materialized (
      select language, config, query, array(select distinct ${beginningOf('found[1]')}
          from regexp_matches(query::text, '''((?:[^'']|'''')+)''', 'g') found) as beginnings
      from (select l.language, app.search_config(l.language) as config,
        (select coalesce(string_agg('(' || q || ')', ' | '), '') from (
           select nullif(${parameters.add(beginnings)}, '') as q union
           select phraseto_tsquery(app.search_config(l.language), w.word)::text from unnest(${word}, ${language}) w(word, language)
           where coalesce(w.language, l.language) = l.language) s where q <> '')::tsquery as query
      from unnest(array['${languages.join("','")}']) l(language) offset 0) marked_by)`,
    columns: 'marked.title as marked_title, marked.summary as marked_summary, passage.text as marked_text',
    joins: `
    left join entry_version v on v.entry_id = e.id and v.number = e.version
    left join marking m on m.language = e.language and v.number is not null
    left join lateral (
      select ts_headline(m.config, e.title, m.query, '${whole}') as title, ts_headline(m.config, e.summary, m.query, '${whole}') as summary offset 0) marked on true
    left join lateral (
      select ts_headline(m.config, left(string_agg(p, E' …\\n'), ${farthest}), m.query, '${passage}') as text
      from unnest(array['${places.join("','")}']::jsonpath[]) with ordinality l(path, place),
        lateral jsonb_path_query(v.content, l.path) value, lateral string_to_table(value #>> '{}', E'\\n') p
      where strpos(marked.title || marked.summary, '${start}') = 0 and lower(p) like any (m.beginnings)) passage on true`,
  };
}

/** What a paragraph has that may have the word: stemming changes how a word ends and never how it begins. */
function beginningOf(lexeme: string): string {
  return `'%' || left(replace(${lexeme}, '''''', ''''), greatest(3, length(${lexeme}) - 2)) || '%'`;
}

export function toPassage(row: SnippetRow): MarkedPassage | null {
  if (row.marked_title === null || row.marked_summary === null) return null;
  const text = row.marked_text?.includes(start) ? row.marked_text : null;
  return {
    title: partsOf(row.marked_title),
    place: text === null ? 'summary' : 'text',
    passage: partsOf(text === null ? row.marked_summary : withoutMarkdown(text)),
  };
}

function partsOf(marked: string): MarkedText[] {
  const parts: MarkedText[] = [];
  for (const [index, piece] of marked.split(start).entries()) {
    const [found, rest] = index === 0 ? ['', piece] : splitAt(piece);
    if (found) parts.push({ text: found, isFound: true });
    if (rest) parts.push({ text: rest, isFound: false });
  }
  return parts;
}

function splitAt(piece: string): [string, string] {
  const place = piece.indexOf(end);
  return place < 0 ? [piece, ''] : [piece.slice(0, place), piece.slice(place + 1)];
}

/** A passage is shown as running text: signs of headings, lists, emphasis and links are left out. */
function withoutMarkdown(text: string): string {
  return text
    .replace(/!(?=\[)|\]\([^)\s]*\)/g, '')
    .replace(/^[ \t]*(?:#{1,6}|[-*+>]|\d+\.)[ \t]+/gm, '')
    .replace(/\*\*|__|[[\]`|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
