import type { Place } from '#libs/catalogue';

export const partNames = ['short', 'story', 'course', 'people', 'money', 'results', 'transfer', 'voices', 'rights'] as const;
export type PartName = (typeof partNames)[number];

/** Which part of the form asks for which places of the template. */
const placesOf: Record<PartName, readonly Place[]> = {
  short: ['kind', 'title', 'summary', 'goals', 'targets', 'contact', 'byline'],
  story: [
    'sections.problem',
    'sections.done',
    'sections.steps',
    'sections.roles',
    'sections.materials',
    'sections.prerequisites',
    'sections.what_went_wrong',
    'sections.why_stopped',
  ],
  course: ['status', 'milestones'],
  people: ['actorGroups', 'municipalRoles', 'sector', 'partners', 'activityTypes', 'dimensions'],
  money: ['resources', 'start.effort', 'start.cost', 'start.politicalDecision', 'time'],
  results: ['claims', 'stopCard'],
  transfer: ['sections.conditions', 'sections.adapt', 'sections.cannot_move', 'sections.legal', 'toolVersion'],
  voices: [],
  rights: ['licence', 'canBeCalled', 'reviewBy'],
};

export const parts = partNames.map((name) => ({ name, places: placesOf[name] }));
