import { Injectable } from '@nestjs/common';
import { Config, Database, defineJob, defineSchedule, defineSystemTask, HandlesJob, type JobHandler, type Tick } from '#libs/platform';
import { freeDeadClaims, overdueCopies } from '../copy/claim-copies.js';
import { wakePaused } from '../copy/end-copies.js';
import { requestSending } from '../copy/send-copies.job.js';
import { askBreaker } from '../relay/breaker.js';
import { digestTables } from '../tables.js';

const sweepCopies = defineJob<Tick>('digest.sweep', { pace: 'bulk' });
defineSchedule(sweepCopies, '* * * * *', 'UTC');
const trimDigests = defineJob<Tick>('digest.trim', { pace: 'bulk' });
defineSchedule(trimDigests, '41 3 * * *', 'UTC');

const sweep = defineSystemTask('digest.sweep', 'mails whose sending died or was put off are taken up again, whoever they are for');
const trim = defineSystemTask('digest.trim', 'old items, copies and fragments of all tenants are deleted');

/** Every minute: what a dead job left, and what a mail server put off. The queue may lose every job; the copies are the truth. */
@HandlesJob(sweepCopies)
@Injectable()
export class SweepCopies implements JobHandler<Tick> {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async handle(): Promise<void> {
    await this.database.system(sweep, async (tx) => {
      await freeDeadClaims(tx);
      await wakePaused(tx);
      // More jobs than may send would only find that out.
      const most = (await askBreaker(tx)) === 'all' ? this.config.DIGESTS_PER_MINUTE || Number.POSITIVE_INFINITY : 1;
      await requestSending(tx, Math.min(await overdueCopies(tx), most));
    });
  }
}

/** Deletes what the tables declare to keep for so many days. */
@HandlesJob(trimDigests)
@Injectable()
export class TrimDigests implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    await this.database.system(trim, async (tx) => {
      for (const [table, column] of Object.entries(aged))
        await tx.query(`delete from ${table} where ${column} < $1 ${table === 'digest_item' ? superseded : ''}`, [before(table, tx.now)]);
    });
  }
}

/** The last word on who could read a version stays: a wider audience is measured against it, however late it comes. */
const superseded = `and exists (select from digest_item later
  where later.entry_id = digest_item.entry_id and later.version = digest_item.version and later.position > digest_item.position)`;

/** Copies before runs, which they refer to. */
const aged = {
  digest_bounce: 'reported_at',
  digest_item: 'occurred_at',
  digest_told: 'told_at',
  digest_copy: 'planned_at',
  digest_run: 'due_at',
  digest_fragment: 'rendered_at',
};

function before(table: string, now: Date): Date {
  const retention = digestTables[table]?.retention;
  if (typeof retention !== 'object') throw new Error(`${table} declares no days of retention`);
  return new Date(now.getTime() - retention.days * 86_400_000);
}
