import type { DecisionView } from '../decision/decision-view.js';
import type { AgendaItemView } from './meeting-view.js';

/** A line of the agenda, and what was decided on it. */
export interface MinutesItem extends AgendaItemView {
  /** The oldest first: what is sent back and comes again in the same meeting is decided on twice. */
  decisions: DecisionView[];
}

/**
 * What a meeting dealt with, in the order of its agenda. What was decided on stands as it was decided: the case may have gone on with
 * a new version since.
 */
export function minutesOf(agenda: readonly AgendaItemView[], decisions: readonly DecisionView[]): MinutesItem[] {
  return agenda.map((item) => {
    const made = decisions.filter(({ proposalId }) => proposalId === item.proposal?.id).sort((one, other) => one.number - other.number);
    const last = made.at(-1);
    if (!item.proposal || !last) return { ...item, decisions: made };
    const { title, language, version, recommendation, recommendationLanguage } = last;
    return {
      ...{ ...item, title, language, decisions: made },
      proposal: { ...item.proposal, version, recommendation, paperLanguage: recommendationLanguage },
    };
  });
}
