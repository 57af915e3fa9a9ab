import { useMatches } from 'react-router';
import { type Language, type PageName, pagePaths, pathInEveryLanguage } from '#libs/platform/i18n';

/** The addresses of this page in the five languages; the front pages where this page has no siblings. */
export function usePageInEveryLanguage(): Record<Language, string> {
  const match = useMatches().at(-1);
  const name = match?.id.split('.')[1];
  return name && name in pagePaths ? pathInEveryLanguage(name as PageName, match?.params ?? {}) : pathInEveryLanguage('home', {});
}
