import { Injectable } from '@nestjs/common';
import { Config, Database, HandlesJob, type JobHandler, Mailer, writeLetter } from '#libs/platform';
import { releaseAnswer } from './release-letters.js';
import { lockRelease, recipient, releaseMail } from './release-mail.js';
import { sendReleaseAnswer } from './send-release-answer.job.js';

/** Tells the author what the editor answered, once. */
@HandlesJob(sendReleaseAnswer)
@Injectable()
export class ReleaseAnswerHandler implements JobHandler<{ releaseRequestId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ releaseRequestId }: { releaseRequestId: string }): Promise<void> {
    const plan = await this.database.system(releaseMail, async (tx) => {
      const facts = await lockRelease(tx, releaseRequestId);
      const author = facts && !facts.authorTold && facts.answer !== null ? await recipient(tx, facts.askedById) : null;
      return facts && author ? { facts, author } : null;
    });
    if (!plan) return;
    const { email, language } = plan.author;
    const letter = writeLetter(language, releaseAnswer(language, plan.facts, this.config.PUBLIC_URL));
    await this.mailer.send({ id: `release-answer-${releaseRequestId}`, to: email, ...letter });
    await this.database.system(releaseMail, (tx) =>
      tx.query('update release_request set author_told_at = $2 where id = $1 and author_told_at is null', [releaseRequestId, tx.now]),
    );
  }
}
