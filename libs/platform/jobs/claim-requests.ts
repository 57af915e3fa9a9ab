import type { Transaction } from '../database/transaction.js';
import { isSpent } from './backoff.js';
import type { JobDefinition } from './job.js';

/** What travels through the queue. Everything else is read from the request when a worker takes the delivery up. */
export interface Delivery {
  requestId: string;
  claim: string;
}

/** Leases run on the database's own clock: they measure silence between machines, not the domain's time. */
const leaseEnd = (parameter: string) => `clock_timestamp() + ${parameter} * interval '1 ms'`;

/** Claims what is due, of the jobs and payload versions that this release knows, for as long as the lease. */
export async function claimDue(
  transaction: Transaction,
  jobs: readonly JobDefinition<object>[],
  limit: number,
  lease: number,
): Promise<Delivery[]> {
  if (jobs.length === 0 || limit <= 0) return [];
  const rows = await transaction.query<Delivery & { position: string }>(
    `with due as (
       select r.id, row_number() over (order by r.run_at, r.id) as position
       from (
         select r.id, r.run_at from job_request r
         join unnest($1::text[], $2::int[]) as known(name, version) on known.name = r.name and r.version <= known.version
         where r.state = 'waiting' and r.run_at <= $3
         order by r.run_at, r.id limit $4 for update of r skip locked) r
     )
     update job_request set state = 'queued', claim = gen_random_uuid(), claimed_until = ${leaseEnd('$5')}, started = false
     from due where job_request.id = due.id
     returning job_request.id as "requestId", claim, position`,
    [jobs.map((job) => job.name), jobs.map((job) => job.version), transaction.now, limit, lease],
  );
  return rows.sort((a, b) => Number(a.position) - Number(b.position)).map(({ requestId, claim }) => ({ requestId, claim }));
}

/** How many requests are with the queue or a worker. */
export async function countQueued(transaction: Transaction): Promise<number> {
  const [row] = await transaction.query<{ count: number }>(`select count(*)::int as count from job_request where state = 'queued'`);
  return row?.count ?? 0;
}

/** Takes deliveries back that the queue never got, or has lost. Returns how many. */
export function takeBack(transaction: Transaction, deliveries: readonly Delivery[]): Promise<number> {
  return transaction.execute(
    `update job_request set state = 'waiting', claim = null, claimed_until = null
     where claim = any($1) and id = any($2) and state = 'queued' and not started`,
    [deliveries.map((delivery) => delivery.claim), deliveries.map((delivery) => delivery.requestId)],
  );
}

/** Takes up to 500 requests back whose worker has been silent past its lease: it died. That counts as an attempt. Returns how many. */
export async function reclaimFromDead(transaction: Transaction): Promise<number> {
  const rows = await transaction.query<{ id: string; attempts: number }>(
    `select id, attempts from job_request where state = 'queued' and claimed_until < clock_timestamp() and started
     order by claimed_until limit 500 for update skip locked`,
  );
  if (rows.length === 0) return 0;
  const spent = rows.filter((row) => isSpent(row.attempts + 1, 0, false)).map((row) => row.id);
  await transaction.query(
    `update job_request set state = case when id = any($2) then 'dead' else 'waiting' end,
       ended_at = case when id = any($2) then $3::timestamptz end,
       attempts = attempts + 1, last_error = 'the worker went away', started = false, claim = null, claimed_until = null
     where id = any($1)`,
    [rows.map((row) => row.id), spent, transaction.now],
  );
  return rows.length;
}

/** Up to 200 deliveries that no worker has taken up within their lease: the queue is long, or has lost them. */
export async function overdueDeliveries(transaction: Transaction): Promise<Delivery[]> {
  return transaction.query<Delivery>(
    `select id as "requestId", claim from job_request
     where state = 'queued' and claimed_until < clock_timestamp() and not started order by claimed_until limit 200`,
  );
}

export interface StartedRequest {
  id: string;
  name: string;
  version: number;
  payload: object;
  attempts: number;
  requestedAt: Date;
  /** Another than the delivery's, so that a delivery that arrives twice starts once. */
  claim: string;
}

/** Takes a delivery up; nothing where it is done already, or was given to another. */
export async function startRequest(transaction: Transaction, delivery: Delivery, lease: number): Promise<StartedRequest | undefined> {
  const [row] = await transaction.query<StartedRequest>(
    `update job_request set started = true, claim = gen_random_uuid(), claimed_until = ${leaseEnd('$3')}
     where id = $1 and claim = $2 and state = 'queued' and not started
     returning id, name, version, payload, attempts, requested_at as "requestedAt", claim`,
    [delivery.requestId, delivery.claim, lease],
  );
  return row;
}

/** Tells that these are still being worked on, or still lie in the queue. */
export async function renewLeases(transaction: Transaction, claims: readonly string[], lease: number): Promise<void> {
  await transaction.query(`update job_request set claimed_until = ${leaseEnd('$2')} where claim = any($1) and state = 'queued'`, [
    claims,
    lease,
  ]);
}
