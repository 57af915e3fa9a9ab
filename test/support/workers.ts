import { setTimeout as sleep } from 'node:timers/promises';
import { type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, Database, type JobSettings, JobsModule } from '#libs/platform';

/** Short times, so that a test sees in a second what takes minutes in life. */
export const hurried = { poll: 100, deliveryLease: 600, workerLease: 3_000, firstPause: 20, stopWithin: 4_000, concurrency: 4 };

/** A worker process in all but the process: relay, events, schedules and worker of these providers. Close it. */
export async function aWorker(database: Database, providers: Provider[], settings: JobSettings): Promise<INestApplicationContext> {
  const platform = {
    module: class TestPlatform {},
    global: true,
    providers: [{ provide: Database, useValue: database }],
    exports: [Database],
  };
  const root = { module: class TestWorker {}, imports: [platform, JobsModule.forWorker({ ...hurried, ...settings })], providers };
  return NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
}

/** The real clock, put forward by the test. */
export class SetClock extends Clock {
  private shift = 0;

  override now(): Date {
    return new Date(Date.now() + this.shift);
  }

  reset(): void {
    this.shift = 0;
  }

  forward(milliseconds: number): void {
    this.shift += milliseconds;
  }
}

/** Waits until it holds; says what it was waiting for when it does not. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, limit = 10_000): Promise<void> {
  for (const end = Date.now() + limit; Date.now() < end; await sleep(20)) if (await holds()) return;
  throw new Error(`waited in vain: ${what}`);
}
