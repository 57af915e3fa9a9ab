import { Injectable } from '@nestjs/common';
import { Database, defineSystemTask, HandlesJob, type JobHandler, type Transaction } from '#libs/platform';
import { copiesInBatch } from '../copy/claim-copies.js';
import { requestCopies } from '../copy/send-copies.job.js';
import { SendCopies } from '../copy/send-copies.js';
import { sendAtOnce, tellAtOnce } from './at-once-jobs.js';
import { planAtOnce } from './plan-at-once.js';

const tell = defineSystemTask(
  'digest.tell-at-once',
  'what was just collected is matched with what people of all tenants follow at once and may read',
);

/** More than these leave as digests do: nobody's new password waits behind thousands of mails. */
const mostAhead = copiesInBatch;

/** Plans the mails of what was collected, each chunk with the jobs that send it in one commit. */
export async function tellEverybody(database: Database): Promise<void> {
  while (await database.system(tell, planNext));
}

async function planNext(tx: Transaction): Promise<boolean> {
  const planned = await planAtOnce(tx);
  if (planned && planned.copies.length > mostAhead) await requestCopies(tx, planned.copies);
  else if (planned && planned.copies.length > 0) await tx.enqueue(sendAtOnce, { ids: planned.copies });
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
