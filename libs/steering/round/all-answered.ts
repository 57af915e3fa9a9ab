import { isPending, type RecusalState } from './recusal.js';

/** From the last answer to closing: long enough to think again, short enough to be told the same day. */
export const minutesToThink = 60;

/** A seat by what is known of its answer. */
export interface Answering {
  recusal: RecusalState;
  recusal_at: Date | null;
  acting_id: string | null;
  answered_at: Date | null;
}

/** The round waits for the seat: to hear or settle whether it stands aside, or for whoever answers for it. */
export function isAwaited({ recusal, acting_id }: Pick<Answering, 'recusal' | 'acting_id'>, hasAnswered: boolean): boolean {
  return isPending(recusal) || (acting_id !== null && !hasAnswered);
}

/**
 * When a round closes by itself as everyone has answered: so long after the last answer, or after the last seat that was settled to have
 * none. Null while an answer is missing, where nobody answered at all, where the deadline comes first, and where the case was taken out of its
 * list: there the answers were given before there was anything to talk about. A vote that is changed moves nothing.
 */
export function closesAt(deadline: Date, seats: readonly Answering[], isTakenOut = false): Date | null {
  if (isTakenOut) return null;
  if (seats.some((seat) => isAwaited(seat, seat.answered_at !== null)) || seats.every((seat) => seat.answered_at === null)) return null;
  const last = Math.max(...seats.flatMap((seat) => [seat.answered_at, seat.recusal_at]).map((at) => at?.getTime() ?? 0));
  const at = new Date(last + minutesToThink * 60_000);
  return at < deadline ? at : null;
}
