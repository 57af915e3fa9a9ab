import type { EventEmitter } from 'node:events';
import type { Log } from '../log/log.js';
import { within } from '../within.js';
import type { Delivery } from './claim-requests.js';
import type { JobDefinition } from './job.js';
import { type Process, postgresBackend, type QueueBackend, redisBackend, type WorkerHandle } from './queue-backends.js';

const patience = 10_000;

export interface QueueAddress {
  /** As tandem_system, straight to Postgres. */
  systemUrl: string;
  /** Unset: the queue is in Postgres too. */
  redisUrl?: string | undefined;
  /** Tells apart installations that share a Redis. */
  queueName?: string | undefined;
}

export function openQueue({ systemUrl, redisUrl, queueName = 'tandem' }: QueueAddress, log: Log): JobQueue {
  return new JobQueue(redisUrl ? redisBackend(redisUrl, queueName) : postgresBackend(systemUrl, queueName), log);
}

/** Carries deliveries to workers. It may be wiped at any moment: what is to be done stands in job_request. */
export class JobQueue {
  constructor(
    private readonly backend: QueueBackend,
    private readonly log: Log,
  ) {
    sayWhenAway(backend.queue, log);
  }

  /** Throws when the queue is not to be had. What arrives after all, later, finds its claim gone and does nothing. */
  async add(deliveries: readonly Delivery[], pace: JobDefinition<object>['pace']): Promise<void> {
    // Attempts, backoff and history are kept in job_request: the queue forgets a delivery as soon as it is over.
    const options = { attempts: 1, removeOnComplete: true, removeOnFail: true, ...(pace === 'bulk' ? { priority: 10 } : {}) };
    const added = this.backend.queue.addBulk(deliveries.map((data) => ({ name: pace, data, opts: { ...options, jobId: data.claim } })));
    await within(patience, added);
  }

  /** The claims of those deliveries that it still has. Throws when the queue is not to be had. */
  async holds(deliveries: readonly Delivery[]): Promise<Set<string>> {
    const found = await within(patience, Promise.all(deliveries.map(({ claim }) => this.backend.queue.getJob(claim))));
    return new Set(deliveries.filter((_, i) => found[i]).map(({ claim }) => claim));
  }

  /** Takes deliveries from now on, at most `concurrency` at a time. */
  work(process: Process, concurrency: number): WorkerHandle {
    return sayWhenAway(this.backend.startWorker(process, concurrency), this.log);
  }

  async close(): Promise<void> {
    // One that is away cannot say goodbye.
    await within(1_000, this.backend.queue.close()).catch(() => undefined);
    await this.backend.disconnect();
  }
}

/** A queue that is away is tried again and again, but said once a minute. */
function sayWhenAway<T extends Pick<EventEmitter, 'on'>>(part: T, log: Log): T {
  let said = 0;
  part.on('error', (error: Error) => {
    if (Date.now() - said < 60_000) return;
    said = Date.now();
    log.error('The queue is not to be had', error);
  });
  return part;
}
