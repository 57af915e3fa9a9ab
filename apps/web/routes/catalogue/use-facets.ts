import { useEffect, useState } from 'react';
import type { EntryFacetsResponse } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { useLanguage } from '../../kit/language.js';
import { asked, type CatalogueQuery } from './catalogue-page-query.js';

/** The counts that came with the page, else fetched once the hits stand there. Null until then. */
export function useFacets(query: CatalogueQuery, known: EntryFacetsResponse | null): EntryFacetsResponse | null {
  const language = useLanguage();
  const [fetched, setFetched] = useState<{ for: string; counts: EntryFacetsResponse } | null>(null);
  // Paging moves within the same counts.
  const { cursor: _, sort: __, ...what } = asked(query);
  const wanted = path(language, 'catalogue', null, what).split('?')[1] ?? '';
  useEffect(() => {
    if (known) return;
    const leaving = new AbortController();
    fetch(`/api/v1/entries/facets?${wanted}`, { headers: { 'accept-language': language }, signal: leaving.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((counts: EntryFacetsResponse | null) => counts && setFetched({ for: wanted, counts }))
      // The list stands without its counts, and can be narrowed all the same.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [wanted, language, known]);
  return known ?? (fetched?.for === wanted ? fetched.counts : null);
}
