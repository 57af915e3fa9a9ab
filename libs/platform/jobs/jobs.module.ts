import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Config } from '../config/config.js';
import { DatabaseAddresses } from '../database/open-database.js';
import { JobFigureReader } from './job-figures.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner, type JobSettings, jobSettings } from './job-runner.js';
import { TrimOutbox } from './trim-outbox.job.js';

/** In every process: nothing runs here, but the start fails where a job has no handler or two. */
@Module({ imports: [DiscoveryModule], providers: [JobRegistry, JobFigureReader, TrimOutbox], exports: [JobRegistry, JobFigureReader] })
export class JobsModule {}

/** Beside it where jobs run. Close the application, or enable its shutdown hooks, so that running jobs end. */
@Module({})
export class JobWorkerModule {
  static with(settings: Partial<JobSettings> = {}): DynamicModule {
    const provider = {
      provide: jobSettings,
      inject: [DatabaseAddresses, Config],
      useFactory: (addresses: DatabaseAddresses, config: Config): JobSettings => ({
        systemUrl: addresses.system,
        redisUrl: config.REDIS_URL,
        ...settings,
      }),
    };
    return { module: JobWorkerModule, imports: [JobsModule], providers: [provider, JobRunner] };
  }
}
