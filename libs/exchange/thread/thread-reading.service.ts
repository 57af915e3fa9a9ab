import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireNetwork } from '#libs/identity';
import { Database, decodeCursor, isId, NotFound, type Page, pageOf, parseInput, type Transaction } from '#libs/platform';
import { PostFileService } from '../post/post-file.service.js';
import { ThreadSearchService } from '../thread-search/thread-search.service.js';
import { RepliesQuery, type ThreadShow, ThreadsQuery } from './thread.dto.js';
import { moderates, moderation, visibleThread, writersIn } from './thread-access.js';
import { readByNetwork, replyColumns, threadColumns } from './thread-sql.js';
import type { ReplyView, ThreadRow, ThreadView } from './thread-view.js';

const shown: Record<ThreadShow, string> = {
  all: 'true',
  open: `kind = 'question' and accepted_reply_id is null and hidden_at is null`,
  mine: 'person_id = $1',
  saved: 'id in (select s.thread_id from saved_thread s where s.person_id = $1)',
};

/** $4 network, $5 and $6 where to go on, $7 how many. Only the page's own rows are joined to anything. */
const listSql = (show: ThreadShow) => `
  with h as (
    select * from thread where network_id = $4 and ${shown[show]} and ($5::timestamptz is null or (last_activity_at, id) < ($5, $6::uuid))
    order by last_activity_at desc, id desc limit $7)
  select ${threadColumns} from h order by h.last_activity_at desc, h.id desc`;

/** $4 networks, $5 how many: the newest of each, then of all. */
const newestSql = `
  with h as (
    select t.* from unnest($4::uuid[]) n cross join lateral (
      select * from thread where network_id = n and hidden_at is null order by last_activity_at desc, id desc limit $5) t
    order by t.last_activity_at desc, t.id desc limit $5)
  select ${threadColumns} from h order by h.last_activity_at desc, h.id desc`;

/** $4 thread, $5 and $6 the last one read, $7 how many. */
const repliesSql = `
  select ${replyColumns} from reply r where r.thread_id = $4 and ($5::timestamptz is null or (r.written_at, r.id) > ($5, $6::uuid))
  order by r.written_at, r.id limit $7`;

/** $4 thread, $5 the reply a link leads to, $6 how many. */
const repliesFromSql = `
  select ${replyColumns} from reply r where r.thread_id = $4
    and (r.written_at, r.id) >= (select f.written_at, f.id from reply f where f.id = $5 and f.thread_id = $4)
  order by r.written_at, r.id limit $6`;

type ReplyRow = Omit<ReplyView, 'files'>;

@Injectable()
export class ThreadReadingService {
  constructor(
    private readonly database: Database,
    private readonly search: ThreadSearchService,
    private readonly files: PostFileService,
  ) {}

  /** Of a network, the latest activity first; what was asked for by words, what answers best. */
  async list(actor: Actor, network: string, input: unknown): Promise<Page<ThreadRow>> {
    const networkId = requireNetwork(actor, 'thread.read', network);
    const { show, q, limit, cursor } = parseInput(ThreadsQuery, input);
    if (q) return this.search.inNetwork(actor, networkId, { q, limit, cursor, shown: shown[show] });
    const [after, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const asked = [...moderation(actor), networkId, after, id, limit + 1];
    const rows = await this.database.read<ThreadRow>(actor, listSql(show), asked);
    return pageOf(
      rows,
      limit,
      (row) => [row.lastActivityAt.toISOString(), row.id],
      (row) => row,
    );
  }

  /** Of all the reader's networks. */
  async newest(actor: Actor, limit: number): Promise<ThreadRow[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<ThreadRow>(actor, newestSql, [...moderation(actor), actor.networkIds, limit]);
  }

  async read(actor: Actor, id: string): Promise<ThreadView> {
    requireAccess(actor, 'account.use');
    const thread = await this.database.transaction(actor, (tx) => this.withoutFiles(tx, actor, id));
    const files = await this.files.of(actor, thread.accepted ? [thread, thread.accepted] : [thread]);
    return {
      ...thread,
      files: files.get(id) ?? [],
      accepted: thread.accepted && { ...thread.accepted, files: files.get(thread.accepted.id) ?? [] },
    };
  }

  private async withoutFiles(tx: Transaction, actor: Actor, id: string) {
    const thread = await visibleThread(tx, actor, id);
    const writers = await writersIn(tx, actor, thread.network_id);
    const [row] = await tx.query<
      ThreadRow & Pick<ThreadView, 'isSaved' | 'body' | 'editedAt' | 'movedAt' | 'hiddenWhy' | 'isMine' | 'networkNames'>
    >(
      `select ${threadColumns}, h.body, h.edited_at as "editedAt", h.moved_at as "movedAt", h.hidden_why as "hiddenWhy", h.person_id = $1 as "isMine",
           exists (select from saved_thread s where s.person_id = $1 and s.thread_id = h.id) as "isSaved",
           (select json_object_agg(language, name) from network_name where network_id = h.network_id) as "networkNames"
         from thread h where h.id = $4`,
      [...moderation(actor), id],
    );
    if (!row) throw new NotFound('thread');
    const accepted = thread.accepted_reply_id
      ? await tx.query<ReplyRow>(`select ${replyColumns} from reply r where r.id = $4`, [...moderation(actor), thread.accepted_reply_id])
      : [];
    const mayModerate = moderates(actor, thread);
    const isOutOfSight = row.isHidden && !row.isMine && !mayModerate;
    return {
      ...row,
      ...(isOutOfSight && { body: '', hiddenWhy: null }),
      accepted: accepted[0] ?? null,
      writesAs: writers.map(({ slug, name }) => ({ slug, name })),
      mayReply: writers.length > 0 && !row.isLocked && !row.isHidden,
      mayModerate,
    };
  }

  /** Oldest first. */
  async replies(actor: Actor, id: string, input: unknown): Promise<Page<ReplyView>> {
    requireAccess(actor, 'account.use');
    const rows = await this.database.transaction(actor, async (tx) => {
      await visibleThread(tx, actor, id);
      const { limit, cursor, from } = parseInput(RepliesQuery, input);
      if (from && !cursor && isId(from)) {
        const begun = await tx.query<ReplyRow>(repliesFromSql, [...moderation(actor), id, from, limit + 1]);
        if (begun.length > 0) return { limit, found: begun };
      }
      const [after, last] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
      return { limit, found: await tx.query<ReplyRow>(repliesSql, [...moderation(actor), id, after, last, limit + 1]) };
    });
    const files = await this.files.of(actor, rows.found);
    return pageOf(
      rows.found,
      rows.limit,
      (row) => [row.writtenAt.toISOString(), row.id],
      (row) => ({ ...row, files: files.get(row.id) ?? [] }),
    );
  }

  /** Where the person may ask: their networks, and in whose name in each; about an entry, the networks that read it. */
  async places(actor: Actor, entryId: string | null = null): Promise<AskingPlace[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<AskingPlace>(
      actor,
      `select n.slug, (select json_object_agg(language, name) from network_name where network_id = n.id) as names,
         (select host from translation_agreement where network_id = n.id) as translator,
         coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name)
           from network_tenant m join tenant t on t.id = m.tenant_id
           where m.network_id = n.id and m.joined_at is not null and m.left_at is null and m.tenant_id = any($2)), '[]') as "writesAs"
       from network n where n.id = any($1)
         and ($3::uuid is null or exists (select from entry e where e.id = $3 and ${readByNetwork('n.id')}))
       order by n.slug`,
      [actor.networkIds, actor.writesFor, entryId],
    );
  }
}

export interface AskingPlace {
  slug: string;
  names: Record<string, string>;
  /** The service that its coordinators agreed to, whichever is configured now. */
  translator: string | null;
  writesAs: { slug: string; name: string }[];
}
