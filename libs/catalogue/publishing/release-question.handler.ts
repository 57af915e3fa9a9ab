import { Injectable } from '@nestjs/common';
import { Config, Database, HandlesJob, type JobHandler, Mailer, passOverRefused, writeLetter } from '#libs/platform';
import { releaseQuestion } from './release-letters.js';
import { editorsOf, lockRelease, releaseMail } from './release-mail.js';
import { sendReleaseRequest } from './send-release-request.job.js';

/** One letter to each editor; a request that was answered meanwhile needs none. */
@HandlesJob(sendReleaseRequest)
@Injectable()
export class ReleaseQuestionHandler implements JobHandler<{ releaseRequestId: string }> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle({ releaseRequestId }: { releaseRequestId: string }): Promise<void> {
    const plan = await this.database.system(releaseMail, async (tx) => {
      const facts = await lockRelease(tx, releaseRequestId);
      return facts && !facts.editorsTold && facts.answer === null ? { facts, editors: await editorsOf(tx, facts.tenantId) } : null;
    });
    if (!plan) return;
    for (const { personId, email, language } of plan.editors) {
      const letter = writeLetter(language, releaseQuestion(language, plan.facts, this.config.PUBLIC_URL));
      await this.mailer.send({ id: `release-${releaseRequestId}-${personId}`, to: email, ...letter }).catch(passOverRefused);
    }
    await this.database.system(releaseMail, (tx) =>
      tx.query('update release_request set editors_told_at = $2 where id = $1 and editors_told_at is null', [releaseRequestId, tx.now]),
    );
  }
}
