import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireNetwork } from '#libs/identity';
import { Database, InvalidInput, isId, type Language, newId, parseInput, type Transaction } from '#libs/platform';
import { keepEarlier } from '../post/keep-earlier.js';
import { PostFileService } from '../post/post-file.service.js';
import { tellOfPost } from '../thread-notice/tell-of-post.job.js';
import { indexPost } from '../thread-search/index-post.js';
import { PostHidden } from './errors.js';
import { publishThreadEvent, threadOpened } from './events.js';
import { AcceptedReplyInput, type PostIdResponse, ThreadChangeInput, ThreadInput } from './thread.dto.js';
import { requireWriter, visibleThread, writerIn } from './thread-access.js';
import { readByNetwork } from './thread-sql.js';

/** Asking, and what the asker does with it. */
@Injectable()
export class ThreadService {
  constructor(
    private readonly database: Database,
    private readonly files: PostFileService,
  ) {}

  /** By an author of a tenant that is in the network. Files are received first: without the question they go again. */
  async open(actor: Actor, network: string, input: unknown, files: readonly File[] = []): Promise<PostIdResponse> {
    requireAccess(actor, 'account.use');
    const networkId = requireNetwork(actor, 'thread.read', network);
    const id = newId();
    if (files.length > 0) {
      const { tenantId } = await this.database.transaction(actor, (tx) => asking(tx, actor, networkId, input));
      await this.files.receive(actor, { id, tenantId }, files);
    }
    return this.database.transaction(actor, async (tx) => {
      const { said, tenantId } = await asking(tx, actor, networkId, input);
      await tx.query(
        `insert into thread (id, network_id, tenant_id, person_id, entry_id, entry_owner_id, kind, title, body, language, written_at, last_activity_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
        [
          ...[id, networkId, tenantId, actor.personId, said.entry, await ownerOf(tx, said.entry, networkId)],
          ...[said.kind, said.title, said.body, said.language ?? actor.language, tx.now],
        ],
      );
      if (files.length > 0) await this.files.hold(tx, id, networkId);
      const language = said.language ?? (actor.language as Language);
      await indexPost(tx, { threadId: id, replyId: null, title: said.title, body: said.body, language });
      const subjects = { threadId: id, ...(said.entry && { entryId: said.entry }) };
      await publishThreadEvent(tx, threadOpened, { actorId: actor.personId, tenantId, networkId }, subjects);
      await tx.enqueue(tellOfPost, { threadId: id, replyId: null });
      return { id };
    });
  }

  /** New words, by who wrote them. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const thread = await visibleThread(tx, actor, id);
      requireWriter(actor, thread);
      const said = parseInput(ThreadChangeInput, input);
      if (thread.hidden_at) throw new PostHidden();
      const [title, body] = [said.title ?? thread.title, said.body ?? thread.body];
      if (title === thread.title && body === thread.body) return;
      await keepEarlier(tx, actor.personId, { thread, reply: null });
      await tx.query('update thread set title = $2, body = $3, edited_at = $4 where id = $1', [id, title, body, tx.now]);
      await indexPost(tx, { threadId: id, replyId: null, title, body, language: thread.language });
      await tx.enqueue(tellOfPost, { threadId: id, replyId: null, onlyNamed: true });
    });
  }

  /** Which reply is the answer, as the asker says; null takes it back. Told again, nothing changes. */
  async accept(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const thread = await visibleThread(tx, actor, id);
      requireWriter(actor, thread);
      const { reply } = parseInput(AcceptedReplyInput, input);
      if (reply !== null && (thread.kind !== 'question' || !(await stands(tx, id, reply)))) throw new InvalidInput({ reply: ['isIn'] });
      await tx.query('update thread set accepted_reply_id = $2 where id = $1', [id, reply]);
    });
  }
}

async function asking(tx: Transaction, actor: Actor, networkId: string, input: unknown): Promise<{ said: ThreadInput; tenantId: string }> {
  const tenantOf = await writerIn(tx, actor, networkId);
  const said = parseInput(ThreadInput, input);
  return { said, tenantId: tenantOf(said.tenant) };
}

async function stands(tx: Transaction, threadId: string, replyId: string): Promise<boolean> {
  const rows = isId(replyId)
    ? await tx.query('select 1 from reply where id = $2 and thread_id = $1 and hidden_at is null', [threadId, replyId])
    : [];
  return rows.length > 0;
}

/** Of an entry that the whole network may read. */
async function ownerOf(tx: Transaction, entryId: string | null, networkId: string): Promise<string | null> {
  if (entryId === null) return null;
  const [entry] = isId(entryId)
    ? await tx.query<{ tenant_id: string }>(`select e.tenant_id from entry e where e.id = $1 and ${readByNetwork('$2::uuid')}`, [
        entryId,
        networkId,
      ])
    : [];
  if (!entry) throw new InvalidInput({ entry: ['isIn'] });
  return entry.tenant_id;
}
