import { type Language, languages } from './languages.js';

/** What a network or body is called: in that language, else in the next one it has; '' where it has none. */
export function nameIn(language: Language, names: Readonly<Record<string, string | undefined>>): string {
  return [language, ...languages].map((candidate) => names[candidate]).find(Boolean) ?? '';
}
