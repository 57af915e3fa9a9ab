import { useLocation, useMatches, useRouteLoaderData } from 'react-router';
import { fallbackLanguage, type Language, languageOfPath, type MessageArguments, translate } from '#libs/platform/i18n';

export type Translate = (key: string, args?: MessageArguments) => string;

/** The language of the page: the address says it, else the page (a mail's link knows its reader), else (`/mailbox`) the visitor's browser. */
export function useLanguage(): Language {
  const { pathname } = useLocation();
  const root = useRouteLoaderData('root') as { language?: Language } | undefined;
  const page = useMatches().at(-1)?.loaderData as { pageLanguage?: Language | null } | undefined;
  return languageOfPath(pathname) ?? page?.pageLanguage ?? root?.language ?? fallbackLanguage;
}

/** `const foreign = useForeign(); <p lang={foreign(written)}>`: words say their language where it is known and not the page's. */
export function useForeign(): (written: string | null | undefined) => string | undefined {
  const page = useLanguage();
  return (written) => (written && written !== page ? written : undefined);
}

/** `const t = useT(); t('kit.search')` */
export function useT(): Translate {
  const language = useLanguage();
  return (key, args) => translate(language, key, args);
}
