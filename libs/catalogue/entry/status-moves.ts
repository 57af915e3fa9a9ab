import type { EntryContent, Status } from './entry-content.js';

/**
 * What a new version says about the work's status, beside the version before it.
 * `onward`: work goes that way, back to the drawing board from a trial too. `restart`: stopped work was taken up again, and says so.
 * `correction`: work does not go that way, so the version before must have said something wrong, and the author says that it did.
 */
export type StatusMove = 'same' | 'onward' | 'restart' | 'correction';

const onward: Record<Status, readonly Status[]> = {
  idea: ['planning', 'pilot', 'running', 'paused', 'stopped'],
  planning: ['pilot', 'running', 'paused', 'stopped'],
  pilot: ['planning', 'running', 'scaled', 'paused', 'stopped'],
  running: ['scaled', 'paused', 'stopped'],
  scaled: ['running', 'paused', 'stopped'],
  paused: ['planning', 'pilot', 'running', 'scaled', 'stopped'],
  stopped: [],
};
/** Whoever begins again plans it, tries it or does it; nothing that stood still is spread at once. */
const restarts: readonly Status[] = ['planning', 'pilot', 'running'];

export function statusMove(before: Status | null, after: Status | null): StatusMove {
  if (before === null || after === null || before === after) return 'same';
  if (before === 'stopped') return restarts.includes(after) ? 'restart' : 'correction';
  return onward[before].includes(after) ? 'onward' : 'correction';
}

/** What the newest version says; null where nothing was published. */
export type StatusBefore = Pick<EntryContent, 'status' | 'restart'> | null;

/** How the draft's status follows on the newest version's. */
export interface StatusStep {
  before: Status | null;
  move: StatusMove;
  /** A restart whose «what is different this time» is still to be told: the words of an earlier one do not count. */
  restartUnsaid: boolean;
}

export function statusStep(before: StatusBefore, after: Pick<EntryContent, 'status' | 'restart'>): StatusStep {
  const move = statusMove(before?.status ?? null, after.status);
  const said = after.restart?.trim() ?? '';
  const restartUnsaid = move === 'restart' && (said === '' || said === before?.restart?.trim());
  return { before: before?.status ?? null, move, restartUnsaid };
}
