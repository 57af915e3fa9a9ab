import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  leftUnsent,
  newId,
  type Tick,
  type Transaction,
} from '#libs/platform';
import { sendDecision } from '../decision/send-decision.job.js';
import { dueApprovals } from './due-approvals.js';
import { sendReviewNotice } from './send-review-notice.job.js';

const tendNotices = defineJob<Tick>('steering.tend-notices');
// In the morning; the later rounds take up what a dead job left.
defineSchedule(tendNotices, '25 6-18 * * *', 'Europe/Oslo');
const tendTask = defineSystemTask('steering.tend-notices', 'approvals of all bodies whose day comes are found, and mails that were left');

const atOnce = 500;

/** Each day: plans the mails about approvals that are due for review; and asks again for mails about decisions whose own job was given up. */
@HandlesJob(tendNotices)
export class TendNotices implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(tendTask, planReviews);
    await this.database.system(tendTask, takeUp);
  }
}

/** Once for each who is told, a month before and on the day. What comes in late is told as it is that day. */
async function planReviews(tx: Transaction): Promise<void> {
  const found = await tx.query<{ decision_id: string; kind: string; person_id: string | null }>(
    `with ${dueApprovals()} select decision_id, kind, person_id from told
     where not exists (select from decision_notice x
       where x.decision_id = told.decision_id and x.kind = told.kind and x.person_id is not distinct from told.person_id)
     order by decision_id limit ${atOnce}`,
    [tx.now.toISOString().slice(0, 10)],
  );
  const planned = await tx.query<{ id: string }>(
    `insert into decision_notice (id, decision_id, kind, person_id, planned_at)
     select x.id, x.decision_id, x.kind, x.person_id, $5 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) as x (id, decision_id, kind, person_id)
     on conflict do nothing returning id`,
    [
      found.map(newId),
      found.map(({ decision_id }) => decision_id),
      found.map(({ kind }) => kind),
      found.map(({ person_id }) => person_id),
      tx.now,
    ],
  );
  await askForReviews(tx, planned);
}

async function takeUp(tx: Transaction): Promise<void> {
  const left = await tx.query<{ id: string; decision_id: string; kind: string; person_id: string | null }>(
    `select id, decision_id, kind, person_id from decision_notice where ${leftUnsent()} order by planned_at limit ${atOnce}`,
    [tx.now],
  );
  await askForReviews(
    tx,
    left.filter(({ kind }) => kind !== 'decided'),
  );
  await tx.enqueueAll(
    sendDecision,
    left.flatMap(({ kind, decision_id: decisionId, person_id: personId }) =>
      kind === 'decided' && personId ? [{ decisionId, personId }] : [],
    ),
  );
}

function askForReviews(tx: Transaction, notices: readonly { id: string }[]): Promise<void> {
  return tx.enqueueAll(
    sendReviewNotice,
    notices.map(({ id }) => ({ noticeId: id })),
  );
}
