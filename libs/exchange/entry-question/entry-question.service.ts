import { Injectable } from '@nestjs/common';
import { whoLooks } from '#libs/catalogue';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, decodeCursor, isId, NotFound, type Page, PageQuery, pageOf, parseInput } from '#libs/platform';
import { moderation } from '../thread/thread-access.js';
import { readByNetwork, threadColumns } from '../thread/thread-sql.js';
import type { ThreadRow } from '../thread/thread-view.js';

/** $4 the entry, $5 networks, $6 and $7 where to go on, $8 how many. */
const ofEntrySql = `
  with h as (
    select * from thread where entry_id = $4 and network_id = any($5) and hidden_at is null
      and ($6::timestamptz is null or (last_activity_at, id) < ($6, $7::uuid))
    order by last_activity_at desc, id desc limit $8)
  select ${threadColumns} from h order by h.last_activity_at desc, h.id desc`;

/** $1 the entry, $2 networks, $3 tenants: one of those writes in a network that reads the entry. */
const mayAskSql = `
  select exists (select from network_tenant n where n.network_id = any($2) and n.tenant_id = any($3) and n.joined_at is not null
    and n.left_at is null and ${readByNetwork('n.network_id')}) as "mayAsk"
  from entry e where e.id = $1`;

/** $4 tenants, $5 networks: nobody has answered yet, on what the person looks after, as the mails about it say. */
const waitingSql = `
  with h as (
    select h.* from thread h join entry e on e.id = h.entry_id join entry_version v on v.entry_id = e.id and v.number = e.version
    where h.entry_owner_id = any($4) and h.network_id = any($5) and h.entry_id is not null and h.kind = 'question' and h.reply_count = 0 and h.accepted_reply_id is null
      and h.hidden_at is null and h.locked_at is null and e.archived_at is null and h.person_id <> $1
      and $1 in (${whoLooks})
    order by h.written_at, h.id limit 5)
  select ${threadColumns} from h order by h.written_at, h.id`;

/** What an entry's page says of the questions about it. */
export interface QuestionsOnPage {
  items: ThreadRow[];
  areMore: boolean;
  mayAsk: boolean;
}

/** Questions about entries; each is read by the people of its network alone. */
@Injectable()
export class EntryQuestionService {
  constructor(private readonly database: Database) {}

  /** The latest activity first. NotFound to who may not read the entry. */
  async ofEntry(actor: Actor, entryId: string, input: unknown): Promise<Page<ThreadRow>> {
    requireAccess(actor, 'account.use');
    const [known] = isId(entryId) ? await this.database.read(actor, 'select 1 from entry where id = $1', [entryId]) : [];
    if (!known) throw new NotFound('entry');
    return this.list(actor, entryId, parseInput(PageQuery, input));
  }

  private async list(actor: Actor, entryId: string, { limit, cursor }: { limit: number; cursor?: string }): Promise<Page<ThreadRow>> {
    const [after, id] = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
    const asked = [...moderation(actor), entryId, actor.networkIds, after, id, limit + 1];
    return pageOf(
      await this.database.read<ThreadRow>(actor, ofEntrySql, asked),
      limit,
      (row) => [row.lastActivityAt.toISOString(), row.id],
      (row) => row,
    );
  }

  /** Of an entry that the caller has read, for who is signed in; nothing for visitors, who read it all the same. */
  async onPage(actor: Actor, entryId: string, limit: number): Promise<QuestionsOnPage> {
    requireAccess(actor, 'anyone');
    if (actor.personId === null || actor.networkIds.length === 0) return { items: [], areMore: false, mayAsk: false };
    const [page, [found]] = await Promise.all([
      this.list(actor, entryId, { limit }),
      this.database.read<{ mayAsk: boolean }>(actor, mayAskSql, [entryId, actor.networkIds, actor.writesFor]),
    ]);
    return { items: page.items, areMore: page.nextCursor !== null, mayAsk: found?.mayAsk ?? false };
  }

  /** Questions that nobody has answered about what the person made or looks after, the oldest first. */
  async waiting(actor: Actor): Promise<ThreadRow[]> {
    requireAccess(actor, 'account.use');
    return this.database.read<ThreadRow>(actor, waitingSql, [...moderation(actor), actor.writesFor, actor.networkIds]);
  }
}
