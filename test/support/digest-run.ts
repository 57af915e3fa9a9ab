import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { anonymous } from '#libs/identity';
import { Clock, type Database, jobDefinitions, openDatabase } from '#libs/platform';
import { entities } from '../../apps/api/product.js';
import { loadPeople } from '../../bench/catalogue/load-people.js';
import { busy, loadAudience } from '../../bench/digest/load-audience.js';
import { ScriptedSink } from './scripted-sink.js';
import { ended, type Told, told, worker } from './tandem-process.js';

export interface RunAddresses {
  app: string;
  system: string;
  owner: string;
  superuser: string;
}

/** Runs of digests to an audience, by workers that are processes of their own, into a mail server that can be told to behave badly. */
export class DigestRun {
  readonly sink = new ScriptedSink();
  readonly workers: Told[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'tandem-run-'));
  private database: Database;
  private environment: Record<string, string>;

  private constructor(
    /** Straight to Postgres, past whatever the workers go through. */
    private readonly addresses: RunAddresses,
    readonly connections: number,
  ) {}

  static async open(
    addresses: RunAddresses,
    { people = 600, connections = 5, environment = {} as Record<string, string> } = {},
  ): Promise<DigestRun> {
    const run = new DigestRun(addresses, connections);
    run.database = await openDatabase({ application: addresses.app, system: addresses.system }, entities, new Clock());
    await loadPeople(run.database, 20);
    await loadAudience(addresses.superuser, { people, entries: 100, items: 30 });
    run.environment = {
      DATABASE_URL: addresses.app,
      DATABASE_SYSTEM_URL: addresses.system,
      DATABASE_DIRECT_URL: addresses.owner,
      SMTP_URL: await run.sink.open(),
      SMTP_CONNECTIONS: String(connections),
      TANDEM_MODE: 'production',
      TANDEM_SECRET: 'a secret of this test alone, long enough',
      TANDEM_DATA: run.folder,
      ...environment,
    };
    return run;
  }

  async close(): Promise<void> {
    for (const one of this.workers) one.child.kill('SIGKILL');
    await Promise.all(this.workers.map(ended));
    await this.database.close();
    await this.sink.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async startWorkers(count = 1): Promise<void> {
    const started = Array.from({ length: count }, () => worker(this.environment));
    this.workers.push(...started);
    await Promise.all(started.map((one) => told(one, /Working/)));
  }

  async stopWorkers(): Promise<void> {
    for (const one of this.workers) one.child.kill('SIGKILL');
    await Promise.all(this.workers.splice(0).map(ended));
  }

  async sql<T extends object = Record<string, unknown>>(text: string, parameters: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: this.addresses.superuser });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(text, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** Everybody is due, with nothing told before and nobody's address refused. Planned when it returns the number of copies. */
  async plan(): Promise<number> {
    this.sink.forget();
    await this.sql('update digest_period set run_id = null, window_end = null, planned_to = null');
    await this.sql('delete from digest_copy');
    await this.sql(`delete from job_request where name like 'digest.%'`);
    await this.sql('update digest_setting set suppressed_at = null, suppressed_reason = null, watermark = null');
    await this.sql('update digest_breaker set opened_at = null, why = null, reply = null, test_at = null, tests = 0, closed_at = null');
    await this.sql('update digest_period set watermark = 0, next_due_at = now() where hour = $1', [busy.hour]);
    await this.ask('digest.plan');
    await this.until('planned', async () => {
      const [row] = await this.sql<{ planned: boolean }>(
        `select not exists (select from digest_period where run_id is not null) and exists (select from digest_copy) as planned`,
      );
      return row?.planned ?? false;
    });
    return this.copies('planned', 'sending', 'sent', 'failed');
  }

  ask(name: string): Promise<void> {
    const job = jobDefinitions().get(name);
    if (!job) throw new Error(`there is no job ${name}`);
    return this.database.transaction(anonymous, (tx) => tx.enqueue(job, { dueAt: new Date().toISOString() }));
  }

  async copies(...states: string[]): Promise<number> {
    const [row] = await this.sql<{ copies: number }>('select count(*)::int as copies from digest_copy where state = any($1)', [states]);
    return row?.copies ?? 0;
  }

  async away(): Promise<string | null> {
    return (await this.sql<{ why: string | null }>('select why from digest_breaker'))[0]?.why ?? null;
  }

  /** What tries and the breaker wait for is over; claims too, of those that were made before something that their jobs did not survive. */
  async minutesLater(claimedBefore = new Date(0)): Promise<void> {
    await this.sql(`update digest_copy set try_at = try_at - interval '11 minutes' where state = 'planned'`);
    await this.sql(
      `update digest_copy set claimed_until = claimed_until - interval '11 minutes'
       where state = 'sending' and claimed_until < $1::timestamptz + interval '10 minutes'`,
      [claimedBefore],
    );
    await this.sql(`update digest_breaker set test_at = test_at - interval '9 minutes' where test_at is not null`);
    await this.sql(
      `update job_request set run_at = run_at - interval '11 minutes' where state = 'waiting' and name like 'digest.%' and run_at > now()`,
    );
  }

  /** Lets minutes pass until nothing waits. */
  async toItsEnd(limit = 60_000): Promise<void> {
    await this.until(
      'through',
      async () => {
        if ((await this.copies('planned', 'sending')) === 0) return true;
        await this.minutesLater();
        await this.ask('digest.sweep');
        await sleep(1_000);
        return false;
      },
      limit,
    );
  }

  async until(what: string, holds: () => boolean | Promise<boolean>, limit = 60_000): Promise<void> {
    for (const deadline = Date.now() + limit; !(await holds()); await sleep(50))
      if (Date.now() > deadline) {
        const states = await this.sql('select state, reason, count(*)::int from digest_copy group by 1, 2');
        throw new Error(
          `not ${what}: ${this.sink.count} came, ${JSON.stringify(states)}\n${this.workers.map(({ said }) => said.slice(-2_000)).join('\n')}`,
        );
      }
  }
}
