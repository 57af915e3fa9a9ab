import type { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import type { Log } from '../log/log.js';
import { claimDue, countQueued, type Delivery, overdueDeliveries, reclaimFromDead, renewLeases, takeBack } from './claim-requests.js';
import type { JobDefinition } from './job.js';
import type { JobQueue } from './job-queue.js';
import type { JobRegistry } from './job-registry.js';
import { askForDueTicks } from './tick.js';

const relayJobs = defineSystemTask('jobs.relay', 'requests of all tenants are handed to the queue, and taken back where it lost them');
const batchSize = 500;
/** Bulk work waits in Postgres, where prompt work can pass it, and not in the queue. */
const bulkInQueue = 200;

/** Hands due requests to the queue, and takes back what the queue or a worker lost. Any number of relays may run. */
export class Relay {
  private queueIsAway = false;

  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly queue: JobQueue,
    private readonly log: Log,
    /** Milliseconds that a delivery may lie in the queue. */
    private readonly lease: number,
  ) {}

  /** Returns whether there may be more to do at once. */
  async pass(): Promise<boolean> {
    await this.lookAfterOverdue();
    const { prompt, bulk } = await this.database.system(relayJobs, async (transaction) => {
      const left = await reclaimFromDead(transaction);
      if (left > 0) this.log.warn('Jobs of a worker that went away are handed over again', { jobs: left });
      await askForDueTicks(transaction);
      const claim = (pace: JobDefinition<object>['pace'], limit: number) =>
        claimDue(transaction, this.registry.jobs(pace), limit, this.lease);
      return { prompt: await claim('prompt', batchSize), bulk: await claim('bulk', bulkInQueue - (await countQueued(transaction))) };
    });
    await this.handOver(prompt, 'prompt');
    await this.handOver(bulk, 'bulk');
    return prompt.length === batchSize && !this.queueIsAway;
  }

  /** What still lies in a long queue stays there; what the queue lost is taken back. */
  private async lookAfterOverdue(): Promise<void> {
    const overdue = await this.database.system(relayJobs, overdueDeliveries);
    if (overdue.length === 0) return;
    const kept = await this.queue.holds(overdue);
    const gone = overdue.filter(({ claim }) => !kept.has(claim));
    const lost = await this.database.system(relayJobs, async (transaction) => {
      await renewLeases(transaction, [...kept], this.lease);
      // Not those that a worker has taken up meanwhile.
      return takeBack(transaction, gone);
    });
    if (lost > 0) this.log.warn('The queue lost deliveries; they are handed over again', { deliveries: lost });
  }

  private async handOver(deliveries: readonly Delivery[], pace: JobDefinition<object>['pace']): Promise<void> {
    if (deliveries.length === 0) return;
    try {
      await this.queue.add(deliveries, pace);
      if (this.queueIsAway) this.log.info('The queue takes jobs again');
      this.queueIsAway = false;
    } catch (error) {
      if (!this.queueIsAway) this.log.error('The queue takes nothing; jobs wait in Postgres', error);
      this.queueIsAway = true;
      await this.database.system(relayJobs, (transaction) => takeBack(transaction, deliveries));
    }
  }
}
