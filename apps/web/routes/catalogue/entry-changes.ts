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
  return places
    .map((place) => differences(linesOf(old[place], place, say), linesOf(recent[place], place, say), place))
    .filter((change) => change.before !== change.after);
}

/** The template's order; the database has one of its own. */
const places = [
  ...[
    'kind',
    'title',
    'summary',
    'language',
    'goals',
    'targets',
    'byline',
    'contact',
    'status',
    'restart',
    'sections',
    'milestones',
    'quotes',
    'links',
  ],
  ...['actorGroups', 'partners', 'municipalRoles', 'sector', 'activityTypes', 'dimensions', 'resources', 'figures', 'start.effort'],
  ...['start.cost', 'start.politicalDecision', 'time', 'claims', 'stopCard', 'toolVersion', 'licence', 'canBeCalled', 'reviewBy'],
];
const parts = [
  ...['date', 'heading', 'role', 'statement', 'name', 'person', 'label', 'title', 'text', 'body', 'value', 'unit', 'amount', 'currency'],
  ...['period', 'permanent', 'since', 'mailbox', 'topic', 'url', 'indicator', 'baseline', 'outcome', 'source', 'decidedBy'],
];

/** As the template names them: each question of «start on Monday» is a place of its own. */
function placesOf({ unknowns: _, start, ...content }: EntryContent): Record<string, unknown> {
  return { ...content, ...Object.fromEntries(Object.entries(start).map(([part, value]) => [`start.${part}`, value])) };
}

/** Of a list, only the items that are not in both. */
function differences(old: string[], recent: string[], place: string): Change {
  const only = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line)).join('\n\n');
  return { place, before: only(old, recent), after: only(recent, old) };
}

function linesOf(value: unknown, place: string, say: Say): string[] {
  return (Array.isArray(value) ? value : [value]).map((item) => inWords(item, place, say));
}

/** Any value as lines, the parts of a thing below each other. */
function inWords(value: unknown, field: string, say: Say): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') {
    const rank = (part: string) => (parts.includes(part) ? parts.indexOf(part) : parts.length);
    return Object.entries(value)
      .sort(([one], [other]) => rank(one) - rank(other) || one.localeCompare(other))
      .map(([part, within]) => inWords(within, part, say))
      .filter(Boolean)
      .join('\n');
  }
  // A form sends its line ends in its own way.
  const text = String(value).replace(/\r\n?/g, '\n').trim();
  return say(field, text);
}
