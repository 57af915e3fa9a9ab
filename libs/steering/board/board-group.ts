import type { CaseState } from '../proposal/proposal-row.js';

export const boardGroups = ['waiting_for_you', 'under_discussion', 'decided'] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** What the reader is waited for, in the order of weight. */
export const boardTasks = ['answer_recusal', 'vote', 'decide_recusal', 'close', 'write_paper', 'open_round', 'complete', 'revise'] as const;
export type BoardTask = (typeof boardTasks)[number];

export interface CaseStanding {
  state: CaseState;
  /** Before its deadline, as far as the reader takes part in the open round. */
  round: { part: 'votes' | 'is_asked' | 'waits' | 'aside' | null; hasVoted: boolean; mayClose: boolean; recusalsToDecide: boolean } | null;
  hasPaper: boolean;
  /** Its body decides in meetings alone, as the law says. */
  isForMeeting: boolean;
  isComplete: boolean;
  mayPrepare: boolean;
  mayPropose: boolean;
}

/** What the reader can do next about a case; null where it waits for others. */
export function taskOf(standing: CaseStanding): BoardTask | null {
  const { state, round, mayPrepare, mayPropose, isComplete, hasPaper, isForMeeting } = standing;
  if (state === 'voting' && round) {
    if (round.part === 'is_asked') return 'answer_recusal';
    if (round.part === 'votes' && !round.hasVoted) return 'vote';
    if (round.recusalsToDecide) return 'decide_recusal';
    return round.mayClose ? 'close' : null;
  }
  if (state === 'sent_back') return mayPropose ? 'revise' : null;
  if (state !== 'proposed' && state !== 'no_quorum') return null;
  if (!isComplete) return mayPropose ? 'complete' : null;
  if (!mayPrepare) return null;
  if (!hasPaper) return 'write_paper';
  return isForMeeting ? null : 'open_round';
}

export function groupOf(standing: CaseStanding): BoardGroup {
  if (taskOf(standing)) return 'waiting_for_you';
  return ['proposed', 'voting', 'sent_back', 'no_quorum'].includes(standing.state) ? 'under_discussion' : 'decided';
}
