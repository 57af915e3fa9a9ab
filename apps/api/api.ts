import type { AddressInfo } from 'node:net';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, type Platform } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { openPages } from './pages/open-pages.js';

export interface RunningApi {
  app: NestFastifyApplication;
  port: number;
  /** Takes no new requests and waits for those in flight. */
  stop(): Promise<void>;
}

/** Built, not listening yet. `beside` runs in the same process. */
export async function buildApi(platform: Platform, beside: DynamicModule[] = []): Promise<NestFastifyApplication> {
  const app = await createHttpApp(ApiModule.with(platform, beside), platform);
  await openPages(app, platform);
  await app.init();
  return app;
}

/** Listens on the configured port, 0 for any that is free. */
export async function startApi(platform: Platform, beside: DynamicModule[] = []): Promise<RunningApi> {
  const app = await buildApi(platform, beside);
  await app.listen(platform.config.PORT, '0.0.0.0');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, port, stop: () => app.close() };
}
