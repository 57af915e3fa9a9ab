import type { Transaction } from '../database/transaction.js';
import { newId } from '../id.js';
import type { JobDefinition } from './job.js';

/** Part of the caller's transaction, in one statement: the relay hands the jobs over once this has committed. */
export async function requestJobs<P extends object>(
  transaction: Transaction,
  job: JobDefinition<P>,
  payloads: readonly P[],
  runAt: Date,
): Promise<void> {
  if (payloads.length === 0) return;
  await transaction.query(
    `insert into job_request (id, name, version, payload, run_at, requested_at)
     select asked.id, $3, $4, asked.payload, $5, $6 from unnest($1::uuid[], $2::jsonb[]) as asked (id, payload)`,
    [payloads.map(() => newId()), payloads.map((payload) => JSON.stringify(payload)), job.name, job.version, runAt, transaction.now],
  );
}
