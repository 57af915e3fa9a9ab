import type { EntryContent, Language } from '../entry/entry-content.js';
import { type Concept, concepts } from '../search/concepts.js';
import { editDistance } from '../search/search-words.js';

/** Offices whose name a neighbour would take for something else: what is to be known stands in the messages `thesaurus.note`. */
export const notedOffices = [
  'municipal_council',
  'city_government',
  'executive_committee',
  'municipal_chief_executive',
  'head_of_sector',
  'mayor',
  'spokesperson',
  'alderman',
  'county',
  'state_agency',
  'sector_department',
  'administrative_decision',
  'member_proposal',
  'grant',
];

export interface Office {
  id: string;
  terms: Record<Language, string[]>;
  isNoted: boolean;
}

/** A word of an entry, and what it corresponds to in the reader's language. */
export interface OfficeWord {
  concept: string;
  word: string;
  here: string;
  isNoted: boolean;
}

/** No list is longer: past that it is no help. */
const mostWords = 12;
/** Words that differ by less are understood. */
const understood = 2;

/** Every office, body and paper: those whose names deceive first. */
export function offices(): Office[] {
  const all = concepts
    .filter(({ kind }) => kind === 'institution')
    .map(({ id, terms }) => ({ id, terms, isNoted: notedOffices.includes(id) }));
  return [...notedOffices.flatMap((id) => all.filter((office) => office.id === id)), ...all.filter(({ isNoted }) => !isNoted)];
}

/** The offices that an entry names in a language other than the reader's, in the order in which they come, and what they are called there. */
export function officesIn(content: Pick<EntryContent, 'title' | 'summary' | 'sections' | 'language'>, reader: Language): OfficeWord[] {
  const { language } = content;
  if (language === reader || (isNorwegian(language) && isNorwegian(reader))) return [];
  const text = [content.title, content.summary, ...content.sections.flatMap(({ heading, body }) => [heading, body])]
    .join('\n')
    .toLowerCase();
  const found = concepts
    .filter(({ kind }) => kind === 'institution')
    .flatMap((concept) => {
      const first = firstWord(concept, language, text);
      return first && isNews(concept, first.word, reader) ? [{ concept, ...first }] : [];
    });
  return found
    .sort((one, other) => one.at - other.at)
    .slice(0, mostWords)
    .map(({ concept, word }) => ({
      concept: concept.id,
      word,
      here: concept.terms[reader][0] as string,
      isNoted: notedOffices.includes(concept.id),
    }));
}

/** Where one of the concept's words stands first, with the endings that a noun takes. */
function firstWord({ terms }: Concept, language: Language, text: string): { word: string; at: number } | null {
  const places = terms[language]
    .filter((term) => term.length >= 4)
    .map((word) => ({ word, at: text.search(new RegExp(`(?<!\\p{L})${word}\\p{L}{0,3}(?!\\p{L})`, 'u')) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return places[0] ?? null;
}

/** Another word than the reader's own, or one that means something else to them. */
function isNews(concept: Concept, word: string, reader: Language): boolean {
  const deceives = concepts.some((other) => other.id !== concept.id && other.terms[reader].includes(word));
  return deceives || concept.terms[reader].every((own) => editDistance(own, word, understood) > understood);
}

function isNorwegian(language: Language): boolean {
  return language === 'nb' || language === 'nn';
}
