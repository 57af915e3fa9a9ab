import type { EntryContent } from '#libs/catalogue';

export interface Change {
  /** A message key under `import.place.`. */
  place: string;
  before: string;
  after: string;
}

/** The places where two texts differ, in words one can read: for versions, and for two who wrote at the same time. */
export function changesBetween(before: EntryContent, after: EntryContent): Change[] {
  const [old, recent] = [placesOf(before), placesOf(after)];
  return Object.keys(recent)
    .map((place) => ({ place, before: inWords(old[place]), after: inWords(recent[place]) }))
    .filter((change) => change.before !== change.after);
}

/** As the template names them: each question of «start on Monday» is a place of its own. */
function placesOf({ unknowns: _, start, ...content }: EntryContent): Record<string, unknown> {
  return { ...content, ...Object.fromEntries(Object.entries(start).map(([part, value]) => [`start.${part}`, value])) };
}

/** Any value as lines: lists one below the other, the parts of a thing beside each other. */
function inWords(value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(inWords).join(value.every((item) => typeof item !== 'object') ? ', ' : '\n\n');
  if (typeof value === 'object') return Object.values(value).map(inWords).filter(Boolean).join('\n');
  return String(value);
}
