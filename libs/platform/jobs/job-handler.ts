import type { Type } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import type { JobDefinition } from './job.js';

export interface JobContext {
  readonly requestId: string;
  /** 1 at the first run. */
  readonly attempt: number;
  /**
   * Marks the job done in the handler's own transaction, of any role: the work and the mark are one commit.
   * Throws JobTakenOver, and so undoes the work, when the job has been given to another worker meanwhile.
   */
  complete(transaction: Transaction): Promise<void>;
}

/** Runs at least once for each request: lock the row, done already? return, do, mark. */
export interface JobHandler<P extends object> {
  handle(payload: P, context: JobContext): Promise<void>;
}

/** This worker was silent for too long, and another one holds the job now. */
export class JobTakenOver extends Error {
  constructor() {
    super('the job has been given to another worker');
    this.name = 'JobTakenOver';
  }
}

const handled = new WeakMap<object, JobDefinition<object>>();

/** Makes a provider the one handler of a job. */
export function HandlesJob<P extends object>(job: JobDefinition<P>) {
  return (handler: Type<JobHandler<P>>): void => {
    handled.set(handler, job);
  };
}

export function jobHandledBy(provider: object): JobDefinition<object> | undefined {
  return handled.get(provider);
}
