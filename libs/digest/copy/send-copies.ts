import { Injectable } from '@nestjs/common';
import {
  Clock,
  Config,
  Database,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  Mailer,
  MailRefused,
  MailUnavailable,
} from '#libs/platform';
import { AnnouncementComposer, isAnnounced } from '../announcement/compose-announcements.js';
import { awayAs, closeBreaker, openBreaker, takeBackTest } from '../relay/breaker.js';
import { type TakenCopies, takeCopies } from '../relay/take-copies.js';
import { claimEnds, overdueCopies } from './claim-copies.js';
import { type ComposedCopy, CopyComposer } from './compose-copies.js';
import { CopyMarks, endSending, endSkipped, type SentCopy } from './end-copies.js';
import { Places } from './places.js';
import { claimsOf, requestLater, requestSending, sendCopies } from './send-copies.job.js';

const send = defineSystemTask('digest.send', 'mails are composed for readers of all tenants, each with what that reader may read');

interface Batch extends Omit<TakenCopies, 'copies'> {
  composed: ComposedCopy[];
  /** From then on its claims may be another's. */
  until: Date;
}

/** Claims copies, writes their mails and sends them, a batch at a time and the next while one is on its way; each is marked when it has left. */
@HandlesJob(sendCopies)
@Injectable()
export class SendCopies implements JobHandler<{ ids?: string[] }> {
  private readonly composer: CopyComposer;
  private readonly announcements: AnnouncementComposer;
  /** Of all jobs of this process together: a mail leaves its connection when it is marked. */
  private readonly connections: Places;
  /** Mails in a row, of all jobs of this process, that the mail server took none of; and what kept the last, once they are too many. */
  private inARow = 0;
  private away: MailUnavailable | null = null;
  /** What kept a mail from being marked: no job of this process sends another, which could not be marked either, until one has claimed again. */
  private unmarked: { why: unknown } | null = null;
  private readonly marks = new CopyMarks((sent) => this.database.system(send, (tx) => endSending(tx, sent)));

  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    this.composer = new CopyComposer(config);
    this.announcements = new AnnouncementComposer(config);
    this.connections = new Places(config.SMTP_CONNECTIONS);
  }

  async handle(payload: { ids?: string[] }): Promise<void> {
    let away: MailUnavailable | null = null;
    let mails = 0;
    let later: Date | null = null;
    const claims = claimsOf(payload);
    let next = this.compose(claims.shift());
    for (;;) {
      const batch = await next;
      const goesOn = claims.length > 0 && !away && batch.passage === 'open' && !batch.isSpent;
      if (goesOn) {
        next = this.compose(claims.shift());
        // What it throws is told by whoever awaits it.
        next.catch(() => undefined);
      }
      mails += batch.composed.length;
      later = earliest(later, batch.later);
      away = await this.sendBatch(batch, away);
      if (!goesOn) return this.goOn(mails > 0 ? later : null);
    }
  }

  private async compose(ids: readonly string[] | undefined): Promise<Batch> {
    let batch: Batch;
    // A copy that nobody gets any more says nothing of the mail server, and thousands of them must not keep it shut.
    do batch = await this.nextBatch(ids);
    while (batch.passage === 'test' && batch.composed.length === 0);
    this.unmarked = null;
    if (this.away && batch.passage !== 'away') [this.away, this.inARow] = [null, 0];
    return batch;
  }

  private nextBatch(ids: readonly string[] | undefined): Promise<Batch> {
    return this.database.system(send, async (tx) => {
      const { copies, ...taken } = await takeCopies(tx, ids, this.config);
      const digests = await this.composer.compose(
        tx,
        copies.filter((copy) => !isAnnounced(copy)),
      );
      const announced = await this.announcements.compose(tx, copies.filter(isAnnounced));
      await endSkipped(tx, [...digests.skipped, ...announced.skipped]);
      const composed = [...digests.composed, ...announced.composed];
      if (taken.passage === 'test' && composed.length === 0) await takeBackTest(tx);
      return { ...taken, composed, until: claimEnds(tx.now) };
    });
  }

  /** Where a rate keeps mails back, one of the jobs that sent some goes on when more may leave; those that could send none end. */
  private async goOn(later: Date | null): Promise<void> {
    if (later) await this.database.system(send, (tx) => requestLater(tx, later));
  }

  /** As many at once as there are connections. What kept the mails, where the mail server took none of those that it was asked to. */
  private async sendBatch({ composed, until, passage }: Batch, wasAway: MailUnavailable | null): Promise<MailUnavailable | null> {
    const lanes = this.config.SMTP_CONNECTIONS;
    const waiting = [...composed].reverse();
    const least = Math.min(lanes, composed.length);
    let away = wasAway;
    const lane = async () => {
      for (let copy = waiting.pop(); copy; copy = waiting.pop()) {
        if (this.clock.now() > until) return;
        await this.connections.hold(async () => {
          if (this.unmarked) throw this.unmarked.why;
          away ??= this.away;
          if (away) return this.mark(notTried(copy));
          const { sent, trouble } = await this.sendOne(copy);
          this.inARow = trouble ? this.inARow + 1 : 0;
          if (trouble && this.inARow >= least) this.away = away ??= trouble;
          await this.mark(sent);
        });
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    if (away && !wasAway && passage === 'open') await this.stop(away);
    if (!away && passage === 'test' && composed.length > 0) await this.start();
    return away;
  }

  private async mark(sent: SentCopy): Promise<void> {
    try {
      await this.marks.mark(sent);
    } catch (why) {
      this.unmarked = { why };
      throw why;
    }
  }

  /** No worker asks the mail server any more, but for one mail after a while. */
  private stop(away: MailUnavailable): Promise<void> {
    return this.database.system(send, async (tx) => {
      const testAt = await openBreaker(tx, awayAs(away));
      if (testAt) await requestLater(tx, testAt);
    });
  }

  private start(): Promise<void> {
    return this.database.system(send, async (tx) => {
      if (await closeBreaker(tx)) await requestSending(tx, await overdueCopies(tx, 0));
    });
  }

  /** The trouble is one that looks as if the mail server took nothing from anybody. */
  private async sendOne(copy: ComposedCopy): Promise<{ sent: SentCopy; trouble: MailUnavailable | null }> {
    const { id, email, letter, listId, unsubscribeUrl } = copy;
    try {
      await this.mailer.sendSpliced({ id, to: email, listId, listUnsubscribe: unsubscribeUrl }, letter);
      return { sent: { copy, outcome: 'sent', reply: null }, trouble: null };
    } catch (error) {
      if (error instanceof MailRefused) return { sent: { copy, outcome: 'refused_for_good', reply: error.reply ?? null }, trouble: null };
      const trouble = error instanceof MailUnavailable ? error : new MailUnavailable(error);
      return {
        sent: { copy, outcome: 'refused_for_now', reply: trouble.reply },
        trouble: trouble.trouble === 'this_mail' ? null : trouble,
      };
    }
  }
}

function earliest(one: Date | null, other: Date | null): Date | null {
  return one && (!other || one < other) ? one : other;
}

function notTried(copy: ComposedCopy): SentCopy {
  return { copy, outcome: 'not_tried', reply: null };
}
