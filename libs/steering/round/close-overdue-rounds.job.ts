import { EntryMarks } from '#libs/catalogue';
import { Database, defineJob, defineSchedule, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { closeRound, closeTask } from '../decision/close-round.js';
import { closeIfAnswered } from './close-answered-round.job.js';

const closeOverdueRounds = defineJob<Tick>('steering.close-overdue-rounds');
defineSchedule(closeOverdueRounds, '7 * * * *', 'UTC');

/** Takes up rounds whose own job was given up, at the deadline or when everyone had answered: no vote hangs for longer than an hour. */
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
           or (exists (select from attendance a where a.round_id = r.id) and not exists (select from round_seat s
             where s.round_id = r.id and (s.recusal in ('suggested', 'declared', 'contested') or (s.acting_id is not null
               and not exists (select from attendance a where a.round_id = s.round_id and a.seat_id = s.seat_id))))))
         limit 500`,
        [tx.now],
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
