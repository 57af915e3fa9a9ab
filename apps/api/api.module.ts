import { type DynamicModule, Module } from '@nestjs/common';
import { HttpModule, type Platform, PlatformModule } from '#libs/platform';
import { features } from './product.js';

/** Every feature behind HTTP. Where one process does everything, the worker's modules come beside. */
@Module({})
export class ApiModule {
  static with(platform: Platform, beside: DynamicModule[] = []): DynamicModule {
    return { module: ApiModule, imports: [PlatformModule.with(platform), HttpModule.with(platform.migrations), ...features, ...beside] };
  }
}
