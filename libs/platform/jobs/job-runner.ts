import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { defineSystemTask } from '../database/system-task.js';
import { Log } from '../log/log.js';
import { Metrics } from '../metrics/metrics.js';
import { within } from '../within.js';
import { EventFeed } from './event-feed.js';
import { JobProcessor } from './job-processor.js';
import { type JobQueue, openQueue, type QueueAddress } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { Loop } from './loop.js';
import { refuseMissingQueue } from './migrate-queue.js';
import type { WorkerHandle } from './queue-backends.js';
import { Relay } from './relay.js';
import { keepSchedules } from './tick.js';
import { WakeUp } from './wake-up.js';

const announce = defineSystemTask('jobs.announce', 'a worker makes its consumers and schedules known');

/** Times in milliseconds. */
export interface JobSettings extends QueueAddress {
  /** Jobs at a time in this process. */
  concurrency?: number;
  /** Looks for work this often where no call comes from Postgres. */
  poll?: number;
  /** A delivery that lies in the queue for longer is handed over again. */
  deliveryLease?: number;
  /** A worker that is silent for longer has died. */
  workerLease?: number;
  firstPause?: number;
  /** A job that takes longer to end when the process stops is left to another worker. */
  stopWithin?: number;
}

export const jobSettings = Symbol('JobSettings');

/** The background half of the product: relay, events, schedules and worker, from the start of the application to its stop. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly settings: Required<Omit<JobSettings, 'redisUrl' | 'queueName'>> & QueueAddress;
  private queue: JobQueue | undefined;
  private worker: WorkerHandle | undefined;
  private readonly processor: JobProcessor;
  private readonly wakeUp: WakeUp;
  private loops: Loop[] = [];

  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly log: Log,
    metrics: Metrics,
    @Inject(jobSettings) settings: JobSettings,
  ) {
    const defaults = { concurrency: 4, poll: 2_000, deliveryLease: 120_000, workerLease: 60_000, firstPause: 10_000, stopWithin: 25_000 };
    this.settings = { ...defaults, ...settings };
    this.wakeUp = new WakeUp(settings.systemUrl);
    const times = { lease: this.settings.workerLease, firstPause: this.settings.firstPause };
    this.processor = new JobProcessor(database, registry, times, log, metrics);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { concurrency, poll, deliveryLease } = this.settings;
    if (!this.settings.redisUrl) await this.database.system(announce, refuseMissingQueue);
    const feed = new EventFeed(this.database, this.registry, this.log);
    await feed.announceConsumers();
    await this.database.system(announce, keepSchedules);
    this.queue = openQueue(this.settings, this.log);
    const relay = new Relay(this.database, this.registry, this.queue, this.log, deliveryLease);
    this.loops = [
      new Loop('relay', () => relay.pass(), this.wakeUp, poll, this.log),
      new Loop('events', () => feed.pass(), this.wakeUp, poll, this.log),
    ];
    for (const loop of this.loops) loop.start();
    this.processor.start();
    this.worker = this.queue.work((delivery) => this.processor.process(delivery), concurrency);
  }

  /** Takes nothing new, lets running jobs end while all they use is still there, and leaves what won't end to another worker. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.wakeUp.stop();
    const stopped = Promise.all([...this.loops.map((loop) => loop.stop()), this.worker?.close()]);
    await within(this.settings.stopWithin, stopped).catch(() => this.log.warn('Jobs that did not end in time are left to another worker'));
    this.processor.stop();
    await this.queue?.close();
  }
}
