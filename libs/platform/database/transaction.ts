import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type NewEvent, recordEvent } from '../jobs/event.js';
import type { JobDefinition } from '../jobs/job.js';
import { requestJobs } from '../jobs/outbox.js';
import { statementName } from './statement-name.js';

/** One open transaction: what a use case reads, writes and leaves in the outbox, together or not at all. */
export class Transaction {
  constructor(
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
    /** The instant of the use case, also `app.now()` in policies. */
    readonly now: Date,
    private readonly mayPrepare: boolean,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Plain SQL with bound parameters; rows as node-postgres gives them (dates as Date, bigint as string). */
  async query<T = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const result = await this.client.query(sql, parameters as unknown[]);
    return result.rows as T[];
  }

  /** As query, for statements whose row count matters. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const result = await this.client.query(sql, parameters as unknown[]);
    return result.rowCount ?? 0;
  }

  /**
   * As query, with a plan that the connection keeps: for what many people do at once. With its policies, a statement takes longer to plan
   * than to run. Its text may hold no values, else each would be kept.
   */
  async planned<T = Record<string, unknown>>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const name = this.mayPrepare ? statementName(sql) : undefined;
    const result = await this.client.query({ text: sql, values: parameters as unknown[], name });
    return result.rows as T[];
  }

  /** Records a domain event; consumers meet it after the commit, in commit order. */
  publish(event: NewEvent): Promise<void> {
    return recordEvent(this, event);
  }

  /** Asks for a job; it runs after the commit, at `runAt` or at once. */
  enqueue<P extends object>(job: JobDefinition<P>, payload: P, runAt: Date = this.now): Promise<void> {
    return requestJobs(this, job, [payload], runAt);
  }

  /** As enqueue, for a job of its own for each payload. */
  enqueueAll<P extends object>(job: JobDefinition<P>, payloads: readonly P[], runAt: Date = this.now): Promise<void> {
    return requestJobs(this, job, payloads, runAt);
  }
}
