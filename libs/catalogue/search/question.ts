import type { Language } from '../entry/entry-content.js';
import { type Gram, targetMark } from './search-words.js';

/** What one part of a question (a word, or words that are one term) may be found by. Texts are tsquery without weights. */
export interface Part {
  text: string;
  exact: string;
  stems: string;
  /** Ids of what the part means, and of what answers it less directly. */
  concepts: string[];
  related: string[];
  /** Languages in which the same letters mean something else than the reader's: «kommunaldirektør» in Norwegian, to a Dane. */
  falseFriendIn: Language[];
}

/** A question as understood: an entry must answer every part. */
export interface Question {
  parts: Part[];
}

/** A gram as Postgres reads it: the tsquery of its words in order (`phrase`) and together (`all`), by text search configuration. */
export interface ReadGram extends Gram {
  readings: Record<Configuration, { phrase: string; all: string }>;
}

export const configurations = ['simple', 'danish', 'norwegian', 'swedish', 'english'] as const;
export type Configuration = (typeof configurations)[number];

export const configurationOf: Record<Language, Exclude<Configuration, 'simple'>> = {
  da: 'danish',
  nb: 'norwegian',
  nn: 'norwegian',
  sv: 'swedish',
  en: 'english',
};

/** Finds a gram's concepts; the thesaurus in the database's own stems. */
export type Meanings = (gram: ReadGram) => Pick<Part, 'concepts' | 'related' | 'falseFriendIn'>;

/** Below this, the beginning of a word is the beginning of too many. */
const shortestBeginning = 5;

/** Takes the longest terms first from the left; what is no term stands for itself, words without meaning are passed over. */
export function readQuestion(grams: readonly ReadGram[], meanings: Meanings): Question {
  const wordCount = Math.max(0, ...grams.map(({ start, length }) => start + length));
  const parts: Part[] = [];
  const passedOver: Part[] = [];
  for (let start = 0; start < wordCount; ) {
    const here = grams.filter((gram) => gram.start === start).sort((one, other) => other.length - one.length);
    const known = here.map((gram) => ({ gram, ...meanings(gram) })).find(({ concepts }) => concepts.length > 0);
    const gram = known?.gram ?? (here.at(-1) as ReadGram);
    const isEmpty = !known && stemmers.some((stemmer) => gram.readings[stemmer].all === '');
    (isEmpty ? passedOver : parts).push(partOf(gram, known ?? noMeaning));
    start += gram.length;
  }
  return { parts: parts.length > 0 ? parts : passedOver };
}

const stemmers = configurations.filter((configuration) => configuration !== 'simple');

const noMeaning = { concepts: [], related: [], falseFriendIn: [] };

function partOf(gram: ReadGram, { concepts, related, falseFriendIn }: ReturnType<Meanings>): Part {
  const target = gram.length === 1 ? targetMark(gram.text) : null;
  const goal = target?.replace(/^target_(\d+)\..*$/, 'goal_$1');
  const stems = stemmers
    .filter((stemmer) => gram.readings[stemmer].all !== '')
    .map((stemmer) => `(${marked(gram.readings[stemmer].all, `=${stemmer.slice(0, 2)}/`)})`);
  const isBeginning = gram.length === 1 && gram.text.length >= shortestBeginning && /^\p{L}+$/u.test(gram.text);
  return {
    text: gram.text,
    exact: gram.readings.simple.phrase,
    stems: [...new Set(stems), ...(isBeginning ? [`${quoted(gram.text)}:*`] : [])].join(' | '),
    concepts: target ? [target] : concepts,
    related: goal ? [goal] : related.filter((id) => !concepts.includes(id)),
    falseFriendIn,
  };
}

/** The lexeme that a concept has in the index, as a tsquery. */
export function conceptQuery(ids: readonly string[]): string {
  return ids.map((id) => quoted(`#${id}`)).join(' | ');
}

/** The same tsquery, of lexemes with one of these weights alone. */
export function weighted(query: string, weights: string): string {
  return query.replace(/'((?:[^']|'')*)'(:\*)?/g, (_, lexeme: string, beginning = '') => `'${lexeme}':${beginning.slice(1)}${weights}`);
}

/** A tsquery that an entry answers if it answers every part: directly, or also through related concepts. */
export function matching(question: Question, reach: 'direct' | 'related'): string {
  return question.parts
    .map((part) => {
      const arms = [part.exact, part.stems, conceptQuery(part.concepts), reach === 'related' ? conceptQuery(part.related) : ''];
      return `(${arms.filter((arm) => arm !== '').join(' | ')})`;
    })
    .filter((arms) => arms !== '()')
    .join(' & ');
}

function marked(query: string, mark: string): string {
  return query.replace(/'((?:[^']|'')*)'/g, `'${mark}$1'`);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}
