import type { AdoptionState } from '../adoption/adoption-state.js';

export const useAnswers = ['still', 'own_version', 'stopped'] as const;
export type UseAnswer = (typeof useAnswers)[number];

/** What a use is after the answer: «still» leaves it as it is, and brings back what was asked about where it was said to have stopped. */
export function stateAfter(answer: UseAnswer, now: AdoptionState, askedAbout: AdoptionState): AdoptionState {
  if (answer === 'own_version') return 'adapted';
  if (answer === 'stopped') return 'stopped';
  return now === 'stopped' ? askedAbout : now;
}
