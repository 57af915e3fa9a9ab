import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseAddresses } from '#libs/platform';
import { ActorService } from './actor.service.js';

/** Hears `actor_changed` from other processes. While the connection is away, the few seconds of keeping are the limit. */
@Injectable()
export class ActorChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private client: pg.Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly addresses: DatabaseAddresses,
    private readonly actors: ActorService,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.addresses.system, application_name: 'tandem actor changes', keepAlive: true });
    this.client = client;
    client.on('notification', () => this.actors.forget());
    client.on('error', () => undefined);
    client.on('end', () => this.retry());
    try {
      await client.connect();
      await client.query('listen actor_changed');
      this.actors.forget();
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  private retry(): void {
    if (this.stopped) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.listen(), 2_000);
    this.again.unref();
  }
}
