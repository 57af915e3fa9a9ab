import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import type { Config } from '../config/config.js';
import { TooManyRequests } from './http-errors.js';
import { isUnsafe, patternOf } from './request.js';

/** Parts of RATE_LIMIT_PER_MINUTE, whose usual value is 600. */
const usual = 600;
const writes = 120;
/** What someone without a sign-in may post: signing in, asking for a mail. */
const anonymousWrites = 30;

const unlimited = /^\/(?:assets\/|health\/|metrics$)/;

/** Counts by person, or by address (an IPv6 network as one) where nobody is signed in; in Redis if there is one. */
export async function limitRates(server: FastifyInstance, config: Config): Promise<void> {
  if (config.RATE_LIMIT_PER_MINUTE === 0) return;
  const redis = config.REDIS_URL ? await connectRedis(config.REDIS_URL, server) : undefined;
  // A Redis that does not answer lets requests through: a limit is no reason to stand still.
  await server.register(rateLimit, { global: false, redis, nameSpace: 'tandem-rate:', skipOnError: true });
  const limit = server.createRateLimit({
    timeWindow: 60_000,
    max: (request: FastifyRequest) => Math.ceil((allowed(request) * config.RATE_LIMIT_PER_MINUTE) / usual),
    keyGenerator: keyOf,
  });
  server.addHook('onRequest', async (request) => {
    if (unlimited.test(request.url)) return;
    const result = await limit(request);
    if (!result.isAllowed && result.isExceeded) throw new TooManyRequests(result.ttlInSeconds);
  });
}

function allowed(request: FastifyRequest): number {
  const own = request.routeOptions.config?.perMinute;
  if (own !== undefined) return own;
  if (!isUnsafe(request)) return usual;
  return request.actor.personId === null ? anonymousWrites : writes;
}

function keyOf(request: FastifyRequest): string {
  const who = request.actor.personId ?? network(request.ip);
  if (request.routeOptions.config?.perMinute !== undefined) return `${who} ${request.method} ${patternOf(request)}`;
  return `${who} ${isUnsafe(request) ? 'write' : 'read'}`;
}

/** One household or office has a /64 to itself. */
export function network(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const end = tail.split(':').filter(Boolean);
  const middle = address.includes('::') ? Array<string>(Math.max(0, 8 - groups.length - end.length)).fill('0') : [];
  return `${[...groups, ...middle, ...end]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

async function connectRedis(url: string, server: FastifyInstance): Promise<Redis> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 2_000 });
  redis.on('error', () => undefined);
  await Promise.race([once(redis, 'ready'), sleep(2_000, undefined, { ref: false })]).catch(() => undefined);
  server.addHook('onClose', async () => redis.disconnect());
  return redis;
}
