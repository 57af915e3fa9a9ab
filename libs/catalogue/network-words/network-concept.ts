import { type Language, languages } from '../entry/entry-content.js';
import { type Concept, concepts } from '../search/concepts.js';
import { longestTerm } from '../search/search-words.js';

/** What a coordinator added: words for a concept of the thesaurus, or a concept of the network's own. */
export interface NetworkConcept {
  id: string;
  networkId: string;
  /** The concept of the thesaurus, or null for one of the network's own. */
  concept: string | null;
  terms: Record<Language, string[]>;
  related: string[];
  note: string;
}

/** A word that means something else already in that language. */
export interface TakenWord {
  word: string;
  language: Language;
  /** What the concept that has it is called there. */
  concept: string;
}

export const longestWord = 60;
export const mostWordsInLanguage = 10;

/** «Skrald,  Affald» as words of the thesaurus; what is no word is left out. */
export function wordsIn(text: string): string[] {
  const words = text
    .split(/[,;\n]/)
    .map((word) => word.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
  return [...new Set(words)];
}

export function isWord(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= longestWord &&
    word.split(' ').length <= longestTerm &&
    /^[\p{L}\p{N}][\p{L}\p{N} .’'-]*$/u.test(word)
  );
}

/** The words without those that the concept has anyway. */
export function newWords(terms: Record<Language, string[]>, concept: Concept | undefined): Record<Language, string[]> {
  return Object.fromEntries(
    languages.map((language) => [language, terms[language].filter((word) => !concept?.terms[language].includes(word))]),
  ) as Record<Language, string[]>;
}

/** The first word that belongs to another concept in its language: of the thesaurus, or of the network. A word has one meaning. */
export function takenWord(terms: Record<Language, string[]>, concept: string | null, own: readonly NetworkConcept[]): TakenWord | null {
  for (const language of languages)
    for (const word of terms[language]) {
      const known = concepts.find((one) => one.id !== concept && one.terms[language].includes(word));
      if (known) return { word, language, concept: known.terms[language][0] as string };
      const other = own.find((one) => one.terms[language].includes(word));
      if (other) return { word, language, concept: nameOf(other, language) };
    }
  return null;
}

/** What an added concept is called in that language, else in the next that has a word for it. */
export function nameOf({ concept, terms }: Pick<NetworkConcept, 'concept' | 'terms'>, language: Language): string {
  const known = concepts.find(({ id }) => id === concept);
  return known?.terms[language][0] ?? terms[language][0] ?? languages.map((other) => terms[other][0]).find(Boolean) ?? '';
}

/** How the question knows it: a concept of the thesaurus by its own id. */
export function conceptIdOf({ id, concept }: Pick<NetworkConcept, 'id' | 'concept'>): string {
  return concept ?? `network:${id}`;
}
