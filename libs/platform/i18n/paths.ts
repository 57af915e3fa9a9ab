import { isLanguage, type Language, languages } from './languages.js';
import { type PageName, type PageParameters, pagePaths } from './page-paths.js';

type Query = Record<string, string | number | readonly string[] | null | undefined>;

/** The address of a page, from the root: `path('nb', 'entry', { tenant: 'baerum', slug: 'sjekkliste' })`. */
export function path<Name extends PageName>(
  language: Language,
  name: Name,
  ...rest: PageParameters<Name> extends never
    ? [parameters?: null, query?: Query]
    : [parameters: Record<PageParameters<Name>, string>, query?: Query]
): string {
  const [parameters, query] = rest;
  return fill(language, name, (parameters ?? {}) as Record<string, string>) + queryString(query);
}

/** The same page in every language, for `hreflang` and the language switch. */
export function pathInEveryLanguage(name: PageName, parameters: Record<string, string | undefined>): Record<Language, string> {
  return Object.fromEntries(languages.map((language) => [language, fill(language, name, parameters)])) as Record<Language, string>;
}

/** Addresses inside the site only, so that a forged `next` leads nowhere else. */
export function safePath(value: unknown, otherwise: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.startsWith('//') || /[\\\p{Cc}]/u.test(value)) return otherwise;
  return value;
}

/** The language an address is in, or null for addresses outside the five. */
export function languageOfPath(pathname: string): Language | null {
  const first = pathname.split('/')[1];
  return isLanguage(first) ? first : null;
}

const patterns = (Object.keys(pagePaths) as PageName[]).flatMap((name) =>
  languages.map((language) => {
    const address: string = pagePaths[name][language];
    const source = address.replace(/:\w+/g, '[^/]+');
    return { name, test: new RegExp(`^/${language}${source && `/${source}`}/?$`) };
  }),
);

/** Which page an address is, for logs and metrics, which must not hold the address itself. */
export function pageNameOf(pathname: string): PageName | null {
  return patterns.find(({ test }) => test.test(pathname))?.name ?? null;
}

function fill(language: Language, name: PageName, parameters: Record<string, string | undefined>): string {
  const pattern: string = pagePaths[name][language];
  const filled = pattern.replace(/:(\w+)/g, (_, parameter: string) => {
    const value = parameters[parameter];
    if (!value) throw new Error(`The address of ${name} needs ${parameter}`);
    return encodeURIComponent(value);
  });
  return filled ? `/${language}/${filled}` : `/${language}`;
}

function queryString(query: Query | undefined): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  return search.size > 0 ? `?${search}` : '';
}
