import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { Migration } from '../database/migrate.js';
import { HealthController } from './health.controller.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { ExpectedMigrations, Readiness } from './readiness.js';

/** What REST has beside the features: health, metrics and idempotency. */
@Module({})
export class HttpModule {
  static with(migrations: readonly Migration[]): DynamicModule {
    return {
      module: HttpModule,
      controllers: [HealthController],
      providers: [
        Readiness,
        IdempotencyKeys,
        { provide: ExpectedMigrations, useValue: new ExpectedMigrations(migrations) },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
