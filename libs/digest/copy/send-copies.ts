import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, defineSystemTask, HandlesJob, type JobHandler, Mailer, MailRefused } from '#libs/platform';
import { claimCopies, claimEnds } from './claim-copies.js';
import { type ComposedCopy, CopyComposer } from './compose-copies.js';
import { CopyMarks, endSending, endSkipped, type SentCopy } from './end-copies.js';
import { Places } from './places.js';
import { claimsOf, sendCopies } from './send-copies.job.js';

const send = defineSystemTask('digest.send', 'mails are composed for readers of all tenants, each with what that reader may read');

interface Batch {
  composed: ComposedCopy[];
  /** From then on its claims may be another's. */
  until: Date;
}

/** Claims copies, writes their mails and sends them, a batch at a time and the next while one is on its way; each is marked when it has left. */
@HandlesJob(sendCopies)
@Injectable()
export class SendCopies implements JobHandler<{ ids?: string[] }> {
  private readonly composer: CopyComposer;
  /** Of all jobs of this process together: a mail leaves its connection when it is marked. */
  private readonly connections: Places;
  private readonly marks = new CopyMarks((sent) => this.database.system(send, (tx) => endSending(tx, sent)));

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    this.composer = new CopyComposer(config);
    this.connections = new Places(config.SMTP_CONNECTIONS);
  }

  async handle(payload: { ids?: string[] }): Promise<void> {
    let isAway = false;
    const claims = claimsOf(payload);
    let next = this.compose(claims.shift());
    for (;;) {
      const batch = await next;
      const goesOn = claims.length > 0 && !isAway;
      if (goesOn) {
        next = this.compose(claims.shift());
        // What it throws is told by whoever awaits it.
        next.catch(() => undefined);
      }
      isAway = await this.sendBatch(batch, isAway);
      if (!goesOn) return;
    }
  }

  private compose(ids: readonly string[] | undefined): Promise<Batch> {
    return this.database.system(send, async (tx) => {
      const { composed, skipped } = await this.composer.compose(tx, await claimCopies(tx, ids));
      await endSkipped(tx, skipped);
      return { composed, until: claimEnds(tx.now) };
    });
  }

  /** As many at once as there are connections. True where the mail server is away: it took none of those that it was first asked to. */
  private async sendBatch({ composed, until }: Batch, wasAway: boolean): Promise<boolean> {
    const lanes = this.config.SMTP_CONNECTIONS;
    const waiting = [...composed].reverse();
    let tried = 0;
    let taken = 0;
    const isAway = () => wasAway || (taken === 0 && tried >= lanes);
    const lane = async () => {
      for (let copy = waiting.pop(); copy; copy = waiting.pop()) {
        if (this.clock.now() > until) return;
        await this.connections.hold(async () => {
          const sent = isAway() ? putOff(copy, null) : await this.sendOne(copy);
          tried++;
          if (sent.outcome !== 'refused_for_now') taken++;
          await this.marks.mark(sent);
        });
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    return composed.length > 0 && taken === 0;
  }

  private async sendOne(copy: ComposedCopy): Promise<SentCopy> {
    const { id, email, letter, unsubscribeUrl } = copy;
    try {
      await this.mailer.sendSpliced({ id, to: email, listId: 'digest', listUnsubscribe: unsubscribeUrl }, letter);
      return { copy, outcome: 'sent', reason: null };
    } catch (error) {
      return error instanceof MailRefused ? { copy, outcome: 'refused_for_good', reason: error.message } : putOff(copy, error);
    }
  }
}

function putOff(copy: ComposedCopy, error: unknown): SentCopy {
  return { copy, outcome: 'refused_for_now', reason: error instanceof Error ? error.message.slice(0, 200) : null };
}
