import type { Language } from '../entry/entry-content.js';
import { saidInAsking } from './said-in-asking.js';
import { type Gram, targetMark } from './search-words.js';

/** What one part of a question (a word, or words that are one term) may be found by. Texts are tsquery without weights. */
export interface Part {
  text: string;
  exact: string;
  stems: string;
  /** Ids of what the part means, and of what answers it less directly. */
  concepts: string[];
  related: string[];
  /** What a network of the reader's calls its concepts besides: by concept, a tsquery of the words. */
  alike: Alike[];
  /** Languages in which the same letters mean something else than the reader's: «kommunaldirektør» in Norwegian, to a Dane. */
  falseFriendIn: Language[];
}

export interface Reason {
  concept: string;
  query: string;
}

export interface Alike extends Reason {
  /** What the concept is called, for who reads the reason. */
  word: (language: Language) => string;
}

/** A question as understood: an entry must answer every part. What is only wished for brings those that have it before the others. */
export interface Question {
  parts: Part[];
  wished: Part[];
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
export type Meanings = (gram: ReadGram) => Pick<Part, 'concepts' | 'related' | 'falseFriendIn'> & Partial<Pick<Part, 'alike'>>;

/** Below this, the beginning of a word is the beginning of too many. */
const shortestBeginning = 5;

/** What describes who asks rather than what is asked about, where something else is asked about too. */
const circumstances = new Set(['municipality', 'small_municipality']);
/** From as many parts on, it is a sentence, and a word that the thesaurus does not know may be any of the many ways to say it. */
const sentence = 3;

/** Takes the longest terms first from the left; what is no term stands for itself, words without meaning are passed over. */
export function readQuestion(grams: readonly ReadGram[], meanings: Meanings, reader: Language): Question {
  const wordCount = Math.max(0, ...grams.map(({ start, length }) => start + length));
  const parts: Part[] = [];
  const passedOver: Part[] = [];
  for (let start = 0; start < wordCount; ) {
    const here = grams.filter((gram) => gram.start === start).sort((one, other) => other.length - one.length);
    const known = here.map((gram) => ({ gram, ...meanings(gram) })).find(({ concepts }) => concepts.length > 0);
    const gram = known?.gram ?? (here.at(-1) as ReadGram);
    const isEmpty = !known && (saidInAsking.has(gram.text) || stemmers.some((stemmer) => gram.readings[stemmer].all === ''));
    (isEmpty ? passedOver : parts).push(partOf(gram, known ?? meanings(gram), configurationOf[reader]));
    start += gram.length;
  }
  return requiredAndWished(parts.length > 0 ? parts : passedOver);
}

function requiredAndWished(parts: readonly Part[]): Question {
  const isCircumstance = ({ concepts }: Part) => concepts.some((id) => circumstances.has(id));
  const isKnown = ({ concepts, related }: Part) => concepts.length + related.length > 0;
  const subjects = parts.filter((part) => !isCircumstance(part));
  const isSentence = subjects.length >= sentence && subjects.some(isKnown);
  const required = isSentence ? subjects.filter(isKnown) : subjects;
  if (required.length === 0) return { parts: [...parts], wished: [] };
  return { parts: required, wished: parts.filter((part) => !required.includes(part)) };
}

/** Their words are alike where the endings are not: the stem of «kvinners» in Norwegian is that of «kvinnor» in Swedish. */
const cognate: readonly Configuration[] = ['danish', 'norwegian', 'swedish'];
const stemmers = configurations.filter((configuration) => configuration !== 'simple');

function partOf(gram: ReadGram, { concepts, related, falseFriendIn, alike = [] }: ReturnType<Meanings>, reader: Configuration): Part {
  const target = gram.length === 1 ? targetMark(gram.text) : null;
  const goal = target?.replace(/^target_(\d+)\..*$/, 'goal_$1');
  const own = stemmers.map((stemmer) => [stemmer, gram.readings[stemmer].all] as const);
  const neighbours = cognate.includes(reader) ? cognate.map((stemmer) => [stemmer, gram.readings[reader].all] as const) : [];
  const stems = [...own, ...neighbours]
    .filter(([, all]) => all !== '')
    .map(([stemmer, all]) => `(${marked(all, `=${stemmer.slice(0, 2)}/`)})`);
  const isBeginning = gram.length === 1 && gram.text.length >= shortestBeginning && /^\p{L}+$/u.test(gram.text);
  return {
    text: gram.text,
    exact: gram.readings.simple.phrase,
    stems: [...new Set(stems), ...(isBeginning ? [`${quoted(gram.text)}:*`] : [])].join(' | '),
    concepts: target ? [target] : concepts,
    related: goal ? [goal] : related.filter((id) => !concepts.includes(id)),
    alike,
    falseFriendIn,
  };
}

/** The lexeme that a concept has in the index, as a tsquery. */
export function conceptQuery(ids: readonly string[]): string {
  return ids.map((id) => quoted(`#${id}`)).join(' | ');
}

/** What says the same as the part in other words: its concepts, and what a network calls them. Empty where nothing does. */
export function sameInOtherWords({ concepts, alike }: Part): string {
  return [conceptQuery(concepts), ...alike.map(({ query }) => query)].filter((arm) => arm !== '').join(' | ');
}

/** Every concept that may be the reason for a hit, with the tsquery that tells. */
export function reasons({ parts }: Question): Reason[] {
  return parts.flatMap(({ concepts, related, alike }) => [
    ...concepts.map((concept) => ({ concept, query: conceptQuery([concept]) })),
    ...alike,
    ...related.map((concept) => ({ concept, query: conceptQuery([concept]) })),
  ]);
}

/** The stems of a phrase in that language, as they stand in the index. */
export function stemsOf(phrase: string, configuration: Configuration): string {
  return marked(phrase, `=${configuration.slice(0, 2)}/`);
}

/** The same tsquery, of lexemes with one of these weights alone. */
export function weighted(query: string, weights: string): string {
  return query.replace(/'((?:[^']|'')*)'(:\*)?/g, (_, lexeme: string, beginning = '') => `'${lexeme}':${beginning.slice(1)}${weights}`);
}

/** A tsquery of a lexeme that no entry has: a concept's mark without a concept. */
export const answeredByNothing = "'#'";

/** How far a question reaches: its own words, what means the same, the words' other forms (`direct`), what is related. */
export type Reach = 'exact' | 'meant' | 'direct' | 'related';

/** A tsquery that an entry answers if it answers every part, as far as that. Empty where a part has nothing that near. */
export function matching(question: Question, reach: Reach): string {
  return question.parts
    .map((part) => `(${armsOf(part, reach).join(' | ')})`)
    .filter((arms) => arms !== '()')
    .join(' & ');
}

/** A tsquery of all that is only wished for; empty where nothing is. */
export function wishing({ wished }: Question): string {
  return wished.flatMap((part) => armsOf(part, 'direct')).join(' | ');
}

function armsOf(part: Part, reach: Reach): string[] {
  const arms: Record<Reach, string> = {
    exact: part.exact,
    meant: sameInOtherWords(part),
    direct: part.stems,
    related: conceptQuery(part.related),
  };
  const order = Object.keys(arms) as Reach[];
  return order.slice(0, order.indexOf(reach) + 1).flatMap((one) => arms[one] || []);
}

function marked(query: string, mark: string): string {
  return query.replace(/'((?:[^']|'')*)'/g, `'${mark}$1'`);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}
