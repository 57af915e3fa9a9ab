import type { Rules } from './rules.js';

export const votes = ['approve', 'reject', 'send_back', 'abstain'] as const;
export type Vote = (typeof votes)[number];

/** One seat as the round froze it, with what it answered. */
export interface SeatAnswer {
  role: 'chair' | 'vice_chair' | 'secretary' | 'member';
  /** The holder stands aside; with a deputy sitting, the seat votes all the same. */
  recused: boolean;
  deputySits: boolean;
  vote: Vote | null;
}

export type Outcome = 'approved' | 'rejected' | 'sent_back' | 'lapsed' | 'no_quorum';

/** Six counts that are never merged, what they were counted against, and what follows from them. */
export interface Tally {
  seats: number;
  approve: number;
  reject: number;
  sendBack: number;
  abstain: number;
  recused: number;
  absent: number;
  /** Seats that answered. A seat that stands aside without a deputy is not among them, and still counts as a seat. */
  present: number;
  quorum: number;
  hasQuorum: boolean;
  /** Votes for one side that carry the matter. */
  needed: number;
  outcome: Outcome;
}

/** The result of a round: a pure function of the frozen seats, their answers and the frozen rules. */
export function tally(seats: readonly SeatAnswer[], rules: Rules): Tally {
  const voting = seats.filter((seat) => !seat.recused || seat.deputySits);
  const count = (vote: Vote) => voting.filter((seat) => seat.vote === vote).length;
  const counts = { approve: count('approve'), reject: count('reject'), sendBack: count('send_back'), abstain: count('abstain') };
  const cast = counts.approve + counts.reject + counts.sendBack;
  const present = cast + counts.abstain;
  const quorum = quorumOf(seats.length, rules);
  const needed = Math.floor((rules.majority === 'seats' ? seats.length : cast) / 2) + 1;
  const partial = {
    ...counts,
    seats: seats.length,
    recused: seats.length - voting.length,
    absent: voting.filter((seat) => seat.vote === null).length,
    present,
    quorum,
    hasQuorum: present >= quorum,
    needed,
  };
  return { ...partial, outcome: partial.hasQuorum ? outcomeOf(partial, voting, rules) : 'no_quorum' };
}

export function quorumOf(seats: number, rules: Pick<Rules, 'quorum'>): number {
  return rules.quorum === 'half' ? Math.ceil(seats / 2) : Math.floor(seats / 2) + 1;
}

/** Approve wins only with its majority; else it is sent back if approve and send back together have it; else rejected. */
function outcomeOf(
  counts: Pick<Tally, 'approve' | 'reject' | 'sendBack' | 'needed'>,
  voting: readonly SeatAnswer[],
  rules: Rules,
): Outcome {
  const { approve, reject, sendBack, needed } = counts;
  if (approve >= needed) return 'approved';
  if (sendBack > 0 && approve + sendBack >= needed) return 'sent_back';
  if (approve + sendBack !== reject || reject === 0) return approve + sendBack + reject === 0 ? 'lapsed' : 'rejected';
  return tieOf(voting, rules);
}

/** Equal votes: the chair's side wins where the rules say so and the chair voted; else the matter lapses. */
function tieOf(voting: readonly SeatAnswer[], rules: Rules): Outcome {
  const chair = rules.tie === 'chair_decides' ? voting.find((seat) => seat.role === 'chair')?.vote : null;
  if (chair === 'approve') return 'approved';
  if (chair === 'send_back') return 'sent_back';
  return chair === 'reject' ? 'rejected' : 'lapsed';
}
