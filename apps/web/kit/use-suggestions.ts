import { useEffect, useState } from 'react';
import type { Suggestion, SuggestionResponse } from '#libs/catalogue';
import { useLanguage } from './language.js';

const fewestLetters = 2;
/** Between two letters of somebody who types. */
const pause = 120;

/** What somebody may mean by what they have typed; a question that is typed past is taken back. Null while nothing is known of it. */
export function useSuggestions(typed: string): readonly Suggestion[] | null {
  const language = useLanguage();
  const [known, setKnown] = useState<{ for: string; items: readonly Suggestion[] } | null>(null);
  const asked = typed.trim();
  useEffect(() => {
    if (asked.length < fewestLetters) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/v1/suggestions?q=${encodeURIComponent(asked)}`, { headers: { 'accept-language': language }, signal: leaving.signal })
        .then((response) => (response.ok ? (response.json() as Promise<SuggestionResponse>) : { items: [] }))
        .then(({ items }) => setKnown({ for: asked, items }))
        // One can search without.
        .catch(() => undefined);
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked, language]);
  if (asked.length < fewestLetters || !known) return null;
  // The last answer stays until the next is there, so that the list does not flicker.
  return known.items;
}
