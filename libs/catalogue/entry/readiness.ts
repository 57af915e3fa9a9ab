import type { EntryContent, Kind, SectionRole } from './entry-content.js';

/** Places of the template by the names that `missing`, «not known yet» and the editor use. */
export const shortExperiencePlaces = ['title', 'summary', 'goals', 'contact'] as const;
export const templatePlaces = [
  ...shortExperiencePlaces,
  'kind',
  'byline',
  'status',
  'milestones',
  'targets',
  'dimensions',
  'activityTypes',
  'actorGroups',
  'municipalRoles',
  'sector',
  'start.effort',
  'start.cost',
  'start.politicalDecision',
  'sections.problem',
  'sections.done',
  'sections.what_went_wrong',
  'sections.conditions',
  'sections.adapt',
  'sections.cannot_move',
  'sections.legal',
  'partners',
  'resources',
  'claims',
  'stopCard',
  'licence',
  'canBeCalled',
  'reviewBy',
] as const;
export const kindPlaces = {
  case_study: [],
  method: ['sections.steps', 'sections.roles', 'sections.materials', 'time'],
  tool: ['sections.prerequisites', 'toolVersion'],
} as const satisfies Record<Kind, readonly string[]>;

/** What stopped work is asked for: others learn most from it. */
export const stoppedPlaces = ['sections.why_stopped', 'sections.what_went_wrong'] as const;

export type Place = (typeof templatePlaces)[number] | (typeof kindPlaces)[Kind][number] | (typeof stoppedPlaces)[number];

export interface Readiness {
  /** What a short experience, and so any publication, still needs. */
  shortMissing: Place[];
  /** What the whole template, and so an approval, still needs. */
  templateMissing: Place[];
  /** What stopped work has not told yet: asked for before it is shared, and never in the way of sharing. */
  stoppedAsks: Place[];
  canPublish: boolean;
  canPropose: boolean;
  /** How much of the template has an answer, 0–100; «not known yet» is one. */
  meter: number;
}

export function readiness(content: EntryContent): Readiness {
  const asked: readonly Place[] = content.status === 'stopped' ? stoppedPlaces : [];
  const places: readonly Place[] = [...new Set([...templatePlaces, ...asked, ...(content.kind ? kindPlaces[content.kind] : [])])];
  const shortMissing = shortExperiencePlaces.filter((place) => !isFilled(content, place));
  const templateMissing = places.filter((place) => !isAnswered(content, place));
  return {
    shortMissing,
    templateMissing,
    stoppedAsks: asked.filter((place) => !isAnswered(content, place)),
    canPublish: shortMissing.length === 0,
    canPropose: templateMissing.length === 0,
    meter: Math.floor(((places.length - templateMissing.length) / places.length) * 100),
  };
}

/** The four places of a short experience and the kind must say something; the rest may be «not known yet». */
function isAnswered(content: EntryContent, place: Place): boolean {
  if (isFilled(content, place)) return true;
  if (place === 'kind' || (shortExperiencePlaces as readonly string[]).includes(place)) return false;
  return content.unknowns.some((unknown) => unknown.place === place);
}

export function isFilled(content: EntryContent, place: Place): boolean {
  const [field, part] = place.split('.') as [keyof EntryContent, string | undefined];
  if (field === 'sections') return content.sections.some(({ role, body }) => role === (part as SectionRole) && hasText(body));
  if (field === 'contact') return hasText(content.contact.mailbox) || hasText(content.contact.name);
  if (field === 'byline') return hasText(content.byline.unit) || hasText(content.byline.name);
  const value: unknown = part ? (content[field] as Record<string, unknown>)[part] : content[field];
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? hasText(value) : value != null;
}

/** Something that can be seen. */
function hasText(value: string | null): boolean {
  return value !== null && /[\p{L}\p{N}\p{P}\p{S}]/u.test(value);
}
