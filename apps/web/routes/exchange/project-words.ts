import type { NoteKind, ProjectState } from '#libs/exchange';
import type { Tone } from '../../kit/tag.js';

export const stateTones: Record<ProjectState, Tone> = {
  planned: 'plain',
  running: 'petrol',
  paused: 'warning',
  stopped: 'warning',
  finished: 'success',
};

export const statesInOrder = Object.keys(stateTones) as ProjectState[];

const kinds: Record<NoteKind, true> = { tried: true, learned: true, changed: true, blocked: true };

/** As they are asked for on a phone. */
export const noteKindsInOrder = Object.keys(kinds) as NoteKind[];
