import { type Language, languages } from '../entry/entry-content.js';
import { endings, letters, words } from './language-signs.js';

const countryLanguages: Record<string, Language[]> = { DK: ['da'], NO: ['nb', 'nn'], SE: ['sv'], FI: ['sv'] };

/**
 * The language of a text by its small words, endings and letters. The five are close relatives, so what two share counts for both and
 * only what one has alone tells them apart. A country tips the scale of a text too short to tell.
 */
export function languageOf(text: string, country?: string): Language {
  return ranked(text, country)[0].language;
}

/** The language of a quotation: that of the text around it unless the words clearly say otherwise. */
export function languageOfQuote(quote: string, around: Language): Language {
  const [best, ...others] = ranked(quote);
  if (best.language === around) return around;
  const own = others.find((other) => other.language === around);
  return own && best.score - own.score >= 3 && best.score >= own.score * 1.5 ? best.language : around;
}

interface Score {
  language: Language;
  score: number;
}

function ranked(text: string, country?: string): [Score, ...Score[]] {
  const score: Record<Language, number> = { da: 0, nb: 0, nn: 0, sv: 0, en: 0 };
  const add = (found: readonly Language[] | undefined, points: number) => {
    for (const language of found ?? []) score[language] += points / (found?.length ?? 1);
  };
  for (const word of (text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, 4000)) {
    add(words.get(word), 2);
    add(letters.find(({ pattern }) => pattern.test(word))?.languages, 1.5);
    if (word.length > 4) for (const { pattern, languages: found } of endings) if (pattern.test(word)) add(found, 1);
  }
  add(countryLanguages[country?.toUpperCase() ?? ''], 1.5);
  // A stable order makes the first of the list win when nothing is known.
  return languages.map((language) => ({ language, score: score[language] })).sort((a, b) => b.score - a.score) as [Score, ...Score[]];
}
