import type { AdoptionState } from './adoption-state.js';

/** What a tenant says of the state it is in: why it declined, what it learned by stopping, else what it kept and changed. */
export function toldOfState(state: AdoptionState, told: { changed: string; reason: string; learned: string }): string {
  if (state === 'declined') return told.reason;
  return state === 'stopped' ? told.learned : told.changed;
}
