import type { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { type Delivery, renewLeases, type StartedRequest, startRequest } from './claim-requests.js';
import { giveBack, markDone, markFailed } from './end-request.js';
import { type JobContext, type JobHandler, JobTakenOver } from './job-handler.js';
import type { JobRegistry } from './job-registry.js';

const keepBooks = defineSystemTask('jobs.keep-books', 'a worker marks the requests of all tenants as started, done or failed');
const pauseForOtherRelease = 5_000;

export interface ProcessorTimes {
  /** Milliseconds that a worker may be silent. */
  lease: number;
  /** Milliseconds before the second attempt; each further one waits four times as long. */
  firstPause: number;
}

/** Does what a delivery asks for: takes its request up, runs the handler, marks it. */
export class JobProcessor {
  private readonly held = new Set<string>();
  private heart: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly times: ProcessorTimes,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  start(): void {
    this.heart = setInterval(() => void this.beat(), this.times.lease / 3);
    this.heart.unref();
  }

  stop(): void {
    clearInterval(this.heart);
  }

  async process(delivery: Delivery): Promise<void> {
    const request = await this.database.system(keepBooks, (transaction) => startRequest(transaction, delivery, this.times.lease));
    if (!request) return;
    const known = this.registry.handler(request.name);
    if (!known || request.version > known.job.version) {
      await this.database.system(keepBooks, (transaction) => giveBack(transaction, request, pauseForOtherRelease));
      return;
    }
    this.held.add(request.claim);
    const began = performance.now();
    try {
      const outcome = await this.run(known.handler, request);
      this.metrics.jobEnded(request.name, outcome, (performance.now() - began) / 1000);
    } finally {
      this.held.delete(request.claim);
    }
  }

  private async run(handler: JobHandler<object>, request: StartedRequest): Promise<'done' | 'failed' | 'dead'> {
    try {
      await handler.handle(request.payload, contextOf(request));
      await this.database.system(keepBooks, (transaction) => markDone(transaction, request));
      return 'done';
    } catch (error) {
      if (error instanceof JobTakenOver) return 'failed';
      const state = await this.database.system(keepBooks, (transaction) => markFailed(transaction, request, error, this.times.firstPause));
      const facts = { job: request.name, requestId: request.id, attempt: request.attempts + 1 };
      this.log.error(state === 'dead' ? 'A job is given up' : 'A job failed and will be tried again', error, facts);
      return state === 'dead' ? 'dead' : 'failed';
    }
  }

  private async beat(): Promise<void> {
    if (this.held.size === 0) return;
    // Postgres away: the next beat, or the end of the lease, sees to it.
    await this.database
      .system(keepBooks, (transaction) => renewLeases(transaction, [...this.held], this.times.lease))
      .catch(() => undefined);
  }
}

function contextOf(request: StartedRequest): JobContext {
  return {
    requestId: request.id,
    attempt: request.attempts + 1,
    complete: async (transaction) => {
      if (!(await markDone(transaction, request))) throw new JobTakenOver();
    },
  };
}
