import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { type ReviewRequest, sendReviewRequest } from './send-review-request.job.js';

const remindReviewers = defineJob<Tick>('steering.remind-reviewers');
defineSchedule(remindReviewers, '20 7-15 * * *', 'Europe/Oslo');
const remindTask = defineSystemTask('steering.remind-reviewers', 'who has not answered yet is known to no single person');

/** Once, two days before the last day to answer; and takes up first mails whose own job was given up. */
@HandlesJob(remindReviewers)
export class RemindReviewers implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(remindTask, async (tx) => {
      const due = await tx.query<ReviewRequest>(
        `select c.id as "reviewId", k.kind
         from colleague_review c join proposal p on p.id = c.proposal_id and p.version = c.version, unnest(array['asked', 'reminder']) k (kind)
         where c.state = 'asked' and p.state in ('proposed', 'no_quorum') and c.answer_by >= $1::timestamptz::date
           and case k.kind when 'asked' then c.asked_at < $1::timestamptz - interval '2 hours'
             else c.answer_by - 2 <= $1::timestamptz::date and c.asked_at < $1::timestamptz - interval '2 days' end
           and not exists (select from colleague_review_notice x where x.review_id = c.id and x.kind = k.kind)
         order by c.id limit 500`,
        [tx.now],
      );
      await tx.enqueueAll(sendReviewRequest, due);
    });
  }
}
