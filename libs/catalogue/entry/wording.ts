import type { Claim, EntryContent, Language } from './entry-content.js';
import { wordingTerms } from './wording-terms.js';

/** A word that promises much where no number and no source stand behind it. Shown to whoever writes; it never blocks. */
export interface WordingMark {
  /** `title`, `summary` or `claims.0.statement`. */
  place: string;
  /** As it is written there. */
  word: string;
}

/** In the order of the places, each word once for each. */
export function wordingMarks({ language, title, summary, claims }: EntryContent): WordingMark[] {
  const inFace = claims.some(isBacked) ? [] : (['title', 'summary'] as const);
  const texts = { title, summary };
  return [
    ...inFace.flatMap((place) => marksIn(place, texts[place], language)),
    ...claims.flatMap((claim, index) => (isBacked(claim) ? [] : marksIn(`claims.${index}.statement`, claim.statement, language))),
  ];
}

/** A number for what came of it, and where it is written. */
function isBacked({ outcome, source }: Claim): boolean {
  return outcome !== null && Boolean(source?.label.trim());
}

const patterns = new Map<Language, RegExp>();

function patternOf(language: Language): RegExp {
  const { large, named, not } = wordingTerms[language];
  const letters = '[\\p{L}\\p{N}]';
  // Between quotation marks a word is spoken about; «ikke grøn» promises nothing.
  const pattern = `(?<!${letters})(?<!(?<!${letters})(?:${not})\\s+)(?<![«»”“"'’])(?:${large})(?!${letters})(?![«»”“"'’])(?!\\s+(?:${named})(?!${letters}))`;
  const known = patterns.get(language) ?? new RegExp(pattern, 'giu');
  patterns.set(language, known);
  return known;
}

function marksIn(place: string, text: string, language: Language): WordingMark[] {
  const words = [...text.matchAll(patternOf(language))].filter((found) => !isName(text, found)).map(([word]) => word);
  const once = new Map(words.map((word) => [word.toLowerCase(), word]));
  return [...once.values()].map((word) => ({ place, word }));
}

/** «Bæredygtig Herning», and a capital letter in the middle of a sentence. */
function isName(text: string, { 0: word, index }: RegExpExecArray): boolean {
  if (!/^\p{Lu}/u.test(word) || /^CO[2₂]/.test(word)) return false;
  const before = text.slice(0, index).trimEnd();
  return /^\s+\p{Lu}/u.test(text.slice(index + word.length)) || (before !== '' && !/[.!?:–—]$/.test(before));
}
