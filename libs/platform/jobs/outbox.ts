import type { Transaction } from '../database/transaction.js';
import { newId } from '../id.js';
import type { JobDefinition } from './job.js';

/** Part of the caller's transaction: the relay hands the job over once this has committed. */
export async function requestJob<P extends object>(
  transaction: Transaction,
  job: JobDefinition<P>,
  payload: P,
  runAt: Date,
): Promise<void> {
  await transaction.query(`insert into job_request (id, name, version, payload, run_at, requested_at) values ($1, $2, $3, $4, $5, $6)`, [
    newId(),
    job.name,
    job.version,
    JSON.stringify(payload),
    runAt,
    transaction.now,
  ]);
}
