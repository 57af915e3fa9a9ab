import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { anonymous } from '#libs/identity';
import { Clock, type Database, jobDefinitions, openDatabase, prepareCluster, type startEmbeddedPostgres } from '#libs/platform';
import { entities } from '../../apps/api/product.js';
import { bringUpToDate } from '../../apps/cli/migrate.js';
import { loadPeople } from '../catalogue/load-people.js';
import { type RunningServer, startWorker } from '../catalogue/servers.js';
import { cpuSeconds, peakMemory } from './cpu.js';
import { loadAudience } from './load-audience.js';

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;

const municipalities = 400;
const items = 60;

/** What one run took, and how many mails it made. */
export interface Run {
  copies: number;
  seconds: number;
  /** Of the worker and of Postgres together, and of Postgres alone. */
  cpu: number;
  postgres: number;
}

/** The same items once more, as if they had just come. */
const newWeek = [
  'update digest_item set position = position + 1000',
  `update event_consumer set position = position + 1000 where name = 'digest.items'`,
  `update digest_period set watermark = (select min(position) - 1 from digest_item), next_due_at = now() + interval '1 year'`,
];

/** A database with so many readers, and the product's worker on it. */
export class Installation {
  private constructor(
    private readonly postgresPid: number,
    private readonly database: Database,
    private readonly client: pg.Client,
    private readonly worker: RunningServer,
    readonly urls: { app: string; owner: string; system: string },
  ) {}

  static async open(postgres: Postgres, folder: string, smtpUrl: string, size: { people: number; entries: number; connections: number }) {
    const name = `tandem_digest_${size.people}_${size.entries}`;
    await prepareCluster(postgres.superuserUrl, postgres.passwords, name);
    const urls = {
      app: postgres.url('tandem_app', name),
      owner: postgres.url('tandem_owner', name),
      system: postgres.url('tandem_system', name),
    };
    await bringUpToDate(urls.owner);
    const superuser = new URL(postgres.superuserUrl);
    superuser.pathname = `/${name}`;
    const database = await openDatabase({ application: urls.app, system: urls.system }, entities, new Clock());
    await loadPeople(database, municipalities);
    await loadAudience(superuser.href, { ...size, items });
    const postgresPid = Number(readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const client = new pg.Client(superuser.href);
    client.on('error', () => undefined);
    await client.connect();
    const worker = await startWorker({ urls, folder, environment: { SMTP_URL: smtpUrl, SMTP_CONNECTIONS: String(size.connections) } });
    return new Installation(postgresPid, database, client, worker, urls);
  }

  /** Mails all readers of that hour, from the tick until each mail has left and is marked; what was told before stays, as it does from week to week. */
  async run({ hour }: { hour: number }): Promise<Run> {
    for (const statement of newWeek) await this.client.query(statement);
    await this.client.query(`update digest_period set next_due_at = date_trunc('second', now()) where hour = $1`, [hour]);
    const before = this.cpu();
    const postgresBefore = cpuSeconds(this.postgresPid, true);
    const began = performance.now();
    const plan = jobDefinitions().get('digest.plan');
    if (!plan) throw new Error('nothing plans digests');
    await this.database.transaction(anonymous, (tx) => tx.enqueue(plan, { dueAt: new Date().toISOString() }));
    while (!(await this.isThrough())) await new Promise((go) => setTimeout(go, 25));
    const seconds = (performance.now() - began) / 1000;
    const cpu = this.cpu() - before;
    const postgres = cpuSeconds(this.postgresPid, true) - postgresBefore;
    const { rows } = await this.client.query<{ state: string; copies: number }>(
      `select state, count(*)::integer as copies from digest_copy where window_end = (select max(position) from digest_item) group by state`,
    );
    const [sent, ...others] = rows;
    if (others.length > 0 || (sent && sent.state !== 'sent')) throw new Error(`Not all copies were sent: ${JSON.stringify(rows)}`);
    return { copies: sent?.copies ?? 0, seconds, cpu, postgres };
  }

  /** Megabytes. */
  get peakMemory(): number {
    return peakMemory(this.worker.pid);
  }

  async stop(): Promise<void> {
    await this.worker.stop();
    await this.client.end().catch(() => undefined);
    await this.database.close();
  }

  private async isThrough(): Promise<boolean> {
    const { rows } = await this.client.query<{ through: boolean }>(
      `select not exists (select from digest_period where run_id is not null or next_due_at <= now())
         and not exists (select from digest_copy where state in ('planned', 'sending') offset 0) as through`,
    );
    return rows[0]?.through ?? false;
  }

  private cpu(): number {
    return cpuSeconds(this.worker.pid) + cpuSeconds(this.postgresPid, true);
  }
}
