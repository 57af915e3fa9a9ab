import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Database, defineSystemTask, Metrics, type Transaction } from '#libs/platform';
import type { CopyReason } from '../copy/copy-reasons.js';
import { type AwayReason, awayReasons } from './breaker.js';

const countCopies = defineSystemTask(
  'digest.count',
  'metrics count the copies of all tenants that wait, and say whether the mail server takes any',
);

export interface WaitingCopies {
  state: 'planned' | 'sending';
  reason: CopyReason | null;
  copies: number;
}

export interface RelayState {
  /** Null while it takes mails. */
  away: { why: AwayReason; reply: number | null; since: Date; testAt: Date } | null;
}

export async function readRelay(tx: Transaction): Promise<RelayState> {
  const [away] = await tx.query<NonNullable<RelayState['away']>>(
    'select why, reply, opened_at as since, test_at as "testAt" from digest_breaker where opened_at is not null',
  );
  return { away: away ?? null };
}

export function readWaiting(tx: Transaction): Promise<WaitingCopies[]> {
  return tx.query<WaitingCopies>(
    `select state, reason, count(*)::int as copies from digest_copy where state in ('planned', 'sending') group by state, reason order by state, reason`,
  );
}

/** What an operator's watch asks of the mail server and of the digests that wait for it. */
@Injectable()
export class RelayFigures implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const registers = [this.metrics.registry];
    const copies: Gauge<'state' | 'reason'> = new Gauge({
      name: 'tandem_digest_copies',
      help: 'Digests that have not left, by state (planned, sending) and by what keeps them (put_off, relay_away, rate, paused, nothing)',
      labelNames: ['state', 'reason'],
      registers,
      collect: async () => {
        const waiting = await this.read(readWaiting);
        if (!waiting) return;
        copies.reset();
        for (const { state, reason, copies: count } of waiting) copies.set({ state, reason: reason ?? 'nothing' }, count);
      },
    });
    const away: Gauge<'why'> = new Gauge({
      name: 'tandem_mail_server_away',
      help: `1 while no digest leaves since the mail server takes none, by why (${awayReasons.join(', ')})`,
      labelNames: ['why'],
      registers,
      collect: async () => {
        const relay = await this.read(readRelay);
        if (relay) for (const why of awayReasons) away.set({ why }, relay.away?.why === why ? 1 : 0);
      },
    });
  }

  /** Undefined while Postgres is away: the last figures stay, and readiness tells. */
  private read<T>(what: (tx: Transaction) => Promise<T>): Promise<T | undefined> {
    return this.database.system(countCopies, what).catch(() => undefined);
  }
}
