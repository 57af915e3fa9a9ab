import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Config } from '../config/config.js';
import { anonymousScope } from '../database/scope.js';
import { NotFound } from '../errors.js';
import { fallbackLanguage, languageFromHeader } from '../i18n/languages.js';
import type { Log } from '../log/log.js';
import type { Metrics } from '../metrics/metrics.js';
import { refuseOtherTypes } from './body-types.js';
import { answerClientError } from './client-error.js';
import type { Counts } from './counts.js';
import { requireOwnOrigin } from './own-origin.js';
import { sendProblem } from './problem.filter.js';
import { RateLimit } from './rate-limit.js';
import { type ActorResolver, patternOf } from './request.js';
import { keepNowhere, newNonce, setSecurityHeaders } from './security-headers.js';

const megabyte = 1024 * 1024;

export interface ServerParts {
  config: Config;
  log: Log;
  metrics: Metrics;
  counts: Counts;
  /** Asked at each request: what recognises people is built after the server. */
  actorResolver: () => ActorResolver | undefined;
}

/**
 * Fastify with what every answer has, pages and REST alike. In this order: id and headers, cookies, how often from one
 * address, from which site, who asks, how often one person.
 */
export async function createServer({ config, log, metrics, counts, actorResolver }: ServerParts): Promise<FastifyInstance> {
  const behindTls = config.PUBLIC_URL.startsWith('https:');
  const server = fastify({
    bodyLimit: megabyte,
    trustProxy: (_address, hop) => hop < config.TRUSTED_PROXIES,
    genReqId: requestId,
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 500 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => {
      begin(request as FastifyRequest, reply as FastifyReply, behindTls);
      sendProblem(error, request as FastifyRequest, reply as FastifyReply, log);
    },
  });
  server.decorateRequest('nonce', '');
  server.decorateRequest('language', fallbackLanguage);
  server.decorateRequest('pattern', undefined);
  server.decorateRequest('actor', null as never);
  server.addHook('onRequest', async (request, reply) => begin(request, reply, behindTls));
  server.addHook('onResponse', async (request, reply) => {
    const route = patternOf(request);
    metrics.requestAnswered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    const fields = { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (/^\/(?:health|metrics|assets)/.test(route)) log.debug('Answered', fields);
    else log.info('Answered', fields);
  });
  server.addHook('preClose', async () => closeConnectionsAsTheyFallIdle(server));
  await server.register(cookie);
  await server.register(multipart, { limits: { fileSize: 26 * megabyte, files: 10, fields: 50, fieldSize: megabyte, parts: 60 } });
  server.addHook('onResponse', async (request) => passOverUnread(request));
  server.addHook('onRequest', async (request) => {
    refuseUnreadable(request);
    refuseOtherTypes(request);
  });
  await counts.connect();
  const limit = new RateLimit(config, counts);
  server.addHook('onRequest', (request) => limit.beforeAsking(request));
  server.addHook('onRequest', async (request) => requireOwnOrigin(request, config.PUBLIC_URL));
  server.addHook('onRequest', async (request, reply) => {
    const resolver = actorResolver();
    if (resolver) request.actor = await resolver.resolve(request);
    if (request.actor.personId !== null) keepNowhere(reply);
  });
  server.addHook('onRequest', (request) => limit.afterwards(request));
  return server;
}

/** What every answer has, that to an address which cannot be read included. */
function begin(request: FastifyRequest, reply: FastifyReply, behindTls: boolean): void {
  request.actor = anonymousScope;
  request.nonce = newNonce();
  request.language = languageFromHeader(request.headers['accept-language']);
  reply.raw.setHeader('x-request-id', request.id);
  setSecurityHeaders(request, reply, behindTls);
}

/** A form that was refused before its file was read: the connection would never fall idle. */
function passOverUnread(request: FastifyRequest): void {
  if (request.isMultipart() && !request.raw.readableEnded) request.raw.unpipe().resume();
}

/** No name of anything holds a NUL character, and Postgres refuses to look for one. */
function refuseUnreadable(request: FastifyRequest): void {
  if (/%00/.test(request.url)) throw new NotFound('address');
}

/** Node closes only those that are idle when closing begins; one that answers its last request would be kept alive for minutes. */
function closeConnectionsAsTheyFallIdle({ server }: FastifyInstance): void {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  server.once('close', () => clearInterval(sweep));
}

/** The proxy's id if it looks like one, so that its log and ours can be read together. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
