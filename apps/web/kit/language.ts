import { useLocation, useRouteLoaderData } from 'react-router';
import { fallbackLanguage, type Language, languageOfPath, type MessageArguments, translate } from '#libs/platform/i18n';

export type Translate = (key: string, args?: MessageArguments) => string;

/** The language of the page: the address says it, else (`/mailbox`) what the visitor's browser asks for. */
export function useLanguage(): Language {
  const { pathname } = useLocation();
  const root = useRouteLoaderData('root') as { language?: Language } | undefined;
  return languageOfPath(pathname) ?? root?.language ?? fallbackLanguage;
}

/** `const t = useT(); t('kit.search')` */
export function useT(): Translate {
  const language = useLanguage();
  return (key, args) => translate(language, key, args);
}
