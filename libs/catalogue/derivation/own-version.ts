import { type EntryContent, emptyContent } from '../entry/entry-content.js';
import { withStandingMarks } from '../machine/machine-text.js';

/**
 * What somebody else's own version begins with: the text and what sorts it. People, and what only happened there (results, figures,
 * milestones, partners, money, status), are not theirs to say and stay empty; so does whatever the template gets later. What a machine
 * wrote stays marked.
 */
export function ownVersionOf(original: EntryContent): EntryContent {
  const { kind, language, title, summary, goals, targets, dimensions, activityTypes, actorGroups, municipalRoles } = original;
  const { start, sections, stopCard, links, licence, toolVersion, time } = original;
  const own = {
    ...emptyContent(language),
    ...{ kind, title, summary, goals, targets, dimensions, activityTypes, actorGroups, municipalRoles },
    ...{ start, sections, stopCard, links, licence, toolVersion, time },
  };
  return withStandingMarks(own, original.machineTexts);
}
