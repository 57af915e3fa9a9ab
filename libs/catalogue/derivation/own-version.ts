import { type EntryContent, emptyContent } from '../entry/entry-content.js';

/**
 * What somebody else's own version begins with: the text and what sorts it. People, and what only happened there (results, figures,
 * milestones, partners, money, status), are not theirs to say and stay empty; so does whatever the template gets later. The marks of
 * what a machine wrote come along: a draft keeps those that have a text.
 */
export function ownVersionOf(original: EntryContent): EntryContent {
  const { kind, language, title, summary, goals, targets, dimensions, activityTypes, actorGroups, municipalRoles } = original;
  const { start, sections, stopCard, links, licence, toolVersion, time, machineTexts } = original;
  return {
    ...emptyContent(language),
    ...{ kind, title, summary, goals, targets, dimensions, activityTypes, actorGroups, municipalRoles },
    ...{ start, sections, stopCard, links, licence, toolVersion, time, machineTexts },
  };
}
