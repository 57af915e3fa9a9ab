import { type DynamicModule, Module } from '@nestjs/common';
import { JobWorkerModule, type Platform, PlatformModule } from '#libs/platform';
import { features } from '../api/product.js';

/** Every feature for its jobs, without HTTP. */
@Module({})
export class WorkerModule {
  static with(platform: Platform): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(platform), runningJobs(), ...features] };
  }
}

/** Runs jobs in this process; what does not end within the patience of a stop is left to another worker. */
export function runningJobs(): DynamicModule {
  return JobWorkerModule.with({ stopWithin: 8_000 });
}
