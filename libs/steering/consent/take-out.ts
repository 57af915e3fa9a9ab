import type { Transaction } from '#libs/platform';
import { remindVoters } from '../round/remind-voters.job.js';
import { reminderAt, usualDeadline } from '../round/round-deadline.js';
import type { RoundRow, RoundSeatRow } from '../round/round-row.js';
import { sendVoteRequest } from '../round/send-vote-request.job.js';

/**
 * A member takes a case out of its list: it is voted on alone, and the others are told and get the body's usual time from now on. What
 * they have answered stands until they change it. The round is the caller's, locked.
 */
export async function takeOut(
  tx: Transaction,
  round: Pick<RoundRow, 'id' | 'rules' | 'zone'>,
  seat: RoundSeatRow,
  reason: string | null,
): Promise<void> {
  const [alone] = await tx.query<{ deadline: Date; voters: string[] }>(
    'update round set taken_out_at = $2, deadline = greatest(deadline, $3) where id = $1 returning deadline, voters',
    [round.id, tx.now, usualDeadline(tx.now, round.rules, round.zone)],
  );
  if (!alone) throw new Error('a round is taken out of a list and cannot be changed');
  await tx.query('insert into taken_out (round_id, seat_id, taken_by, reason) values ($1, $2, $3, $4)', [
    round.id,
    seat.seat_id,
    seat.acting_id,
    reason,
  ]);
  await tx.enqueueAll(
    sendVoteRequest,
    alone.voters.filter((id) => id !== seat.acting_id).map((personId) => ({ roundId: round.id, personId, kind: 'taken_out' })),
  );
  const reminder = reminderAt(tx.now, alone.deadline, round.zone);
  if (reminder) await tx.enqueue(remindVoters, { roundId: round.id }, reminder);
}
