import { type Language, languages } from '#libs/platform/i18n';

/** A network's or body's name in the page's language, else in the next one it has. */
export function nameIn(language: Language, names: Record<string, string>): string {
  return [language, ...languages].map((candidate) => names[candidate]).find(Boolean) ?? '';
}
