import { Injectable } from '@nestjs/common';
import { Database, defineSystemTask, HandlesJob, type JobHandler, type Transaction } from '#libs/platform';
import { copiesInJob, inSlices } from '../copy/send-copies.job.js';
import { SendCopies } from '../copy/send-copies.js';
import { sendAtOnce, tellAtOnce } from './at-once-jobs.js';
import { planAtOnce } from './plan-at-once.js';

const tell = defineSystemTask(
  'digest.tell-at-once',
  'what was just collected is matched with what people of all tenants follow at once and may read',
);

/** Plans the mails of what was collected, each chunk with the jobs that send it in one commit. */
export async function tellEverybody(database: Database): Promise<void> {
  while (await database.system(tell, planNext));
}

async function planNext(tx: Transaction): Promise<boolean> {
  const planned = await planAtOnce(tx);
  if (planned)
    await tx.enqueueAll(
      sendAtOnce,
      inSlices(planned.copies, copiesInJob).map((ids) => ({ ids })),
    );
  return planned !== null;
}

@HandlesJob(tellAtOnce)
@Injectable()
export class TellAtOnce implements JobHandler<object> {
  constructor(private readonly database: Database) {}

  handle(): Promise<void> {
    return tellEverybody(this.database);
  }
}

@HandlesJob(sendAtOnce)
@Injectable()
export class SendAtOnce implements JobHandler<{ ids: string[] }> {
  constructor(private readonly copies: SendCopies) {}

  handle(payload: { ids: string[] }): Promise<void> {
    return this.copies.handle(payload);
  }
}
