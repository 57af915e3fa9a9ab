import { setTimeout as sleep } from 'node:timers/promises';
import { type INestApplicationContext, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, type JobSettings, JobWorkerModule, Metrics, type Platform, PlatformModule } from '#libs/platform';

/** Short times, so that a test sees in a second what takes minutes in life. */
export const hurried = { poll: 100, deliveryLease: 600, workerLease: 3_000, firstPause: 20, stopWithin: 4_000, concurrency: 4 };

/** A worker process in all but the process: relay, events, schedules and worker of these providers. Close it. */
export async function aWorker(
  platform: Platform,
  providers: Provider[],
  settings: Partial<JobSettings> = {},
): Promise<INestApplicationContext> {
  // Each stands for a process, which has its own.
  const own = { ...platform, metrics: new Metrics() };
  const imports = [PlatformModule.with(own), JobWorkerModule.with({ ...hurried, ...settings })];
  return NestFactory.createApplicationContext({ module: class TestWorker {}, imports, providers }, { logger: false, abortOnError: false });
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
