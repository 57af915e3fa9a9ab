import { EntryMarks } from '#libs/catalogue';
import { Database, defineJob, defineSchedule, HandlesJob, type JobHandler, type Tick, type Transaction } from '#libs/platform';
import { closeRound, closeTask } from '../decision/close-round.js';
import { type Answering, closesAt, minutesToThink } from './all-answered.js';

const closeOverdueRounds = defineJob<Tick>('steering.close-overdue-rounds');
// An answer leaves nothing behind that would look at the round again: whoever votes at the same moment cannot tell which of them is the last.
defineSchedule(closeOverdueRounds, '* * * * *', 'UTC');

/** Closes rounds in which everyone has answered and had their time to think, and those whose own job at the deadline was given up. */
@HandlesJob(closeOverdueRounds)
export class CloseOverdueRounds implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly marks: EntryMarks,
  ) {}

  async handle(): Promise<void> {
    const overdue = await this.database.system(closeTask, (tx) =>
      tx.query<{ id: string; is_late: boolean }>(
        `select r.id, r.deadline < $1::timestamptz - interval '5 minutes' as is_late from round r
         where r.closed_at is null and (r.deadline < $1::timestamptz - interval '5 minutes'
           or (r.taken_out_at is null and exists (select from attendance a where a.round_id = r.id)
             and not exists (select from attendance a where a.round_id = r.id and a.answered_at > $1::timestamptz - $2 * interval '1 minute')
             and not exists (select from round_seat s
             where s.round_id = r.id and (s.recusal in ('suggested', 'declared', 'contested') or (s.acting_id is not null
               and not exists (select from attendance a where a.round_id = s.round_id and a.seat_id = s.seat_id))))))
         limit 500`,
        [tx.now, minutesToThink],
      ),
    );
    const failures: unknown[] = [];
    // One that cannot be closed keeps none of the others waiting.
    for (const { id, is_late } of overdue)
      await this.database
        .system(
          closeTask,
          (tx): Promise<unknown> => (is_late ? closeRound(tx, this.marks, id, 'at_deadline') : closeIfAnswered(tx, this.marks, id)),
        )
        .catch((error) => failures.push(error));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} of ${overdue.length} overdue rounds could not be closed`);
  }
}

/** Closes a round in which everyone has answered and had their time to think: locked, it is what it was found to be or is left alone. */
async function closeIfAnswered(tx: Transaction, marks: EntryMarks, roundId: string): Promise<void> {
  const [round] = await tx.query<{ deadline: Date; closed_at: Date | null; taken_out_at: Date | null }>(
    'select deadline, closed_at, taken_out_at from round where id = $1 for update',
    [roundId],
  );
  if (!round || round.closed_at !== null) return;
  const seats = await tx.query<Answering>(
    `select s.recusal, s.recusal_at, s.acting_id, a.answered_at
     from round_seat s left join attendance a on a.round_id = s.round_id and a.seat_id = s.seat_id where s.round_id = $1`,
    [roundId],
  );
  const at = closesAt(round.deadline, seats, round.taken_out_at !== null);
  if (at && at <= tx.now) await closeRound(tx, marks, roundId, 'early');
}
