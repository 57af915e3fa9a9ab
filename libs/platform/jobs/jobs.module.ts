import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobFigureReader } from './job-figures.js';
import { JobRegistry } from './job-registry.js';
import { JobRunner, type JobSettings, jobSettings } from './job-runner.js';
import { TrimOutbox } from './trim-outbox.job.js';

/** Needs `Database` from a global module. Call `enableShutdownHooks` or `close`, so that running jobs end. */
@Module({})
export class JobsModule {
  /** Nothing runs here, but the start fails all the same where a job has no handler or two. */
  static forApi(): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [JobRegistry, JobFigureReader, TrimOutbox],
      exports: [JobFigureReader],
    };
  }

  static forWorker(settings: JobSettings): DynamicModule {
    const api = JobsModule.forApi();
    return { ...api, providers: [...(api.providers ?? []), { provide: jobSettings, useValue: settings }, JobRunner] };
  }
}
