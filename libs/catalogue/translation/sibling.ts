import { type EntryContent, emptyContent, type Language } from '../entry/entry-content.js';
import { inList, setText, textAt, textPlaces, withoutTexts } from './text-places.js';

/**
 * What a translation begins with: the facts and the order of things, without the texts. People of another municipality are not the
 * translator's to name: contact, byline, who can be called and who is quoted by name stay empty there.
 */
export function siblingOf(original: EntryContent, language: Language, isOwner: boolean): EntryContent {
  const bare = withoutTexts(original);
  const unknowns = original.unknowns.map(({ place }) => ({ place, remindOn: null }));
  const sections = bare.sections.map((section) => (section.language === language ? { ...section, language: null } : section));
  const sibling = { ...bare, language, sections, unknowns, machineTexts: [] };
  if (isOwner) return sibling;
  const { byline, contact, canBeCalled, reviewBy } = emptyContent(language);
  return { ...sibling, byline, contact, canBeCalled, reviewBy, quotes: bare.quotes.map((quote) => ({ ...quote, person: null })) };
}

/**
 * Where the translation says what the original says at `place`; null where it has no such item. Sections of a role are known by it,
 * everything else by its number among its like: there is no other tie between two languages.
 */
export function pairOf(original: EntryContent, sibling: EntryContent, place: string): string | null {
  const found = inList(place);
  if (!found) return place;
  const { list, index, field } = found;
  const number = list === 'sections' ? sectionOf(original, sibling, index) : index;
  return number !== null && number < sibling[list].length ? `${list}.${number}.${field}` : null;
}

function sectionOf(original: EntryContent, sibling: EntryContent, index: number): number | null {
  const role = original.sections[index]?.role ?? null;
  const before = original.sections.slice(0, index).filter((one) => one.role === role).length;
  const alike = sibling.sections.flatMap((one, number) => (one.role === role ? [number] : []));
  return alike[before] ?? null;
}

/** The translation with these texts, by the original's places; an item that it lacked comes in where the original has it. */
export function withTexts(original: EntryContent, sibling: EntryContent, texts: ReadonlyMap<string, string>): EntryContent {
  const content = structuredClone(sibling);
  const bare = withoutTexts(original);
  for (const { place } of textPlaces(original)) {
    const text = texts.get(place);
    if (text === undefined) continue;
    const pair = pairOf(original, content, place);
    if (pair !== null) setText(content, pair, text);
    else if (text.trim() !== '') {
      const { list, index, field } = inList(place) as NonNullable<ReturnType<typeof inList>>;
      const at = Math.min(index, content[list].length);
      (content[list] as object[]).splice(at, 0, structuredClone(bare[list][index] as object));
      setText(content, `${list}.${at}.${field}`, text);
    }
  }
  return content;
}

/** None of these texts, by the original's places, is new to the translation. */
export function saysAlready(original: EntryContent, sibling: EntryContent, texts: ReadonlyMap<string, string>): boolean {
  return textPlaces(original).every(({ place }) => {
    const text = texts.get(place);
    const pair = pairOf(original, sibling, place);
    return text === undefined || (text.trim() === '' ? '' : text) === (pair === null ? '' : textAt(sibling, pair));
  });
}

/** The places of the newer text that say something else than the older one did, or that it did not have. */
export function changedPlaces(older: EntryContent, newer: EntryContent): Set<string> {
  const changed = textPlaces(newer).filter(({ place, text }) => {
    const pair = pairOf(newer, older, place);
    return pair === null || textAt(older, pair) !== text;
  });
  return new Set(changed.map(({ place }) => place));
}
