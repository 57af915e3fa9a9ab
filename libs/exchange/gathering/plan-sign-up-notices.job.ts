import { Database, defineJob, defineSystemTask, HandlesJob, type JobHandler, newId, type Transaction } from '#libs/platform';
import { type GatheringRow, gatheringColumns, type SignUpState } from './gathering-row.js';
import { sendSignUpNotice } from './send-sign-up-notice.job.js';
import { type LastNotice, noticesDue, type PlannedNotice, type Told } from './sign-up-notice.js';

/** After whatever changes a gathering, or who comes. */
export const planSignUpNotices = defineJob<{ gatheringId: string }>('exchange.plan-sign-up-notices');
export const planTask = defineSystemTask(
  'exchange.plan-sign-up-notices',
  'who comes to a gathering, and what each was told, is known to no single person',
);

@HandlesJob(planSignUpNotices)
export class PlanSignUpNotices implements JobHandler<{ gatheringId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ gatheringId }: { gatheringId: string }): Promise<void> {
    await this.database.system(planTask, (tx) => planNotices(tx, gatheringId));
  }
}

async function planNotices(tx: Transaction, gatheringId: string): Promise<void> {
  // Two who plan at once: the second one finds what the first one planned.
  const [gathering] = await tx.query<GatheringRow>(
    `select ${gatheringColumns} from gathering g where g.id = $1 and g.kind = 'own' and g.ends_at > $2 for update`,
    [gatheringId, tx.now],
  );
  if (!gathering || gathering.state === 'draft') return;
  const signUps = await tx.query<{ id: string; state: SignUpState; last: LastNotice | null }>(
    `select s.id, s.state, (select json_build_object('kind', n.kind, 'edition', n.edition, 'sequence', n.sequence, 'told', n.told)
         from sign_up_notice n where n.sign_up_id = s.id and n.kind in ('waiting', 'request', 'cancel') order by n.sequence desc limit 1) as last
     from sign_up s where s.gathering_id = $1 order by s.id`,
    [gatheringId],
  );
  await insertNotices(tx, noticesDue({ state: gathering.state, sequence: gathering.sequence, told: toldOf(gathering) }, signUps));
}

/** Once for each sign-up, kind and sequence; each that is new is asked to be sent. */
export async function insertNotices(tx: Transaction, notices: readonly PlannedNotice[]): Promise<void> {
  const inserted = await tx.query<{ id: string }>(
    `insert into sign_up_notice (id, sign_up_id, kind, edition, sequence, told, planned_at)
     select n.*, $7 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[], $5::integer[], $6::jsonb[]) n
     on conflict (sign_up_id, kind, sequence) do nothing returning id`,
    [
      notices.map(() => newId()),
      notices.map(({ signUpId }) => signUpId),
      notices.map(({ kind }) => kind),
      notices.map(({ edition }) => edition),
      notices.map(({ sequence }) => sequence),
      notices.map(({ told }) => JSON.stringify(told)),
      tx.now,
    ],
  );
  await tx.enqueueAll(
    sendSignUpNotice,
    inserted.map(({ id }) => ({ noticeId: id })),
  );
}

export function toldOf(gathering: GatheringRow): Omit<Told, 'cause'> {
  return {
    title: gathering.title,
    language: gathering.language,
    beginsAt: gathering.begins_at?.toISOString() ?? '',
    endsAt: gathering.ends_at?.toISOString() ?? '',
    zone: gathering.zone,
    place: gathering.place,
    onlineUrl: gathering.online_url,
  };
}
