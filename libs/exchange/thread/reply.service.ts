import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, InvalidInput, isId, type Language, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { keepEarlier } from '../post/keep-earlier.js';
import { PostFileService } from '../post/post-file.service.js';
import { tellOfPost } from '../thread-notice/tell-of-post.job.js';
import { indexPost } from '../thread-search/index-post.js';
import { PostHidden, ThreadLocked } from './errors.js';
import { publishThreadEvent, threadReplied } from './events.js';
import { type PostIdResponse, ReplyChangeInput, ReplyInput } from './thread.dto.js';
import { requireWriter, type VisibleThread, visibleThread, writerIn } from './thread-access.js';

interface VisibleReply {
  id: string;
  thread_id: string;
  network_id: string;
  person_id: string;
  tenant_id: string;
  entry_owner_id: string | null;
  body: string;
  language: Language;
  hidden_at: Date | null;
}

@Injectable()
export class ReplyService {
  constructor(
    private readonly database: Database,
    private readonly files: PostFileService,
  ) {}

  /** By an author of a tenant that is in the network. Files are received first: without the answer they go again. */
  async write(actor: Actor, threadId: string, input: unknown, files: readonly File[] = []): Promise<PostIdResponse> {
    requireAccess(actor, 'account.use');
    const id = newId();
    if (files.length > 0) {
      const { tenantId } = await this.database.transaction(actor, (tx) => answering(tx, actor, threadId, input));
      await this.files.receive(actor, { id, tenantId }, files);
    }
    return this.database.transaction(actor, async (tx) => {
      const { thread, said, tenantId } = await answering(tx, actor, threadId, input);
      await tx.query(
        `insert into reply (id, thread_id, network_id, tenant_id, person_id, entry_owner_id, body, language, quoted_id, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, threadId, thread.network_id, tenantId, actor.personId, thread.entry_owner_id],
          ...[said.body, said.language ?? actor.language, said.quoted, tx.now],
        ],
      );
      if (files.length > 0) await this.files.hold(tx, id, thread.network_id);
      await indexPost(tx, { threadId, replyId: id, title: '', body: said.body, language: said.language ?? (actor.language as Language) });
      const { network_id: networkId } = thread;
      await publishThreadEvent(tx, threadReplied, { actorId: actor.personId, tenantId, networkId }, { threadId, replyId: id });
      await tx.enqueue(tellOfPost, { threadId, replyId: id });
      return { id };
    });
  }

  /** New words, by who wrote them. */
  async change(actor: Actor, id: string, input: unknown): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const reply = await visibleReply(tx, actor, id);
      requireWriter(actor, reply);
      const { body } = parseInput(ReplyChangeInput, input);
      if (reply.hidden_at) throw new PostHidden();
      if (body === reply.body) return;
      await keepEarlier(tx, actor.personId, { thread: { id: reply.thread_id, network_id: reply.network_id }, reply });
      await tx.query('update reply set body = $2, edited_at = $3 where id = $1', [id, body, tx.now]);
      await indexPost(tx, { threadId: reply.thread_id, replyId: id, title: '', body, language: reply.language });
      await tx.enqueue(tellOfPost, { threadId: reply.thread_id, replyId: id, onlyNamed: true });
    });
  }
}

interface Answering {
  thread: VisibleThread;
  said: ReplyInput;
  tenantId: string;
}

async function answering(tx: Transaction, actor: Actor, threadId: string, input: unknown): Promise<Answering> {
  const thread = await visibleThread(tx, actor, threadId);
  const tenantOf = await writerIn(tx, actor, thread.network_id);
  const said = parseInput(ReplyInput, input);
  const tenantId = tenantOf(said.tenant);
  if (thread.hidden_at) throw new PostHidden();
  if (thread.locked_at) throw new ThreadLocked();
  await requireQuotable(tx, threadId, said.quoted);
  return { thread, said, tenantId };
}

/** NotFound to who is not in its network. */
export async function visibleReply(tx: Transaction, actor: Actor, id: string): Promise<VisibleReply> {
  const [reply] = isId(id)
    ? await tx.query<VisibleReply>(
        `select id, thread_id, network_id, person_id, tenant_id, entry_owner_id, body, language, hidden_at
         from reply where id = $1 and network_id = any($2)`,
        [id, actor.networkIds],
      )
    : [];
  if (!reply) throw new NotFound('reply');
  return reply;
}

async function requireQuotable(tx: Transaction, threadId: string, quoted: string | null): Promise<void> {
  if (quoted === null) return;
  const [reply] = isId(quoted)
    ? await tx.query('select 1 from reply where id = $1 and thread_id = $2 and hidden_at is null', [quoted, threadId])
    : [];
  if (!reply) throw new InvalidInput({ quoted: ['isIn'] });
}
