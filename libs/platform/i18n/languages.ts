export const languages = ['da', 'nb', 'nn', 'sv', 'en'] as const;

export type Language = (typeof languages)[number];

/** Where nothing else says which: the first users are Norwegian. */
export const fallbackLanguage: Language = 'nb';

/** What each language calls itself. */
export const languageNames: Record<Language, string> = {
  da: 'Dansk',
  nb: 'Bokmål',
  nn: 'Nynorsk',
  sv: 'Svenska',
  en: 'English',
};

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** The reader's best language by an Accept-Language header; `no` means Bokmål. */
export function languageFromHeader(header: string | null | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = Number(parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return {
        primary: tag.split('-')[0],
        weight: Number.isFinite(weight) ? weight : 0,
      };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { primary } of wishes) {
    const language = primary === 'no' ? 'nb' : primary;
    if (isLanguage(language)) return language;
  }
  return fallbackLanguage;
}
