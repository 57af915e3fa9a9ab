import { whoLooks } from '#libs/catalogue';
import {
  Database,
  defineJob,
  defineSchedule,
  HandlesJob,
  type JobHandler,
  leftUnsent,
  newId,
  type Tick,
  type Transaction,
} from '#libs/platform';
import { mentionsIn } from '../mention/mentions.js';
import { leftUntold, tellHidden } from '../post/tell-hidden.job.js';
import { isInNetwork, isWanted, noticeTask } from './notice-sql.js';
import { type PostTold, sendPostNotice, tellOfPost } from './tell-of-post.job.js';

interface Post {
  network_id: string;
  person_id: string;
  body: string;
}

/** $1 thread, $2 reply or null: nothing where it was taken out of sight. */
const postSql = `
  select h.network_id, coalesce(r.person_id, h.person_id) as person_id, coalesce(r.body, h.body) as body
  from thread h left join reply r on r.id = $2 and r.thread_id = h.id
  where h.id = $1 and h.hidden_at is null and r.hidden_at is null and ($2::uuid is null or r.id is not null)`;

/** $1 thread, $2 reply, $3 named people, $4 named tenants, $5 the roles named there ('' for all who write), $6 network, $7 who wrote it, $8 those named alone. */
const recipientsSql = `
  select distinct on (w.person) w.person as person_id, w.reason from (
    select p as person, 'mention' as reason, 1 as place from unnest($3::uuid[]) p
    union all
    select m.person_id, 'mention', 1 from unnest($4::text[], $5::text[]) n (slug, role) join tenant t on t.slug = n.slug
      join network_tenant i on i.tenant_id = t.id and i.network_id = $6 and i.joined_at is not null and i.left_at is null
      join membership m on m.tenant_id = t.id and m.ended_at is null and (m.role = n.role or n.role = '' and m.role <> 'reader')
    union all
    select h.person_id, 'answer', 2 from thread h where h.id = $1 and $2::uuid is not null
    union all
    select q.person_id, 'answer', 2 from reply r join reply q on q.id = r.quoted_id where r.id = $2
    union all
    select asked.person_id, 'entry', 3 from thread h join entry e on e.id = h.entry_id
      join entry_version v on v.entry_id = e.id and v.number = e.version cross join lateral (${whoLooks}) asked
      where h.id = $1 and $2::uuid is null
    union all
    select f.person_id, 'followed', 4 from thread_follow f where f.thread_id = $1 and f.state = 'follow' and $2::uuid is not null) w
  where w.person <> $7 and (w.place = 1 or not $8) and ${isInNetwork('w.person', '$6')} and ${isWanted('w.person', '$1', 'w.reason')}
  order by w.person, w.place`;

/** One notice for each person and post, whatever the reasons. */
@HandlesJob(tellOfPost)
export class PlanNotices implements JobHandler<PostTold> {
  constructor(private readonly database: Database) {}

  async handle({ threadId, replyId, onlyNamed = false }: PostTold): Promise<void> {
    await this.database.system(noticeTask, async (tx) => {
      const [post] = await tx.query<Post>(postSql, [threadId, replyId]);
      if (!post) return;
      const { people, tenants } = mentionsIn(post.body);
      const told = await tx.query<{ person_id: string; reason: string }>(recipientsSql, [
        ...[threadId, replyId, people, tenants.map(({ slug }) => slug), tenants.map(({ role }) => role ?? '')],
        ...[post.network_id, post.person_id, onlyNamed],
      ]);
      await plan(tx, { threadId, replyId, networkId: post.network_id }, told);
    });
  }
}

/** Told twice, the second finds them planned. */
async function plan(
  tx: Transaction,
  post: { threadId: string; replyId: string | null; networkId: string },
  told: readonly { person_id: string; reason: string }[],
): Promise<void> {
  const planned = await tx.query<{ id: string }>(
    `insert into thread_notice (id, post_id, person_id, thread_id, network_id, reply_id, reason, planned_at)
     select n.id, $4, n.person, $5, $6, $7, n.reason, $8 from unnest($1::uuid[], $2::uuid[], $3::text[]) n (id, person, reason)
     on conflict do nothing returning id`,
    [
      ...[told.map(newId), told.map(({ person_id }) => person_id), told.map(({ reason }) => reason)],
      ...[post.replyId ?? post.threadId, post.threadId, post.networkId, post.replyId, tx.now],
    ],
  );
  await tx.enqueueAll(
    sendPostNotice,
    planned.map(({ id }) => ({ noticeId: id })),
  );
}

const tendPostNotices = defineJob<Tick>('exchange.tend-post-notices');
defineSchedule(tendPostNotices, '41 * * * *', 'UTC');

/** Each hour: asks again for mails whose own job was given up. */
@HandlesJob(tendPostNotices)
export class TendPostNotices implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(noticeTask, async (tx) => {
      const left = await tx.query<{ id: string }>(`select id from thread_notice where ${leftUnsent()} order by planned_at limit 500`, [
        tx.now,
      ]);
      await tx.enqueueAll(
        sendPostNotice,
        left.map(({ id }) => ({ noticeId: id })),
      );
      const untold = await tx.query<{ id: string }>(leftUntold, [tx.now]);
      await tx.enqueueAll(
        tellHidden,
        untold.map(({ id }) => ({ postId: id })),
      );
    });
  }
}
