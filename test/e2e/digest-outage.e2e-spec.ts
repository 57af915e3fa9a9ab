import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type EmbeddedPostgres, embeddedUrls, prepareCluster, startEmbeddedPostgres } from '#libs/platform';
import { bringUpToDate } from '../../apps/cli/migrate.js';
import { cpuSeconds } from '../../bench/digest/cpu.js';
import { DigestRun } from '../support/digest-run.js';
import { LastingAddress } from '../support/lasting-address.js';
import { aRedis, type TestRedis } from '../support/redis.js';
import { isAlive } from '../support/tandem-process.js';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'tandem-digest-outage-'));
chmodSync(folder, 0o755);
const dataDirectory = join(folder, 'postgres');
const secondsAway = 6;

describe.each(['Postgres', 'Redis'] as const)('a run of digests with the queue in %s', (backend) => {
  const address = new LastingAddress();
  let postgres: EmbeddedPostgres;
  let redis: TestRedis | undefined;
  let run: DigestRun;

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ dataDirectory });
    const name = `tandem_${backend.toLowerCase()}`;
    await prepareCluster(postgres.superuserUrl, postgres.passwords, name);
    await address.open(postgres.port);
    const to = (url: string) => {
      const named = new URL(address.through(url));
      named.pathname = `/${name}`;
      return named.href;
    };
    const { app, system, owner } = embeddedUrls(postgres);
    const addresses = { app: to(app), system: to(system), owner: to(owner), superuser: to(postgres.superuserUrl) };
    await bringUpToDate(addresses.owner);
    if (backend === 'Redis') redis = await aRedis();
    run = await DigestRun.open(addresses, { people: 2_000, environment: redis ? { REDIS_URL: redis.url } : {} });
    await run.startWorkers(2);
  });
  afterAll(async () => {
    await run?.close();
    await redis?.stop();
    address.close();
    await postgres?.stop();
    if (backend === 'Redis') rmSync(folder, { recursive: true, force: true });
  });

  const kill = () => process.kill(Number(readFileSync(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  const pids = () => run.workers.map(({ child }) => child.pid as number);
  /** Of one core, for each worker. */
  const busy = async (seconds: number) => {
    const before = pids().map((pid) => cpuSeconds(pid));
    await sleep(seconds * 1_000);
    return pids().map((pid, index) => (cpuSeconds(pid) - (before[index] as number)) / seconds);
  };
  const inFlight = () => run.workers.length * run.connections;

  it('loses none and sends none twice but what was under way when Postgres is killed in its middle, and its workers wait calmly', async () => {
    const planning = run.plan();
    run.sink.slowness = 15;
    const copies = await planning;
    await run.until('half way', () => run.sink.count > copies / 3);
    expect(run.sink.count).toBeLessThan(copies);
    kill();
    const killed = new Date();
    // What is on its way ends first.
    await sleep(1_500);
    for (const share of await busy(secondsAway)) expect(share).toBeLessThan(0.15);
    expect(pids().every(isAlive)).toBe(true);
    postgres = await startEmbeddedPostgres({ dataDirectory });
    address.leadTo(postgres.port);
    await sleep(1_000);
    await run.minutesLater(killed);
    await run.toItsEnd();
    expect([await run.copies('sent'), run.sink.taken.size]).toEqual([copies, copies]);
    expect(run.sink.count - copies).toBeLessThanOrEqual(inFlight());
    expect(pids().every(isAlive)).toBe(true);
  });

  if (backend === 'Redis')
    it('loses none and sends none twice when Redis is killed, and comes back with nothing in it', async () => {
      const planning = run.plan();
      run.sink.slowness = 15;
      const copies = await planning;
      await run.until('begun', () => run.sink.count > 50);
      await redis?.stop();
      for (const share of await busy(3)) expect(share).toBeLessThan(0.6);
      redis = await aRedis(Number(new URL(redis?.url as string).port));
      await run.toItsEnd();
      expect([await run.copies('sent'), run.sink.taken.size, run.sink.count]).toEqual([copies, copies, copies]);
      expect(pids().every(isAlive)).toBe(true);
    });
});
