import pg from 'pg';

const channel = 'tandem_outbox';

/** Hears of new rows in the outbox by LISTEN. While it cannot listen, whoever waits is woken by the clock alone. */
export class WakeUp {
  private client: pg.Client | undefined;
  private connecting = false;
  private stopped = false;
  private calls = 0;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly url: string) {}

  /** How many calls there have been: read it before looking for work, and give it to `next`. */
  get heard(): number {
    return this.calls;
  }

  /** Until there has been a call after `heard`, or the time is over, or it is stopped. */
  async next(heard: number, milliseconds: number): Promise<void> {
    if (this.stopped || this.calls !== heard) return;
    void this.listen();
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.waiting.add(done);
    });
  }

  call(): void {
    this.calls++;
    for (const done of [...this.waiting]) done();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.call();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    if (this.client || this.connecting) return;
    this.connecting = true;
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'tandem wake-up' });
    client.on('notification', () => this.call());
    client.on('error', () => undefined);
    client.on('end', () => {
      if (this.client === client) this.client = undefined;
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.client = client;
      if (this.stopped) await client.end();
      // What was committed while nobody listened.
      this.call();
    } catch {
      await client.end().catch(() => undefined);
    } finally {
      this.connecting = false;
    }
  }
}
