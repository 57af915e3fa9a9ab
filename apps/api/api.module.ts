import { type DynamicModule, Module } from '@nestjs/common';
import { HttpModule, JobsModule, type Platform, PlatformModule } from '#libs/platform';
import { features } from './product.js';

/** Every feature behind HTTP. It asks for jobs; where one process does everything, what runs them comes beside. */
@Module({})
export class ApiModule {
  static with(platform: Platform, beside: DynamicModule[] = []): DynamicModule {
    const machinery = [PlatformModule.with(platform), HttpModule.with(platform.migrations), JobsModule];
    return { module: ApiModule, imports: [...machinery, ...features, ...beside] };
  }
}
