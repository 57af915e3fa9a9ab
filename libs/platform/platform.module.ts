import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import { Config, ConfigError } from './config/config.js';
import { Database } from './database/database.js';
import type { Migration } from './database/migrate.js';
import { DatabaseAddresses, type Entity, openDatabase } from './database/open-database.js';
import { Counts } from './http/counts.js';
import { loadMessages } from './i18n/load-messages.js';
import { createLog, Log } from './log/log.js';
import { Metrics } from './metrics/metrics.js';

/** What one process runs on, made before Nest starts and closed after it has stopped. */
export interface Platform {
  config: Config;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  counts: Counts;
  database: Database;
  addresses: DatabaseAddresses;
  /** Those the product consists of: readiness compares them with what the database has. */
  migrations: readonly Migration[];
  close(): Promise<void>;
}

export interface DatabaseUrls {
  app: string;
  system: string;
}

export interface PlatformOptions {
  entities: readonly Entity[];
  migrations: readonly Migration[];
  /** Defaults to the configuration's; the embedded Postgres and tests know their own. */
  urls?: DatabaseUrls;
  clock?: Clock;
  log?: Log;
}

/** Opens the database as both roles and loads the messages. Throws what a start should stop for. */
export async function openPlatform(config: Config, options: PlatformOptions): Promise<Platform> {
  loadMessages();
  const clock = options.clock ?? new Clock();
  const application = options.urls?.app ?? config.DATABASE_URL;
  const system = options.urls?.system ?? config.DATABASE_SYSTEM_URL;
  if (!application || !system)
    throw new ConfigError(
      'DATABASE_URL must be set: tandem api and tandem worker work beside a Postgres of your own. tandem start brings one along',
    );
  const addresses: DatabaseAddresses = { application, system, replicas: config.DATABASE_REPLICA_URLS, poolSize: config.DATABASE_POOL_SIZE };
  const database = await openDatabase(addresses, options.entities, clock);
  const counts = new Counts(clock, config.REDIS_URL);
  return {
    config,
    clock,
    log: options.log ?? createLog(config.LOG_LEVEL),
    metrics: new Metrics(),
    counts,
    database,
    addresses,
    migrations: options.migrations,
    close: async () => {
      counts.close();
      await database.close();
    },
  };
}

/** Gives every library Config, Clock, Counts, Database, Log and Metrics. */
@Global()
@Module({})
export class PlatformModule {
  static with({ config, clock, counts, database, addresses, log, metrics }: Platform): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Counts, useValue: counts },
      { provide: Database, useValue: database },
      { provide: DatabaseAddresses, useValue: addresses },
      { provide: Log, useValue: log },
      { provide: Metrics, useValue: metrics },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
