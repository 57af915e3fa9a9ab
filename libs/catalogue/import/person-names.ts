const particle = '(?:von|van|de|der|la|le|af|av|bin|el)';
const word = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}?[\\p{L}'’]+)*";

/** Source of a pattern for a person's name: two to five capitalised words. */
export const personName = `${word}(?: (?:${particle} )?(?:${word}|\\p{Lu}\\.)){1,4}`;

const fullName = new RegExp(`^${personName}$`, 'u');
const organisation =
  /kommun|municipal|council|county|region|fylk|universit|høgskole|högskola|forening|forbund|netværk|nettverk|nätverk|network|styrelsen?$|direktorat|ministeri|departement|enhet|eining|afdeling|avdeling|avdelning|kontor|center|senter|centrum|selskab|selskap|\b(?:AS|A\/S|AB|Ltd|KS|KL|SKR|FN|UN)\b/iu;

const titleLike =
  /^(?:\p{Lu}[\p{L}-]*)?(?:fører|mester|minister|leder|leiar|ledare|sjef|chef|direktør|direktör|konsulent|rådgiver|rådgivar|råd|rådmann|strateg|planlegger|planleggjar|planerare|koordinator|samordnare|lærer|lærar|lärare|rektor|mayor|director|manager|officer)$/iu;

/** Parts «Ordfører Kari Nes» into title and name, where a sentence begins with the title. */
export function partName(words: string): { name: string; title: string | null } {
  const [first = '', ...rest] = words.split(/\s+/);
  if (rest.length < 2 || !titleLike.test(first)) return { name: words, title: null };
  return { name: rest.join(' '), title: first.charAt(0).toLowerCase() + first.slice(1) };
}

/** Whether capitalised words are a person and not a place, a municipality or an office. */
export function isPersonName(text: string): boolean {
  return fullName.test(text) && !organisation.test(text);
}
