import type { Transaction } from '../database/transaction.js';
import { isSpent, pauseAfter } from './backoff.js';
import type { StartedRequest } from './claim-requests.js';
import { describeFailure, FinalFailure, isUnavailable } from './failure.js';

type Held = Pick<StartedRequest, 'id' | 'claim'>;

/** False when the claim is no longer ours, or the job is done already. */
export async function markDone(transaction: Transaction, { id, claim }: Held): Promise<boolean> {
  const [row] = await transaction.query<{ done: boolean }>('select app.complete_job($1, $2) as done', [id, claim]);
  return row?.done ?? false;
}

/** Leaves the request to wait for its next attempt, or gives it up. */
export async function markFailed(
  transaction: Transaction,
  request: StartedRequest,
  error: unknown,
  firstPause: number,
): Promise<'waiting' | 'dead'> {
  const attempts = request.attempts + 1;
  const waited = transaction.now.getTime() - request.requestedAt.getTime();
  const spent = error instanceof FinalFailure || isSpent(attempts, waited, isUnavailable(error));
  const runAt = new Date(transaction.now.getTime() + pauseAfter(attempts, firstPause));
  await transaction.query(
    `update job_request set state = $3, attempts = $4, last_error = $5, run_at = $6, ended_at = $7,
       started = false, claim = null, claimed_until = null
     where id = $1 and claim = $2`,
    [request.id, request.claim, spent ? 'dead' : 'waiting', attempts, describeFailure(error), runAt, spent ? transaction.now : null],
  );
  return spent ? 'dead' : 'waiting';
}

/** Gives a request back that this release has no handler for; a worker of another release takes it. */
export async function giveBack(transaction: Transaction, { id, claim }: Held, pause: number): Promise<void> {
  await transaction.query(
    `update job_request set state = 'waiting', run_at = $3, started = false, claim = null, claimed_until = null
     where id = $1 and claim = $2`,
    [id, claim, new Date(transaction.now.getTime() + pause)],
  );
}
