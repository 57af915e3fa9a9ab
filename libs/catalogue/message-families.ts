import { sizeBands } from '#libs/identity';
import * as words from './entry/entry-content.js';
import { evidenceLevels } from './entry/evidence-level.js';
import { u4ssc, u4sscParts } from './entry/indicator.js';
import { notedOffices } from './glossary/offices.js';
import { audiences } from './publishing/audience.js';
import { relationWords } from './relation/relation-kind.js';
import { remarkCodes } from './transfer/remark.js';
import { textFields } from './translation/text-places.js';

/** Keys built from the template's vocabularies. */
export const messageFamilies: Record<string, readonly string[]> = {
  'handover.kind': ['entry', 'draft', 'contact'],
  'handover.own': ['entry'],
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
  'relation.word': relationWords,
  'translation.field': [...textFields, 'contact'],
  'translation.wider': ['tenant', 'networks'],
  'catalogue.u4ssc.dimension': Object.keys(u4ssc),
  'catalogue.u4ssc.part': Object.keys(u4sscParts),
  'catalogue.u4ssc.category': [...new Set(Object.values(u4sscParts).flat())],
  'hits.in': words.languages,
  'hits.size': sizeBands,
  'care.mail': ['soon', 'overdue'],
  'thesaurus.note': notedOffices,
  'errors.field': ['is_word', 'is_new_word', 'is_known_concept'],
  'transfer.remark': remarkCodes,
};
