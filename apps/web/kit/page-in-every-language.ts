import { useMatches } from 'react-router';
import { type Language, type PageName, pagePaths, path, pathInEveryLanguage } from '#libs/platform/i18n';

/** The addresses of this page in the five languages; the front pages where this page has no siblings. */
export function usePageInEveryLanguage(): Record<Language, string> {
  const match = useMatches().at(-1);
  const name = match?.id.split('.')[1];
  return name && name in pagePaths ? pathInEveryLanguage(name as PageName, match?.params ?? {}) : pathInEveryLanguage('home', {});
}

interface OfEntry {
  entry?: { translations?: readonly { language: Language; tenant: string; slug: string }[] };
}

/** What stands in a language instead of this page: of an entry that is translated the translation, not the original under other headings. */
export function useAlternates(): Record<Language, string> {
  const addresses = usePageInEveryLanguage();
  const match = useMatches().at(-1);
  if (match?.id.split('.')[1] !== 'entry') return addresses;
  const translations = (match.loaderData as OfEntry | undefined)?.entry?.translations ?? [];
  const theirs = translations.map(({ language, tenant, slug }) => [language, path(language, 'entry', { tenant, slug })]);
  return { ...addresses, ...Object.fromEntries(theirs) };
}
