import { EntryMarks } from '#libs/catalogue';
import { Database, defineJob, HandlesJob, type JobHandler, type Transaction } from '#libs/platform';
import { closeRound, closeTask } from '../decision/close-round.js';
import { type Answering, closesAt, minutesToThink } from './all-answered.js';

export const closeAnsweredRound = defineJob<{ roundId: string }>('steering.close-answered-round');

/** Two clocks that differ by less than this stand for the same instant. */
const skew = 60_000;

/** Each answer that comes in is looked at again an hour later: the last of them closes the round, the others find one missing or a later one. */
export function closeOnceAnswered(tx: Transaction, roundId: string): Promise<void> {
  return tx.enqueue(closeAnsweredRound, { roundId }, new Date(tx.now.getTime() + minutesToThink * 60_000));
}

@HandlesJob(closeAnsweredRound)
export class CloseAnsweredRound implements JobHandler<{ roundId: string }> {
  constructor(
    private readonly database: Database,
    private readonly marks: EntryMarks,
  ) {}

  async handle({ roundId }: { roundId: string }): Promise<void> {
    await this.database.system(closeTask, async (tx) => {
      const at = await closeIfAnswered(tx, this.marks, roundId);
      // This worker's clock is behind the one that asked.
      if (at && at.getTime() - tx.now.getTime() < skew) await tx.enqueue(closeAnsweredRound, { roundId }, at);
    });
  }
}

/** Closes a round in which everyone has answered and had their time to think. Returns when it will be, if that is still ahead. */
export async function closeIfAnswered(tx: Transaction, marks: EntryMarks, roundId: string): Promise<Date | null> {
  const [round] = await tx.query<{ deadline: Date; closed_at: Date | null }>(
    'select deadline, closed_at from round where id = $1 for update',
    [roundId],
  );
  if (!round || round.closed_at !== null) return null;
  const seats = await tx.query<Answering>(
    `select s.recusal, s.recusal_at, s.acting_id, a.answered_at
     from round_seat s left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id where s.round_id = $1`,
    [roundId],
  );
  const at = closesAt(round.deadline, seats);
  if (!at || at > tx.now) return at;
  await closeRound(tx, marks, roundId, 'early');
  return null;
}
