import { Injectable } from '@nestjs/common';
import { Config, Database, defineSystemTask, HandlesJob, type JobHandler, Mailer, MailRefused } from '#libs/platform';
import { type Claim, claimCopies, holdClaims } from './claim-copies.js';
import { type ComposedCopy, composeCopies } from './compose-copies.js';
import { endSending, endSkipped, type SentCopy } from './end-copies.js';
import { sendCopies } from './send-copies.job.js';

const send = defineSystemTask('digest.send', 'mails are composed for readers of all tenants, each with what that reader may read');
/** Mails between two marks: as many may go twice when the process dies, and so long ago at most was their reader last looked at. */
const groupSize = 25;

/** Claims copies; then, group by group, writes their mails, sends them and marks them. */
@HandlesJob(sendCopies)
@Injectable()
export class SendCopies implements JobHandler<Record<string, never>> {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly config: Config,
  ) {}

  async handle(): Promise<void> {
    const claims = await this.database.system(send, claimCopies);
    let isAway = false;
    for (let at = 0; at < claims.length; at += groupSize) {
      const group = await this.compose(claims.slice(at, at + groupSize));
      // A server that took none of the last group is spared the rest.
      const sent: SentCopy[] = isAway
        ? group.map((copy) => putOff(copy, null))
        : await Promise.all(group.map((copy) => this.sendOne(copy)));
      isAway ||= sent.length > 0 && sent.every(({ outcome }) => outcome === 'refused_for_now');
      await this.database.system(send, (tx) => endSending(tx, sent));
    }
  }

  private compose(claims: readonly Claim[]): Promise<ComposedCopy[]> {
    return this.database.system(send, async (tx) => {
      const letters = await composeCopies(tx, await holdClaims(tx, claims), this.config);
      await endSkipped(tx, letters.skipped);
      return letters.composed;
    });
  }

  private async sendOne(copy: ComposedCopy): Promise<SentCopy> {
    const { letter, unsubscribeUrl } = copy;
    try {
      await this.mailer.send({ id: copy.copy.id, to: copy.copy.email, ...letter, listId: 'digest', listUnsubscribe: unsubscribeUrl });
      return { copy, outcome: 'sent', reason: null };
    } catch (error) {
      return error instanceof MailRefused ? { copy, outcome: 'refused_for_good', reason: error.message } : putOff(copy, error);
    }
  }
}

function putOff(copy: ComposedCopy, error: unknown): SentCopy {
  return { copy, outcome: 'refused_for_now', reason: error instanceof Error ? error.message.slice(0, 200) : null };
}
