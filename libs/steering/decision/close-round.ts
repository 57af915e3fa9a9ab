import type { EntryMarks } from '#libs/catalogue';
import { defineSystemTask, NotFound, type Transaction } from '#libs/platform';
import { listOf } from '../consent/taken-out.js';
import { NotEveryoneAnswered } from '../errors.js';
import { isAwaited } from '../round/all-answered.js';
import { countsAsRecused } from '../round/recusal.js';
import { type RoundRow, rosterSeat, roundColumns, seatsOf } from '../round/round-row.js';
import { tally } from '../round/tally.js';
import type { BallotRow, Deciding } from './decision-record.js';
import { recordDecision } from './record-decision.js';
import { takeEffect } from './take-effect.js';

export const closeTask = defineSystemTask('steering.close-round', 'a tally counts votes that whoever closes may not read');

/**
 * Counts, records and takes effect, all in the caller's system transaction. Returns the decision, also where it was made before;
 * null while the deadline is ahead. `early` is refused while an answer is missing.
 */
export async function closeRound(
  tx: Transaction,
  marks: EntryMarks,
  roundId: string,
  when: 'early' | 'at_deadline',
): Promise<string | null> {
  // Two who close at once: the second one waits here, and finds the decision of the first.
  const [round] = await tx.query<RoundRow & { list: string | null }>(
    `select ${roundColumns}, ${listOf} as list from round r where id = $1 for update of r`,
    [roundId],
  );
  if (!round) throw new NotFound('round');
  if (round.closed_at !== null) return madeBefore(tx, roundId);
  const [seats, ballots] = [await seatsOf(tx, roundId), await ballotsOf(tx, roundId)];
  const votes = new Map(ballots.map(({ seat_id, vote }) => [seat_id, vote]));
  if (round.deadline > tx.now) {
    if (when === 'at_deadline') return null;
    if (seats.some((seat) => isAwaited(seat, votes.has(seat.seat_id)))) throw new NotEveryoneAnswered();
  }
  const counted = tally(
    seats.map((seat) => ({
      role: seat.role,
      recused: countsAsRecused(rosterSeat(seat)),
      deputySits: seat.acting_as === 'deputy',
      vote: votes.get(seat.seat_id) ?? null,
    })),
    round.rules,
  );
  const deciding: Deciding = {
    ...round,
    made: { in: 'round', id: round.id, openedAt: round.opened_at, deadline: round.deadline, list: round.list },
    decidedAt: tx.now,
  };
  const decision = await recordDecision(tx, { deciding, seats, ballots, tally: counted });
  await tx.execute('update round set closed_at = $2 where id = $1', [roundId, tx.now]);
  await takeEffect(tx, marks, deciding, { ...decision, outcome: counted.outcome });
  return decision.id;
}

async function madeBefore(tx: Transaction, roundId: string): Promise<string> {
  const [decision] = await tx.query<{ id: string }>('select id from decision where round_id = $1', [roundId]);
  if (!decision) throw new Error('a round is closed without a decision');
  return decision.id;
}

function ballotsOf(tx: Transaction, roundId: string): Promise<BallotRow[]> {
  return tx.query<BallotRow>('select seat_id, vote, reason, statement, cast_by from ballot where round_id = $1', [roundId]);
}
