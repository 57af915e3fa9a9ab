import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import type { Counts } from './counts.js';
import { TooManyRequests } from './http-errors.js';
import { carriesToken, isUnsafe, patternOf } from './request.js';

/** Parts of RATE_LIMIT_PER_MINUTE, whose usual value is 600. */
const usual = 600;
const writes = 120;
/** What someone without a sign-in may post: signing in, asking for a mail. */
const anonymousWrites = 30;
/** A town hall may sit behind one address. */
const behindOneAddress = 6_000;

const unlimited = /^\/(?:assets\/|health\/|metrics$)/;

/**
 * Counts by person, or by address (an IPv6 network as one) where nobody is signed in. Who asks stands in the database, so each address
 * is counted before that is asked: visitors finally, those who say they are signed in with room for all who share the address.
 */
export class RateLimit {
  constructor(
    private readonly config: Config,
    private readonly counts: Counts,
  ) {}

  /** Throws TooManyRequests. */
  async beforeAsking(request: FastifyRequest): Promise<void> {
    if (mayBeSignedIn(request)) await this.count(request, `${network(request.ip)} all`, behindOneAddress);
    else await this.count(request, keyOf(request), allowed(request));
  }

  /** Once it is known who asks. Throws TooManyRequests. */
  async afterwards(request: FastifyRequest): Promise<void> {
    if (mayBeSignedIn(request)) await this.count(request, keyOf(request), allowed(request));
  }

  private async count(request: FastifyRequest, key: string, perMinute: number): Promise<void> {
    const { RATE_LIMIT_PER_MINUTE: limit } = this.config;
    if (limit === 0 || unlimited.test(request.url)) return;
    const { count, secondsLeft } = await this.counts.add(key, 60);
    if (count > Math.ceil((perMinute * limit) / usual)) throw new TooManyRequests(secondsLeft);
  }
}

function mayBeSignedIn(request: FastifyRequest): boolean {
  return request.headers.cookie !== undefined || carriesToken(request);
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
