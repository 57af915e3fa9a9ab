import * as words from './entry/entry-content.js';
import { evidenceLevels } from './entry/evidence-level.js';
import { audiences } from './publishing/audience.js';

/** Keys built from the template's vocabularies. */
export const messageFamilies: Record<string, readonly string[]> = {
  'catalogue.kind': words.kinds,
  'catalogue.status': words.statuses,
  'catalogue.dimension': words.dimensions,
  'catalogue.activity': words.activityTypes,
  'catalogue.actor_group': words.actorGroups,
  'catalogue.role': words.municipalRoles,
  'catalogue.effort': words.efforts,
  'catalogue.cost': words.costs,
  'catalogue.decision': words.politicalDecisions,
  'catalogue.period': words.periods,
  'catalogue.consent': words.consents,
  'catalogue.section': words.sectionRoles,
  'catalogue.evidence': evidenceLevels,
  'catalogue.audience': audiences,
};
