import { type Language, languages } from '../entry/entry-content.js';
import { concepts } from './concepts.js';

/** The shortest part of a compound that is worth knowing: «avfall» in «restavfall», but nothing in «barnehage» for «barn». */
const shortestPart = 5;
const shortestEnd = 6;
/** Too much is put together with these, and has little to do with them. */
const passedOver = new Set([
  'stopped_work',
  'municipality',
  'administration',
  'board',
  'template',
  'guide',
  'archives',
  'savings',
  'statistics',
]);
/** Terms that other words end in without having to do with them: «dieselbiler». */
const neverEnds = new Set(['elbil', 'elbiler', 'elbilar', 'renhållning', 'renovation', 'energi']);
/** English writes its compounds apart. */
const compounding = languages.filter((language) => language !== 'en');
/** What an ending may add to the last part: «restavfallet», «skolekøkkenerne». */
const endings = /(?:erne|arna|orna|ene|ane|arne|en|et|er|ar|or|a|e|n|s|t)$/;

const parts = new Map<Language, Map<string, string>>(
  compounding.map((language) => [
    language,
    new Map(
      concepts
        .filter(({ id }) => !passedOver.has(id))
        .flatMap(({ id, terms }) => terms[language].map((term) => [term, id] as const))
        .filter(([term]) => term.length >= shortestPart && /^\p{L}+$/u.test(term)),
    ),
  ]),
);

/**
 * The concept of the longest part of a compound that the thesaurus knows, its beginning before its end, and the words themselves left
 * alone: «innkjøpsstrategi» → procurement, «restavfall» → waste.
 */
export function conceptInCompound(word: string, language: Language): string | null {
  const known = parts.get(language);
  if (!known || word.length < shortestPart + 2 || known.has(word)) return null;
  for (let length = word.length - 1; length >= shortestPart; length--) {
    const id = known.get(word.slice(0, length));
    if (id) return id;
  }
  const bare = word.replace(endings, '');
  for (const end of bare === word ? [word] : [word, bare])
    for (let from = 2; from <= end.length - shortestEnd; from++) {
      const id = neverEnds.has(end.slice(from)) ? undefined : known.get(end.slice(from));
      if (id) return id;
    }
  return null;
}

const partsApart = new Map<string, Set<string>>();
for (const { id, terms } of concepts.filter((concept) => !passedOver.has(concept.id)))
  for (const word of terms.en.filter((term) => term.includes(' ')).flatMap((term) => term.split(' ')))
    partsApart.set(word, (partsApart.get(word) ?? new Set()).add(id));

/** The same for English: the concept of a word that stands in the terms of that one alone: «solar», of «solar panels» and «solar energy». */
export function conceptOfPartApart(word: string): string | null {
  const [id, ...others] = word.length >= shortestPart ? (partsApart.get(word) ?? []) : [];
  return id !== undefined && others.length === 0 ? id : null;
}
