import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestLog } from '../log/nest-log.js';
import type { Platform } from '../platform.module.js';
import { jsonParser, mail, mailParser } from './body-types.js';
import { serveOpenApi } from './openapi-routes.js';
import { ProblemFilter } from './problem.filter.js';
import { ActorResolver } from './request.js';
import { createServer } from './server.js';

/** Nest on our server; not listening yet, so that tests can inject. */
export async function createHttpApp(root: DynamicModule | Type, platform: Platform): Promise<NestFastifyApplication> {
  let resolver: ActorResolver | undefined;
  const { config, log, metrics, counts } = platform;
  const server = await createServer({ config, log, metrics, counts, actorResolver: () => resolver });
  const adapter = new FastifyAdapter(server as never);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter as never, { logger: new NestLog(log), abortOnError: false });
  app.useBodyParser('application/json', {}, jsonParser(server) as never);
  app.useBodyParser(mail, {}, mailParser as never);
  app.useGlobalFilters(new ProblemFilter(log));
  resolver = actorResolverOf(app);
  serveOpenApi(server, app, config.PUBLIC_URL);
  return app;
}

/** Whichever library provides it, without having to be global. */
function actorResolverOf(app: INestApplication): ActorResolver | undefined {
  const modules = [...app.get(ModulesContainer).values()];
  return modules.map((module) => module.providers.get(ActorResolver)?.instance as ActorResolver | undefined).find(Boolean);
}
