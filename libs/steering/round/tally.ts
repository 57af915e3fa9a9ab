import type { Rules } from './rules.js';

export const votes = ['approve', 'reject', 'send_back', 'abstain'] as const;
export type Vote = (typeof votes)[number];

/** Whoever is against says what would have to change. */
export function needsReason(vote: Vote): boolean {
  return vote === 'reject' || vote === 'send_back';
}

export const seatRoles = ['chair', 'vice_chair', 'secretary', 'member'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** One seat as the round froze it, with what it answered. */
export interface SeatAnswer {
  role: SeatRole;
  /** The holder stands aside; with a deputy sitting, the seat votes all the same. */
  recused: boolean;
  deputySits: boolean;
  vote: Vote | null;
}

export const outcomes = ['approved', 'rejected', 'sent_back', 'lapsed', 'no_quorum'] as const;
export type Outcome = (typeof outcomes)[number];

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

type Counts = Pick<Tally, 'approve' | 'reject' | 'sendBack' | 'needed'>;

/** The result of a round: a pure function of the frozen seats, their answers and the frozen rules. */
export function tally(seats: readonly SeatAnswer[], rules: Rules): Tally {
  const voting = seats.filter((seat) => !seat.recused || seat.deputySits);
  const count = (vote: Vote) => voting.filter((seat) => seat.vote === vote).length;
  const counts = { approve: count('approve'), reject: count('reject'), sendBack: count('send_back'), abstain: count('abstain') };
  const cast = counts.approve + counts.reject + counts.sendBack;
  const present = cast + counts.abstain;
  const quorum = quorumOf(seats.length, rules);
  const partial = {
    ...counts,
    seats: seats.length,
    recused: seats.length - voting.length,
    absent: voting.filter((seat) => seat.vote === null).length,
    present,
    quorum,
    hasQuorum: present >= quorum,
    needed: Math.floor((rules.majority === 'seats' ? seats.length : cast) / 2) + 1,
  };
  return { ...partial, outcome: partial.hasQuorum ? outcomeOf(partial, seats, rules) : 'no_quorum' };
}

/** At least one: a body without seats decides nothing. */
export function quorumOf(seats: number, rules: Pick<Rules, 'quorum'>): number {
  return rules.quorum === 'half' ? Math.max(1, Math.ceil(seats / 2)) : Math.floor(seats / 2) + 1;
}

/** Approve wins only with its majority; else it is sent back if approve and send back together have it; else rejected. */
function outcomeOf(counts: Counts, seats: readonly SeatAnswer[], rules: Rules): Outcome {
  const { approve, reject, sendBack, needed } = counts;
  const notAgainst = approve + sendBack;
  if (approve >= needed) return 'approved';
  if (notAgainst >= needed) return 'sent_back';
  if (notAgainst + reject === 0) return 'lapsed';
  // Where a majority of all seats is asked for, equal votes are simply no majority.
  const tied = rules.majority === 'votes_cast' && notAgainst === reject;
  return tied ? tieOf(counts, seats, rules) : 'rejected';
}

/** Equal votes: whoever chairs decides where the rules say so; with send-backs on the winning side, approve has no majority still. */
function tieOf({ sendBack }: Counts, seats: readonly SeatAnswer[], rules: Rules): Outcome {
  const casting = rules.tie === 'chair_decides' ? votingChair(seats)?.vote : null;
  if (casting === 'reject') return 'rejected';
  if (casting === 'approve' || casting === 'send_back') return sendBack > 0 ? 'sent_back' : 'approved';
  return 'lapsed';
}

/** The chair is a person's office, not the seat's: the vice chair steps in for it, a deputy does not. */
function votingChair(seats: readonly SeatAnswer[]): SeatAnswer | undefined {
  const present = seats.filter((seat) => !seat.recused && !seat.deputySits && seat.vote !== null);
  return present.find((seat) => seat.role === 'chair') ?? present.find((seat) => seat.role === 'vice_chair');
}
