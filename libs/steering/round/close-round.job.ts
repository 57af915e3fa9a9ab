import { EntryMarks } from '#libs/catalogue';
import { Database, defineJob, HandlesJob, type JobHandler } from '#libs/platform';
import { closeRound, closeTask } from '../decision/close-round.js';

export const closeRoundOnTime = defineJob<{ roundId: string }>('steering.close-round');

/** At the deadline; a round that was closed before is left alone. */
@HandlesJob(closeRoundOnTime)
export class CloseRoundOnTime implements JobHandler<{ roundId: string }> {
  constructor(
    private readonly database: Database,
    private readonly marks: EntryMarks,
  ) {}

  async handle({ roundId }: { roundId: string }): Promise<void> {
    await this.database.system(closeTask, async (tx) => {
      if ((await closeRound(tx, this.marks, roundId, 'at_deadline')) !== null) return;
      // It was taken out of its list and has more time, or this worker's clock is behind the one that asked.
      const [round] = await tx.query<{ deadline: Date }>('select deadline from round where id = $1', [roundId]);
      if (round) await tx.enqueue(closeRoundOnTime, { roundId }, round.deadline);
    });
  }
}
