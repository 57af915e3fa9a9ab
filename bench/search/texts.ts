import { demoEntries } from '../../apps/cli/demo/demo-entries.js';
import type { EntryContent, Language } from '../../libs/catalogue/entry/entry-content.js';
import { concepts } from '../../libs/catalogue/search/concepts.js';
import { bodyText } from '../../libs/catalogue/search/index-entry.js';

/** What entries are composed of, by language: what the demo's authors wrote, and the thesaurus's terms. */
export interface Material {
  language: Language;
  paragraphs: string[];
  sentences: string[];
  terms: { concept: string; term: string }[];
  /** Two terms as one word, as Scandinavian officers write them: the long tail of a real vocabulary. */
  compounds: string[];
}

const written: EntryContent[] = demoEntries.flatMap(({ versions, translations = [] }) =>
  [...versions, ...translations].map(({ content }) => content),
);

export function materialIn(language: Language): Material {
  const own = written.filter((content) => content.language === language);
  const paragraphs = own.flatMap((content) => bodyText(content).split(/\n+/)).filter((text) => text.length > 60);
  const terms = concepts.flatMap(({ id, terms: of }) => of[language].map((term) => ({ concept: id, term })));
  const words = terms.map(({ term }) => term).filter((term) => /^\p{L}{4,9}$/u.test(term));
  const joint = language === 'en' ? '-' : '';
  return {
    language,
    paragraphs: [...new Set(paragraphs)],
    sentences: [...new Set(own.flatMap(({ summary }) => summary.split(/(?<=\.)\s+/)))].filter((text) => text.length < 200),
    terms,
    compounds: words.flatMap((first) => words.filter((last) => last !== first).map((last) => `${first}${joint}${last}`)),
  };
}
