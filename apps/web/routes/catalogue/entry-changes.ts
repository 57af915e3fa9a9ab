import type { EntryContent } from '#libs/catalogue';

export interface Change {
  /** A message key under `import.place.`. */
  place: string;
  before: string;
  after: string;
}

/** The word of a vocabulary as a reader knows it, by the field it stands in. */
export type Say = (field: string, word: string) => string;

/** The places where two texts differ, in words one can read: for versions, and for two who wrote at the same time. */
export function changesBetween(before: EntryContent, after: EntryContent, say: Say): Change[] {
  const [old, recent] = [placesOf(before), placesOf(after)];
  return Object.keys(recent)
    .map((place) => ({ place, before: inWords(old[place], place, say), after: inWords(recent[place], place, say) }))
    .filter((change) => change.before !== change.after);
}

/** As the template names them: each question of «start on Monday» is a place of its own. */
function placesOf({ unknowns: _, start, ...content }: EntryContent): Record<string, unknown> {
  return { ...content, ...Object.fromEntries(Object.entries(start).map(([part, value]) => [`start.${part}`, value])) };
}

/** Any value as lines: lists one below the other, the parts of a thing beside each other. */
function inWords(value: unknown, field: string, say: Say): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) {
    return value.map((item) => inWords(item, field, say)).join(value.every((item) => typeof item !== 'object') ? ', ' : '\n\n');
  }
  // The order of the parts is nobody's doing: the database has one of its own.
  if (typeof value === 'object') {
    const parts = Object.entries(value).sort(([one], [other]) => one.localeCompare(other));
    return parts
      .map(([part, within]) => inWords(within, part, say))
      .filter(Boolean)
      .join('\n');
  }
  // A form sends its line ends in its own way.
  const text = String(value).replace(/\r\n?/g, '\n').trim();
  return say(field, text);
}
