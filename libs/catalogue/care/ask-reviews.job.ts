import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { daysBefore } from './review.js';
import { sendReviewLetters } from './send-review-letters.job.js';
import { whoLooks } from './who-looks.js';

const ask = defineSystemTask(
  'catalogue.ask_reviews',
  'entries of all tenants whose day has come are found, and who is asked to look at them',
);
const askReviews = defineJob<Tick>('catalogue.ask-reviews', { pace: 'bulk' });
defineSchedule(askReviews, '20 6 * * *', 'Europe/Copenhagen');

/** People in one job. */
const together = 100;

/** Once before the day and once after it. */
const remind = `
  insert into review_reminder (entry_id, tenant_id, review_by, stage, person_id, asked_at)
  select e.id, e.tenant_id, e.review_by, case when e.review_by < $1::date then 'overdue' else 'soon' end, asked.person_id, $2
  from entry e join entry_version v on v.entry_id = e.id and v.number = e.version cross join lateral (${whoLooks}) asked
  where e.archived_at is null and e.review_by <= $1::date + $3::integer
  on conflict do nothing`;

@HandlesJob(askReviews)
@Injectable()
export class AskReviews implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(ask, async (tx) => {
      await tx.query(remind, [tx.now.toISOString().slice(0, 10), tx.now, daysBefore]);
      const rows = await tx.query<{ person_id: string }>('select distinct person_id from review_reminder where told_at is null order by 1');
      const personIds = rows.map(({ person_id }) => person_id);
      for (let at = 0; at < personIds.length; at += together)
        await tx.enqueue(sendReviewLetters, { personIds: personIds.slice(at, at + together) });
    });
  }
}
