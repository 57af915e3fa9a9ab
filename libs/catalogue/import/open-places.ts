import type { EntryContent, Kind } from '../entry/entry-content.js';
import type { OpenPlace } from './imported-draft.js';

/** The template's places in its order; message keys under `import.place.`. */
export const places = [
  ...['kind', 'language', 'title', 'summary', 'byline.name', 'byline.unit', 'status', 'goals', 'targets', 'dimensions', 'activityTypes'],
  ...['actorGroups', 'municipalRoles', 'sector', 'start.effort', 'start.cost', 'start.politicalDecision', 'sections', 'sections.problem'],
  ...[
    'sections.done',
    'sections.steps',
    'sections.roles',
    'sections.materials',
    'time',
    'sections.prerequisites',
    'toolVersion',
    'sections.what_went_wrong',
  ],
  'sections.why_stopped',
  'restart',
  ...['sections.conditions', 'stopCard', 'sections.adapt', 'sections.cannot_move', 'sections.legal', 'milestones', 'partners', 'resources'],
  ...['resources.currency', 'resources.permanent', 'figures', 'claims', 'quotes', 'quotes.consent', 'links', 'licence', 'contact'],
  ...['contact.mailbox', 'contact.name', 'canBeCalled', 'reviewBy', 'unknowns'],
] as const;

/** Places that may be open with words of the text that ask for more: `import.open.` has the question. */
export const placesWithWords = ['milestones'] as const;

/** Places that one kind alone has. */
const ofKind: Record<string, Kind> = {
  'sections.steps': 'method',
  'sections.roles': 'method',
  'sections.materials': 'method',
  time: 'method',
  'sections.prerequisites': 'tool',
  toolVersion: 'tool',
};
/** Nothing is missing where there is none of these. */
const neverOpen = new Set([
  'unknowns',
  'language',
  'restart',
  'sections',
  'resources.currency',
  'resources.permanent',
  'figures',
  'contact',
  'contact.name',
]);

/** Places of the template that are still empty, and after them what the text says that could not be placed: events without a year. */
export function openPlaces(content: EntryContent, undated: readonly string[]): OpenPlace[] {
  const open = places.filter((place) => !neverOpen.has(place) && belongs(place, content) && isOpen(content, place));
  return [
    ...open.filter((place) => place !== 'milestones' || undated.length === 0).map((place) => ({ place, words: null })),
    ...undated.map((words) => ({ place: 'milestones', words })),
  ];
}

function belongs(place: string, { kind, status }: EntryContent): boolean {
  if (place === 'sections.why_stopped') return status === 'stopped';
  return !(place in ofKind) || ofKind[place] === kind;
}

function isOpen(content: EntryContent, place: string): boolean {
  if (place === 'quotes.consent') return content.quotes.some((quote) => quote.person !== null && quote.consent === null);
  if (place.startsWith('sections.')) return !content.sections.some((section) => section.role === place.slice('sections.'.length));
  const value = place.split('.').reduce<unknown>((within, key) => (within as Record<string, unknown> | null)?.[key], content);
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
