import { intlLocale, type Language, translate } from '#libs/platform';

/** «på dansk», of words that are in another language than the mail. */
export function inLanguage(language: Language, other: Language): string {
  const name = new Intl.DisplayNames(intlLocale(language), { type: 'language' }).of(other) ?? other;
  // «norsk nynorsk» says it twice to those who speak it.
  return translate(language, 'digest.in_language', { language: name.replace(/^norskt? /, '') });
}
