import { EntryMarks } from '#libs/catalogue';
import { Database, defineJob, defineSchedule, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { closeRound, closeTask } from '../decision/close-round.js';

const closeOverdueRounds = defineJob<Tick>('steering.close-overdue-rounds');
defineSchedule(closeOverdueRounds, '7 * * * *', 'UTC');

/** Takes up rounds whose own job was given up: no vote hangs for longer than an hour. */
@HandlesJob(closeOverdueRounds)
export class CloseOverdueRounds implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly marks: EntryMarks,
  ) {}

  async handle(): Promise<void> {
    const overdue = await this.database.system(closeTask, (tx) =>
      tx.query<{ id: string }>(
        `select id from round where closed_at is null and deadline < $1::timestamptz - interval '5 minutes' limit 500`,
        [tx.now],
      ),
    );
    const failures: unknown[] = [];
    // One that cannot be closed keeps none of the others waiting.
    for (const { id } of overdue)
      await this.database.system(closeTask, (tx) => closeRound(tx, this.marks, id, 'at_deadline')).catch((error) => failures.push(error));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} of ${overdue.length} overdue rounds could not be closed`);
  }
}
