import { type Language, languages } from '../entry/entry-content.js';
import type { Concept } from '../search/concept.js';

export interface BegunTerm {
  text: string;
  language: Language;
}

/** One term of each concept that has one so begun: the reader's own language first, and in it the word that is shown for the concept. */
export function termsBeginning(begun: string, concepts: readonly Concept[], reader: Language, most: number): BegunTerm[] {
  const order = [reader, ...languages.filter((language) => language !== reader)];
  const found = concepts.flatMap(({ terms }) => {
    for (const [rank, language] of order.entries()) {
      const place = terms[language].findIndex((term) => term.startsWith(begun));
      if (place >= 0) return [{ text: terms[language][place] as string, language, rank, place }];
    }
    return [];
  });
  const seen = new Set<string>();
  return found
    .sort((one, other) => one.rank - other.rank || one.place - other.place || one.text.length - other.text.length)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, most)
    .map(({ text, language }) => ({ text, language }));
}
