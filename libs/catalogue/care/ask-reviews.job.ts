import { Injectable } from '@nestjs/common';
import { Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { sendReviewLetters } from './send-review-letters.job.js';

const ask = defineSystemTask(
  'catalogue.ask_reviews',
  'entries of all tenants whose day has come are found, and who is asked to look at them',
);
const askReviews = defineJob<Tick>('catalogue.ask-reviews', { pace: 'bulk' });
defineSchedule(askReviews, '20 6 * * *', 'Europe/Copenhagen');

/** People in one job. */
const together = 100;

/**
 * Who published the newest version is asked while they write for the tenant, else its editors, else its administrators: once before the
 * day and once after it.
 */
const remind = `
  with due as (
    select e.id, e.tenant_id, e.review_by, case when e.review_by < $1::date then 'overdue' else 'soon' end as stage, v.published_by
    from entry e join entry_version v on v.entry_id = e.id and v.number = e.version
    where e.archived_at is null and e.review_by <= $1::date + 30),
  asked as (
    select d.*, p.person_id, rank() over (partition by d.id order by p.turn) as place
    from due d cross join lateral (
      select m.person_id, case when m.person_id = d.published_by then 1 when m.role = 'editor' then 2 else 3 end as turn
      from membership m where m.tenant_id = d.tenant_id and m.ended_at is null
        and (m.person_id = d.published_by and m.role <> 'reader' or m.role in ('editor', 'admin'))) p)
  insert into review_reminder (entry_id, tenant_id, review_by, stage, person_id, asked_at)
  select id, tenant_id, review_by, stage, person_id, $2 from asked where place = 1
  on conflict do nothing`;

@HandlesJob(askReviews)
@Injectable()
export class AskReviews implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(ask, async (tx) => {
      await tx.query(remind, [tx.now.toISOString().slice(0, 10), tx.now]);
      const rows = await tx.query<{ person_id: string }>('select distinct person_id from review_reminder where told_at is null order by 1');
      const personIds = rows.map(({ person_id }) => person_id);
      for (let at = 0; at < personIds.length; at += together)
        await tx.enqueue(sendReviewLetters, { personIds: personIds.slice(at, at + together) });
    });
  }
}
