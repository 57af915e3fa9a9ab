import type { EventEmitter } from 'node:events';
import { type BulkJobOptions, createPostgresBackend, Queue, Worker, withBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type pg from 'pg';
import { within } from '../within.js';
import type { Delivery } from './claim-requests.js';
import { PatientPool } from './patient-pool.js';

export type Process = (delivery: Delivery) => Promise<void>;

/** What is used of BullMQ, whose own types differ by backend. */
export interface QueueHandle {
  addBulk(jobs: { name: string; data: Delivery; opts: BulkJobOptions }[]): Promise<unknown>;
  getJob(id: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface WorkerHandle {
  /** Waits for the running jobs. */
  close(): Promise<void>;
}

export interface QueueBackend {
  queue: QueueHandle & Pick<EventEmitter, 'on'>;
  startWorker(process: Process, concurrency: number): WorkerHandle & Pick<EventEmitter, 'on'>;
  disconnect(): Promise<void>;
}

/** A delivery that stalls is not run again by the queue: when the lease of its request ends, the relay sees to it. */
const workerOptions = { maxStalledCount: 0, runRetryDelay: 1_000 };

export function redisBackend(url: string, name: string): QueueBackend {
  const connections: Redis[] = [];
  // Not lazy: a worker whose lazy first connection fails never takes a job.
  const connect = (options: RedisOptions) => {
    const connection = new Redis(url, { ...options, retryStrategy: (tries) => Math.min(tries * 100, 2_000) });
    connection.on('error', () => undefined);
    connections.push(connection);
    return connection;
  };
  return {
    // The relay wants to know soon that Redis is away; a worker waits for it.
    queue: new Queue(name, { connection: connect({ maxRetriesPerRequest: 1, commandTimeout: 5_000 }) }),
    startWorker: (process, concurrency) =>
      new Worker<Delivery>(name, (job) => process(job.data), {
        connection: connect({ maxRetriesPerRequest: null }),
        concurrency,
        ...workerOptions,
      }),
    disconnect: async () => {
      for (const connection of connections) connection.disconnect();
    },
  };
}

/** In the schema `bullmq`, which `migrateQueue` makes. */
export function postgresBackend(url: string, name: string): QueueBackend {
  const bound = withBackend(createPostgresBackend);
  const pools: pg.Pool[] = [];
  const connections = new Set<pg.PoolClient>();
  const open = (max: number) => {
    const options = '-c search_path=bullmq';
    const pool = new PatientPool({ connectionString: url, max, options, keepAlive: true, application_name: 'tandem queue' });
    pool.on('error', () => undefined);
    pool.on('connect', (connection) => connections.add(connection));
    pool.on('remove', (connection) => connections.delete(connection));
    pools.push(pool);
    return pool;
  };
  return {
    queue: new bound.Queue(name, { connection: open(1) }),
    // One of its connections is held for LISTEN.
    startWorker: (process, concurrency) =>
      new bound.Worker<Delivery>(name, (job) => process(job.data), { connection: open(3), concurrency, ...workerOptions }),
    disconnect: async () => {
      const ended = Promise.all(pools.map((pool) => pool.end()));
      // A worker that was not waited for still holds the connection it listens on.
      await within(1_000, ended).catch(() => Promise.all([...connections].map((connection) => connection.end())));
    },
  };
}
