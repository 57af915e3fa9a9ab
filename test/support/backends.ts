import { afterAll, afterEach, beforeAll, describe, jest } from '@jest/globals';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import pg from 'pg';
import {
  anonymousScope,
  createLog,
  type JobSettings,
  openPlatform,
  type Platform,
  PlatformMigration,
  readConfig,
  type Work,
} from '#libs/platform';
import { aDatabase, type TestDatabase } from './database.js';
import { aRedis, type TestRedis } from './redis.js';
import { aWorker, SetClock } from './workers.js';

/** Everything a test of background work stands on, for one of the two backends of the queue. */
export class Stage {
  readonly clock = new SetClock();
  readonly logged: string[] = [];
  platform: Platform;
  addresses: TestDatabase;
  redis: TestRedis | undefined;
  private operator: pg.Client;
  private readonly running: INestApplicationContext[] = [];

  constructor(readonly backend: 'Postgres' | 'Redis') {}

  async open(): Promise<void> {
    this.addresses = await aDatabase();
    this.redis = this.backend === 'Redis' ? await aRedis() : undefined;
    const { app, system } = this.addresses;
    const config = readConfig({ REDIS_URL: this.redis?.url });
    const log = createLog('info', { write: (line) => this.logged.push(line) });
    this.platform = await openPlatform(config, {
      entities: [],
      migrations: [PlatformMigration],
      urls: { app, system },
      clock: this.clock,
      log,
    });
    this.operator = new pg.Client({ connectionString: this.addresses.superuser });
    await this.operator.connect();
    await this.sql('create table effect (note text); grant all on effect to tandem_app, tandem_system');
  }

  get database() {
    return this.platform.database;
  }

  get settings(): JobSettings {
    return { systemUrl: this.addresses.system, redisUrl: this.redis?.url };
  }

  async worker(providers: Provider[], settings: Partial<JobSettings> = {}): Promise<INestApplicationContext> {
    const worker = await aWorker(this.platform, providers, settings);
    this.running.push(worker);
    return worker;
  }

  /** One use case of nobody in particular. */
  useCase<T>(work: Work<T>): Promise<T> {
    return this.database.transaction(anonymousScope, work);
  }

  /** Looks behind the curtain, past every policy. */
  async sql<T = Record<string, unknown>>(text: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.operator.query(text, parameters)).rows as T[];
  }

  async effects(): Promise<string[]> {
    return (await this.sql<{ note: string }>('select note from effect order by note')).map((row) => row.note);
  }

  /** Loses all that the queue holds. */
  async wipeQueue(): Promise<void> {
    if (this.redis) await this.redis.wipe();
    else await this.sql('truncate bullmq.job, bullmq.meta, bullmq.event cascade');
  }

  /** Takes Redis away until what this returns is called; then it is back, and empty. */
  async takeRedisAway(): Promise<() => Promise<void>> {
    const port = Number(new URL(this.redis?.url ?? '').port);
    await this.redis?.stop();
    return async () => {
      this.redis = await aRedis(port);
    };
  }

  async clear(): Promise<void> {
    await Promise.all(this.running.splice(0).map((worker) => worker.close()));
    await this.wipeQueue();
    this.clock.reset();
    await this.sql('truncate job_request, event, event_consumer, schedule, effect');
  }

  async close(): Promise<void> {
    await this.operator.end();
    await this.platform.close();
    await this.redis?.stop();
    await this.addresses.drop();
  }
}

/** Runs the same tests with the queue in Postgres and in a real Redis. */
export function onBothBackends(tests: (stage: Stage) => void): void {
  describe.each(['Postgres', 'Redis'] as const)('with the queue in %s', (backend) => {
    const stage = new Stage(backend);
    jest.setTimeout(30_000);
    beforeAll(() => stage.open());
    afterEach(() => stage.clear());
    afterAll(() => stage.close());
    tests(stage);
  });
}
