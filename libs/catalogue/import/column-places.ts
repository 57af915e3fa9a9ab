import { type SectionRole, sectionRoles } from '../entry/entry-content.js';
import { sectionRoleOf } from './section-roles.js';
import { wholeWords } from './word-pattern.js';

const named = [
  ['title', 'titel|tittel|title|overskrift|rubrik|heading|navn|namn|name|projekt|prosjekt|project'],
  ['summary', 'resumé|resume|kort fortalt|sammendrag|samandrag|sammanfattning|summary|ingress|manchet|kort beskrivelse|kort beskrivning'],
  ['text', 'tekst|text|beskrivelse|beskrivning|skildring|description|brødtekst|brødtext|indhold|innhold|innhald|innehåll|content'],
  ['kind', 'art|type|slags|typ|kind|kategori|category'],
  ['language', 'sprog|språk|language'],
  ['status', 'status|fase|phase'],
  ['goals', 'verdensmål|fn-mål|bærekraftsmål|berekraftsmål|globala mål|mål|sdg|sdgs|goal|goals|verdensmålene'],
  ['byline.unit', 'afdeling|avdeling|avdelning|enhet|enhed|eining|forvaltning|förvaltning|unit|department'],
  ['byline.name', 'forfatter|forfattar|författare|skrevet af|skrevet av|skrive av|skriven av|author'],
  ['contact.mailbox', 'e-?mail|mail|e-?post|e-postadresse|mailadresse|kontaktmail|email address'],
  ['contact.name', 'kontakt|kontaktperson|contact|contact person'],
  ['sector', 'fagudvalg|udvalg|utvalg|utval|nämnd|område|sektor|sector|committee'],
  ['licence', 'licens|lisens|licence|license'],
  ['links', 'link|links|lenke|lenker|lenkje|länk|länkar|url|hjemmeside|nettside|webbplats|website'],
] as const;

/** Where a column's words go: a place of the template, a section of it, a section of the author's own, or nowhere. */
export type ColumnPlace = (typeof named)[number][0] | SectionRole | 'own' | 'none';
export const columnPlaces: readonly ColumnPlace[] = [...named.map(([place]) => place), ...sectionRoles, 'own', 'none'];
/** A column of a table as it is read. */
export interface Column {
  heading: string;
  place: ColumnPlace;
}

/** Any number of columns may go there. */
const roomy = new Set<ColumnPlace>(['own', 'none']);
const patterns = named.map(([place, words]) => [place, wholeWords(words)] as const);

/** Where each column goes, guessed from its heading; each place once. What nothing is known of becomes a section under its own heading. */
export function placesOf(header: readonly string[]): ColumnPlace[] {
  const taken = new Set<ColumnPlace>();
  const take = (place: ColumnPlace | null | undefined) => {
    if (!place || taken.has(place)) return null;
    taken.add(place);
    return place;
  };
  // A heading that is nothing but the word comes before one that only has it somewhere.
  const exact = header.map((heading) => take(patterns.find(([, pattern]) => pattern.exec(heading)?.[0].length === heading.length)?.[0]));
  return header.map(
    (heading, index) =>
      exact[index] ?? take(sectionRoleOf(heading)) ?? take(patterns.find(([, pattern]) => pattern.test(heading))?.[0]) ?? 'own',
  );
}

/** What is wrong with places that somebody chose for the columns of a table: rules by `places`, or `places.<number>` from 0. */
export function wrongPlaces(places: readonly ColumnPlace[], columns: number): Record<string, string[]> {
  if (places.length !== columns) return { places: ['one_per_column'] };
  const twice = places.flatMap((place, index) => (roomy.has(place) || places.indexOf(place) === index ? [] : [index]));
  return Object.fromEntries(twice.map((index) => [`places.${index}`, ['place_taken']]));
}
