import { demoEntries } from '../../apps/cli/demo/demo-entries.js';
import type { EntryContent, Language } from '../../libs/catalogue/entry/entry-content.js';
import { concepts } from '../../libs/catalogue/search/concepts.js';
import { bodyText } from '../../libs/catalogue/search/index-entry.js';
import { type Draws, draws, zipf } from './draws.js';

/** What entries are composed of, by language. */
export interface Material {
  language: Language;
  /** The commonest first. */
  vocabulary: string[];
  paragraphs: string[];
  sentences: string[];
  terms: { concept: string; term: string }[];
  tail: string[];
}

export const paragraphCount = 800;
export const sentenceCount = 400;
const vocabularySize = 20_000;
/** The commonest words of a language are no terms: og, i, at, det … */
const functionWords = 120;

const written: EntryContent[] = demoEntries.flatMap(({ versions, translations = [] }) =>
  [...versions, ...translations].map(({ content }) => content),
);

/**
 * Running text with the words of a real language, as often as Zipf's law has them: the words of the demo's authors in their own order, the
 * thesaurus's terms among them, and behind them the long tail of compounds that Scandinavian officers write.
 */
export function materialIn(language: Language): Material {
  const own = written.filter((content) => content.language === language);
  const terms = concepts.flatMap(({ id, terms: of }) => of[language].map((term) => ({ concept: id, term })));
  const tail = compoundsOf(
    terms.map(({ term }) => term),
    language,
  );
  const counted = wordsByCount(own.map((content) => `${content.title} ${content.summary} ${bodyText(content)}`).join(' '));
  const vocabulary = [...new Set([...counted.slice(0, functionWords), ...mixed(counted.slice(functionWords), terms), ...tail])];
  const chance = draws(`texts ${language}`);
  const table = zipf(Math.min(vocabulary.length, vocabularySize));
  const make = (count: number, words: number) => Array.from({ length: count }, () => running(words, vocabulary, table, chance));
  return { language, vocabulary, paragraphs: make(paragraphCount, 60), sentences: make(sentenceCount, 12), terms, tail };
}

function wordsByCount(text: string): string[] {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

/** Two words of the authors', then a term, and so on. */
function mixed(words: readonly string[], terms: readonly { term: string }[]): string[] {
  const chance = draws('order of terms');
  const shuffled = terms.map(({ term }) => ({ term, at: chance.below(1e6) })).sort((one, other) => one.at - other.at);
  return words.flatMap((word, place) => {
    const term = place % 2 === 1 ? shuffled[(place - 1) / 2]?.term : undefined;
    return term ? [word, term] : [word];
  });
}

function compoundsOf(terms: readonly string[], language: Language): string[] {
  const words = terms.filter((term) => /^\p{L}{4,9}$/u.test(term));
  const joint = language === 'en' ? '-' : '';
  const chance = draws(`compounds ${language}`);
  const some = Array.from({ length: vocabularySize }, () => {
    const [first = '', last = ''] = [words[chance.below(words.length)], words[chance.below(words.length)]];
    return `${first}${joint}${last}`;
  });
  return [...new Set(some)];
}

function running(words: number, vocabulary: readonly string[], table: Float64Array, chance: Draws): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const length = Math.min(left, 8 + chance.below(7));
    const sentence = Array.from({ length }, () => vocabulary[chance.rank(table)]).join(' ');
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    left -= length;
  }
  return sentences.join(' ');
}
