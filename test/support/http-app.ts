import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import {
  ActorResolver,
  anonymousScope,
  type Clock,
  createHttpApp,
  createLog,
  HttpModule,
  isId,
  openPlatform,
  type Platform,
  PlatformMigration,
  PlatformModule,
  readConfig,
} from '#libs/platform';
import type { TestDatabase } from './database.js';

export interface HttpApp {
  app: NestFastifyApplication;
  platform: Platform;
  url: string;
  /** A request over the wire; `app.inject` cannot be loaded by Jest. `json` is sent as the body. */
  ask(path: string, options?: RequestInit & { json?: unknown }): Promise<Response>;
  /** What was logged, as the lines were written. */
  logged: string[];
  close(): Promise<void>;
}

interface Options {
  controllers?: Type[];
  imports?: (Type | DynamicModule)[];
  environment?: Record<string, string>;
  clock?: Clock;
  /** Recognises who asks, in the place of a cookie that is believed. */
  resolver?: Type<ActorResolver>;
}

/** A cookie `person=<id>` is believed: what stands in for sign-in where sign-in is not what is tested. */
class BelievingResolver extends ActorResolver {
  async resolve(request: FastifyRequest) {
    const id = request.cookies['person'];
    return isId(id) ? { ...anonymousScope, personId: id } : anonymousScope;
  }
}

@Module({})
class TestModule {}

/** The real server on a database of the test's own, with controllers of the test's own. */
export async function anHttpApp(database: Pick<TestDatabase, 'app' | 'system'>, options: Options = {}): Promise<HttpApp> {
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => logged.push(line) });
  const config = readConfig({ PUBLIC_URL: 'https://tandem.example', ...options.environment });
  const platform = await openPlatform(config, {
    entities: [],
    migrations: [PlatformMigration],
    urls: { app: database.app, system: database.system },
    log,
    clock: options.clock,
  });
  const root: DynamicModule = {
    module: TestModule,
    imports: [PlatformModule.with(platform), HttpModule.with(platform.migrations), ...(options.imports ?? [])],
    controllers: options.controllers ?? [],
    providers: [{ provide: ActorResolver, useClass: options.resolver ?? BelievingResolver }],
  };
  const app = await createHttpApp(root, platform);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    platform,
    url,
    ask: (path, { json, ...options } = {}) =>
      fetch(url + path, {
        ...options,
        ...(json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json', ...options.headers } }),
      }),
    logged,
    close: async () => {
      await app.close();
      await platform.close();
    },
  };
}
