import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { Database, Forbidden, isId, NotFound, newId, parseInput, type Transaction } from '#libs/platform';
import { visibleDraft } from '../draft/draft-access.js';
import { CommentChangeInput, CommentInput, type CommentResponse } from './comment.dto.js';
import { tellOfComment } from './tell-of-comment.job.js';

const commentsOf = `
  select c.id, c.place, c.body, p.name as author, c.author_id = $2 as "isMine", c.written_at as "writtenAt", c.edited_at as "editedAt",
    c.resolved_at as "resolvedAt", r.name as "resolvedBy"
  from draft_comment c
    left join person_profile p on p.person_id = c.author_id left join person_profile r on r.person_id = c.resolved_by
  where c.draft_id = $1`;

/** What is said about a draft by those who may read it, for as long as they may. Never part of what is published. */
@Injectable()
export class CommentService {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async list(actor: Actor, id: string): Promise<CommentResponse[]> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      await visibleDraft(tx, id);
      return tx.query<CommentResponse>(`${commentsOf} order by c.written_at, c.id limit 500`, [id, actor.personId]);
    });
  }

  async write(actor: Actor, id: string, input: unknown): Promise<CommentResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const draft = await visibleDraft(tx, id);
      const { place, body } = parseInput(CommentInput, input);
      const commentId = newId();
      await tx.query(
        'insert into draft_comment (id, tenant_id, draft_id, place, body, author_id, written_at) values ($1, $2, $3, $4, $5, $6, $7)',
        [commentId, draft.tenant_id, id, place, body, actor.personId, tx.now],
      );
      await tx.enqueue(tellOfComment, { commentId });
      return oneComment(tx, actor, id, commentId);
    });
  }

  /** New words are the author's to write; done and open again is for everybody who reads the draft. */
  async change(actor: Actor, id: string, commentId: string, input: unknown): Promise<CommentResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      await visibleDraft(tx, id);
      const comment = await oneComment(tx, actor, id, commentId);
      const { body, resolved } = parseInput(CommentChangeInput, input);
      if (body !== undefined && !comment.isMine) throw new Forbidden('account.use');
      if (body !== undefined && body !== comment.body)
        await tx.query('update draft_comment set body = $2, edited_at = $3 where id = $1', [commentId, body, tx.now]);
      if (resolved !== undefined && resolved !== (comment.resolvedAt !== null))
        await tx.query('update draft_comment set resolved_at = $2, resolved_by = $3 where id = $1', [
          commentId,
          resolved ? tx.now : null,
          resolved ? actor.personId : null,
        ]);
      return oneComment(tx, actor, id, commentId);
    });
  }

  async remove(actor: Actor, id: string, commentId: string): Promise<void> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      await visibleDraft(tx, id);
      const { isMine } = await oneComment(tx, actor, id, commentId);
      if (!isMine) throw new Forbidden('account.use');
      await tx.query('delete from draft_comment where id = $1', [commentId]);
    });
  }
}

async function oneComment(tx: Transaction, actor: Actor, draftId: string, id: string): Promise<CommentResponse> {
  const [comment] = isId(id) ? await tx.query<CommentResponse>(`${commentsOf} and c.id = $3`, [draftId, actor.personId, id]) : [];
  if (!comment) throw new NotFound('comment');
  return comment;
}
