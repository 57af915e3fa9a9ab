import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler } from '#libs/platform';
import { awaitedPeople } from '../round/asked-sql.js';
import { sendConsentList } from './send-consent-list.job.js';
import { onList } from './taken-out.js';

export const remindOfList = defineJob<{ listId: string }>('steering.remind-of-list');
const remindTask = defineSystemTask('steering.remind-of-list', 'who has not answered yet is known to no single person');

/** Before the deadline, asks once more for one mail to each person who has cases on the list to answer. What was taken out reminds by itself. */
@HandlesJob(remindOfList)
export class RemindOfList implements JobHandler<{ listId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ listId }: { listId: string }): Promise<void> {
    await this.database.system(remindTask, async (tx) => {
      const waiting = await tx.query<{ person_id: string }>(awaitedPeople(`r.consent_list_id = $1 and ${onList}`), [listId]);
      await tx.enqueueAll(
        sendConsentList,
        waiting.map(({ person_id }) => ({ listId, personId: person_id, kind: 'reminder' })),
      );
    });
  }
}
