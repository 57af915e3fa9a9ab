import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler } from '#libs/platform';
import { sendVoteRequest } from './send-vote-request.job.js';

export const remindVoters = defineJob<{ roundId: string }>('steering.remind-voters');
const remindTask = defineSystemTask('steering.remind-voters', 'who has not answered yet is known to no single person');

/** Before the deadline, asks once more for a mail to each person who has not answered, also to whether they stand aside. */
@HandlesJob(remindVoters)
export class RemindVoters implements JobHandler<{ roundId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ roundId }: { roundId: string }): Promise<void> {
    await this.database.system(remindTask, async (tx) => {
      const waiting = await tx.query<{ person_id: string }>(
        `select distinct coalesce(s.acting_id, s.holder_id, s.deputy_id) as person_id
         from round r join round_seat s on s.round_id = r.id
         where r.id = $1 and r.closed_at is null and (s.acting_id is not null or s.recusal = 'suggested')
           and coalesce(s.acting_id, s.holder_id, s.deputy_id) is not null
           and not exists (select from ballot b where b.round_id = s.round_id and b.seat_id = s.seat_id)`,
        [roundId],
      );
      await tx.enqueueAll(
        sendVoteRequest,
        waiting.map(({ person_id }) => ({ roundId, personId: person_id, kind: 'reminder' })),
      );
    });
  }
}
