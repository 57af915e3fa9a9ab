import type { Language } from '../entry/entry-content.js';
import { concepts } from './concepts.js';
import { longestTerm } from './search-words.js';

/** Endings that leave the same noun: «klimabudsjettet», «klimabudsjetter», «klimabudgetten». The longest first. */
const endings: Record<Language, readonly string[]> = {
  da: ['erne', 'ene', 'en', 'et', 'er', 'e', 'n', 't', 'r', 's'],
  nb: ['ene', 'en', 'et', 'er', 'a', 'e', 'n', 't', 'r', 's'],
  nn: ['ane', 'ene', 'en', 'et', 'ar', 'er', 'a', 'e', 'n', 't', 'r', 's'],
  sv: ['erna', 'arna', 'orna', 'en', 'et', 'ar', 'er', 'or', 'a', 'n', 't', 'r', 's'],
  en: ['s'],
};
const shortest = 5;

const byTerm = new Map(
  (Object.keys(endings) as Language[]).map((language) => [
    language,
    new Map(
      concepts
        .filter(({ kind }) => kind === 'topic')
        .flatMap(({ id, terms }) => terms[language].map((term): [string, string] => [term.toLowerCase(), id])),
    ),
  ]),
);

/** Ids of the thesaurus' topics that a text in that language names, in the order it names them; an ending more or less is the same word. */
export function conceptsIn(text: string, language: Language, atMost = 8): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu) ?? [];
  const terms = byTerm.get(language);
  const found = new Set<string>();
  for (let start = 0; start < words.length; start++)
    for (let length = Math.min(longestTerm, words.length - start); length > 0; length--) {
      const id = formsOf(words.slice(start, start + length).join(' '), language)
        .map((form) => terms?.get(form))
        .find((one) => one !== undefined);
      if (id) {
        found.add(id);
        break;
      }
    }
  return [...found].slice(0, atMost);
}

function formsOf(words: string, language: Language): string[] {
  return [
    words,
    ...endings[language]
      .filter((ending) => words.endsWith(ending) && words.length - ending.length >= shortest)
      .map((ending) => words.slice(0, -ending.length)),
  ];
}

/** What readers of that language call it. */
export function conceptName(id: string, language: Language): string | null {
  return concepts.find((concept) => concept.id === id)?.terms[language][0] ?? null;
}
