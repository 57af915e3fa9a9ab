import { Injectable } from '@nestjs/common';
import { Config, Database, HandlesJob, type JobHandler, Mailer, writeLetter } from '#libs/platform';
import { commentsLetter } from './comment-letter.js';
import { claimComments, commentMail, markTold, nextLetterAt, noteComment } from './comment-notices.js';
import { sendComments, tellOfComment } from './tell-of-comment.job.js';

/** Whoever has heard of a comment lately hears of the next ones together, when a quarter of an hour has passed. */
@HandlesJob(tellOfComment)
@Injectable()
export class CommentTold implements JobHandler<{ commentId: string }> {
  constructor(private readonly database: Database) {}

  async handle({ commentId }: { commentId: string }): Promise<void> {
    await this.database.system(commentMail, async (tx) => {
      for (const personId of await noteComment(tx, commentId))
        await tx.enqueue(sendComments, { personId }, await nextLetterAt(tx, personId));
    });
  }
}

@HandlesJob(sendComments)
@Injectable()
export class CommentsSent implements JobHandler<{ personId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ personId }: { personId: string }): Promise<void> {
    const waiting = await this.database.system(commentMail, async (tx) => {
      // Of two letters to one person the second waits here, and finds that the first has taken all.
      await tx.query('select 1 from person where id = $1 for update', [personId]);
      const at = await nextLetterAt(tx, personId);
      if (at <= tx.now) return claimComments(tx, personId);
      const [left] = await tx.query('select 1 from comment_notice where person_id = $1 and told_at is null limit 1', [personId]);
      if (left) await tx.enqueue(sendComments, { personId }, at);
      return null;
    });
    if (!waiting) return;
    const letter = writeLetter(waiting.language, commentsLetter(waiting, this.config.PUBLIC_URL));
    await this.mailer.send({ id: `comments-${waiting.commentIds[0]}-${personId}`, to: waiting.email, ...letter });
    await this.database.system(commentMail, (tx) => markTold(tx, waiting));
  }
}
