import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NestLog, type Platform } from '#libs/platform';
import { WorkerModule } from './worker.module.js';

/** Takes jobs until it is closed. */
export function startWorker(platform: Platform): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.with(platform), { logger: new NestLog(platform.log), abortOnError: false });
}
