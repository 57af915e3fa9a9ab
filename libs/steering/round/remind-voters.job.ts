import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler } from '#libs/platform';
import { awaitedPeople } from './asked-sql.js';
import { sendVoteRequest } from './send-vote-request.job.js';

export const remindVoters = defineJob<{ roundId: string }>('steering.remind-voters');
const remindTask = defineSystemTask('steering.remind-voters', 'who has not answered yet is known to no single person');

/** Before the deadline, asks once more for a mail to each person who has not answered, also to whether they stand aside. */
@HandlesJob(remindVoters)
export class RemindVoters implements JobHandler<{ roundId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ roundId }: { roundId: string }): Promise<void> {
    await this.database.system(remindTask, async (tx) => {
      const waiting = await tx.query<{ person_id: string }>(awaitedPeople('r.id = $1'), [roundId]);
      await tx.enqueueAll(
        sendVoteRequest,
        waiting.map(({ person_id }) => ({ roundId, personId: person_id, kind: 'reminder' })),
      );
    });
  }
}
