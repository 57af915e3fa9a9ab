import { Injectable } from '@nestjs/common';
import {
  Database,
  defineJob,
  defineSchedule,
  defineSystemTask,
  HandlesJob,
  type JobHandler,
  type Tick,
  type Transaction,
} from '#libs/platform';
import { tellEverybody } from '../at-once/tell-at-once.job.js';
import { requestCopies } from '../copy/send-copies.job.js';
import { beginRuns, planChunk } from './plan-run.js';

const planDigests = defineJob<Tick>('digest.plan', { pace: 'bulk' });
defineSchedule(planDigests, '* * * * *', 'UTC');

const plan = defineSystemTask('digest.plan', 'what is new is matched with what people of all tenants follow and may read');

/** Every minute: what is to be told at once, where no other job has; then everyone whose digest is due. Chunk by chunk, each with its copies and the jobs that send them in one commit. */
@HandlesJob(planDigests)
@Injectable()
export class PlanDigests implements JobHandler<Tick> {
  constructor(private readonly database: Database) {}

  async handle(): Promise<void> {
    // Digests tell all that is new: they do not wait for what could not be told at once.
    const failed = await tellEverybody(this.database).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    await this.database.system(plan, beginRuns);
    while (await this.database.system(plan, planNext));
    if (failed) throw failed.error;
  }
}

async function planNext(tx: Transaction): Promise<boolean> {
  const planned = await planChunk(tx);
  if (planned) await requestCopies(tx, planned.copies);
  return planned !== null;
}
