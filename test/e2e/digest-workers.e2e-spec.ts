import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { anonymous } from '#libs/identity';
import { Clock, type Database, jobDefinitions, openDatabase } from '#libs/platform';
import { entities } from '../../apps/api/product.js';
import { loadPeople } from '../../bench/catalogue/load-people.js';
import { busy, loadAudience } from '../../bench/digest/load-audience.js';
import { MailSink } from '../../bench/digest/mail-sink.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { ended, type Told, told, worker } from '../support/tandem-process.js';

const people = 20_000;
const kills = 10;
const connections = 10;

describe('a run of digests whose workers are killed', () => {
  const sink = new MailSink();
  const folder = mkdtempSync(join(tmpdir(), 'tandem-workers-'));
  const workers: Told[] = [];
  let address: TestDatabase;
  let database: Database;
  let client: pg.Client;
  let environment: Record<string, string>;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, entities, new Clock());
    await loadPeople(database, 40);
    await loadAudience(address.superuser, { people, entries: 300, items: 60 });
    client = new pg.Client({ connectionString: address.superuser });
    await client.connect();
    environment = {
      DATABASE_URL: address.app,
      DATABASE_SYSTEM_URL: address.system,
      DATABASE_DIRECT_URL: address.owner,
      SMTP_URL: await sink.open(),
      SMTP_CONNECTIONS: String(connections),
      TANDEM_MODE: 'production',
      TANDEM_SECRET: 'a secret of this test alone, long enough',
      TANDEM_DATA: folder,
    };
  }, 120_000);

  afterAll(async () => {
    for (const one of workers) one.child.kill('SIGKILL');
    await Promise.all(workers.map(ended));
    await client.end();
    await database.close();
    await sink.close();
    await address.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const aWorker = async () => {
    const one = worker(environment);
    workers.push(one);
    await told(one, /Working/);
    return one;
  };
  const ask = (name: string) => {
    const job = jobDefinitions().get(name);
    if (!job) throw new Error(`there is no job ${name}`);
    return database.transaction(anonymous, (tx) => tx.enqueue(job, { dueAt: new Date().toISOString() }));
  };
  const count = async (state: string) =>
    Number((await client.query(`select count(*) from digest_copy where state = any(string_to_array($1, ' '))`, [state])).rows[0].count);
  const until = async (holds: () => boolean | Promise<boolean>) => {
    for (const deadline = Date.now() + 120_000; !(await holds()); await sleep(20))
      if (Date.now() > deadline) throw new Error(`${sink.count} mails came, and no more`);
  };
  /** What a claim and a sweep wait for is over. */
  const minutesLater = () =>
    client.query(
      `update digest_copy set claimed_until = claimed_until - interval '11 minutes', try_at = try_at - interval '11 minutes'
       where state in ('planned', 'sending')`,
    );

  it(`loses none of ${people.toLocaleString('en')}, and sends no more twice than were under way, each under its own Message-ID`, async () => {
    await client.query('update digest_period set next_due_at = now() where hour = $1', [busy.hour]);
    let running = await aWorker();
    await ask('digest.plan');
    await until(
      async () =>
        Number((await client.query('select count(*) from digest_period where run_id is not null')).rows[0].count) === 0 &&
        (await count('planned sending sent')) > 0,
    );
    const copies = await count('planned sending sent');
    expect(copies).toBeGreaterThan(people * 0.7);
    for (let kill = 1; kill <= kills; kill++) {
      await until(() => sink.count > (copies * kill) / (kills + 1));
      running.child.kill('SIGKILL');
      await ended(running);
      await minutesLater();
      running = await aWorker();
      await ask('digest.sweep');
    }
    await until(async () => {
      if ((await count('planned sending')) === 0) return true;
      await sleep(2_000);
      await minutesLater();
      await ask('digest.sweep');
      return false;
    });
    expect(await count('sent')).toBe(copies);
    const { rows } = await client.query<{ id: string }>('select id from digest_copy');
    expect(rows.filter(({ id }) => !sink.ids.has(`<${id}@localhost>`))).toEqual([]);
    expect(sink.ids.size).toBe(copies);
    expect(sink.count - copies).toBeLessThanOrEqual(kills * connections);
  }, 300_000);
});
