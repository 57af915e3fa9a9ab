import { Redis } from 'ioredis';
import type { Clock } from '../clock.js';

export interface Counted {
  /** Within the window that began with the first, this one included. */
  count: number;
  /** Until the window ends and counting begins anew. */
  secondsLeft: number;
}

/** More than that many keys at once are an attack: the oldest are forgotten. */
const mostKeys = 50_000;

/**
 * How often something happened lately: requests, wrong passwords. All processes count together in Redis if there is one;
 * without it, and while it does not answer, each counts for itself: a limit is no reason to stand still.
 */
export class Counts {
  private readonly own = new Map<string, { count: number; until: number }>();
  private readonly redis: Redis | undefined;

  constructor(
    private readonly clock: Clock,
    redisUrl?: string,
  ) {
    if (!redisUrl) return;
    const options = { lazyConnect: true, maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 2_000, commandTimeout: 2_000 };
    this.redis = new Redis(redisUrl, { ...options, keyPrefix: 'tandem-count:' });
    this.redis.on('error', () => undefined);
  }

  /** For processes that count; one that does not needs no connection. A Redis that is away is connected to as soon as it is back. */
  async connect(): Promise<void> {
    await this.redis?.connect().catch(() => undefined);
  }

  async add(key: string, windowSeconds: number): Promise<Counted> {
    return (await this.addInRedis(key, windowSeconds * 1000)) ?? this.addHere(key, windowSeconds * 1000);
  }

  async clear(key: string): Promise<void> {
    this.own.delete(key);
    await this.redis?.del(key).catch(() => undefined);
  }

  close(): void {
    this.redis?.disconnect();
  }

  private async addInRedis(key: string, milliseconds: number): Promise<Counted | null> {
    if (this.redis?.status !== 'ready') return null;
    const steps = this.redis.multi().set(key, 0, 'PX', milliseconds, 'NX').incr(key).pttl(key);
    const answers = await steps.exec().catch(() => null);
    if (!answers || answers.some(([error]) => error)) return null;
    return { count: Number(answers[1]?.[1]), secondsLeft: Math.ceil(Number(answers[2]?.[1]) / 1000) };
  }

  private addHere(key: string, milliseconds: number): Counted {
    const now = this.clock.now().getTime();
    const known = this.own.get(key);
    const counted = known && known.until > now ? known : { count: 0, until: now + milliseconds };
    counted.count++;
    this.own.delete(key);
    this.own.set(key, counted);
    if (this.own.size > mostKeys) this.forgetOldest();
    return { count: counted.count, secondsLeft: Math.ceil((counted.until - now) / 1000) };
  }

  private forgetOldest(): void {
    for (const key of this.own.keys()) {
      if (this.own.size <= mostKeys / 2) return;
      this.own.delete(key);
    }
  }
}
