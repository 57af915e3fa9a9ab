import type { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';

const lookAfterJobs = defineSystemTask(
  'jobs.look-after',
  'an operator sees what was given up, of all tenants: names of jobs and errors, no content',
);

/** A request that was given up; what it carries are ids, and not shown. */
export interface DeadJob {
  id: string;
  name: string;
  attempts: number;
  lastError: string | null;
  requestedAt: Date;
  endedAt: Date;
}

/** Those given up last come first; at most 200. */
export function deadJobs(database: Database): Promise<DeadJob[]> {
  return database.system(lookAfterJobs, (transaction) =>
    transaction.query<DeadJob>(
      `select id, name, attempts, last_error as "lastError", requested_at as "requestedAt", ended_at as "endedAt"
       from job_request where state = 'dead' order by ended_at desc, id limit 200`,
    ),
  );
}

/** Gives requests a fresh set of attempts, from now on: all of them where no ids are named. Returns how many. */
export function reviveJobs(database: Database, ids: readonly string[] | null): Promise<number> {
  return database.system(lookAfterJobs, (transaction) =>
    transaction.execute(
      `update job_request set state = 'waiting', attempts = 0, requested_at = $1, run_at = $1, ended_at = null
       where state = 'dead' and ($2::uuid[] is null or id = any($2))`,
      [transaction.now, ids],
    ),
  );
}
