import { type Language, languages } from '#libs/platform';
import type { Names } from './body-view.js';

/** The name in that language, else in the first one there is. */
export function nameIn(language: Language, names: Names): string {
  return [language, ...languages].map((candidate) => names[candidate]).find(Boolean) ?? '';
}
