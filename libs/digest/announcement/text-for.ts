import type { Language } from '#libs/platform';

export interface AnnouncementText {
  language: Language;
  title: string;
  /** Markdown. */
  body: string;
}

/** Which other languages a reader of one reads best. */
const nearest: Record<Language, readonly Language[]> = {
  nb: ['nb', 'nn', 'da', 'sv', 'en'],
  nn: ['nn', 'nb', 'da', 'sv', 'en'],
  da: ['da', 'nb', 'nn', 'sv', 'en'],
  sv: ['sv', 'nb', 'nn', 'da', 'en'],
  en: ['en', 'nb', 'da', 'sv', 'nn'],
};

/** The one text of those that is written for a reader of that language, or comes nearest. */
export function textFor(language: Language, texts: readonly AnnouncementText[]): AnnouncementText {
  const found = nearest[language].map((one) => texts.find((text) => text.language === one)).find(Boolean);
  if (!found) throw new TypeError('an announcement has at least one text');
  return found;
}
