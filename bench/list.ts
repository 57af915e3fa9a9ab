import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { Clock, embeddedUrls, migrate, openDatabase, prepareCluster, startEmbeddedPostgres } from '#libs/platform';
import { entities, migrations } from '../apps/api/product.js';
import { EntryListQuery } from '../libs/catalogue/list/entry-list.dto.js';
import { newest } from '../libs/catalogue/list/newest-sql.js';
import { median, rounded } from './list/figures.js';
import { loadEntries, loadPeople } from './list/load-entries.js';
import { type RunningServer, signIn, startBareServer, startProduct } from './list/servers.js';

// The newest 20 over HTTP as a signed-in member under row-level security, beside the same SQL in bare fastify + pg.
const entries = Number(process.argv[2] ?? 100_000);
const poolSize = 10;
const connections = 20;
const rounds = 5;
const seconds = 4;
const aim = 0.6;

const titles: Record<Target['name'], string> = {
  product: 'Tandem, signed in, row-level security',
  bare: 'fastify + pg, same SQL, no policies',
  prepared: 'the same with a named statement',
};

interface Target {
  name: 'product' | 'bare' | 'prepared';
  url: string;
  headers: Record<string, string>;
  rates: number[];
  p50: number[];
  p99: number[];
}

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
chmodSync(folder, 0o755);
console.log(`Starting Postgres, and loading ${entries.toLocaleString('en')} entries`);
const postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), fsync: false });
const running: RunningServer[] = [];
try {
  await prepareCluster(postgres.superuserUrl, postgres.passwords);
  const urls = embeddedUrls(postgres);
  await migrate(urls.owner, migrations);
  const database = await openDatabase({ application: urls.app, system: urls.system }, entities, new Clock());
  await loadPeople(database);
  await loadEntries(urls.owner, entries);
  await database.close();

  const [product, bare, prepared] = await startServers(urls);
  running.push(product, bare, prepared);
  const targets: Target[] = [
    { name: 'product', url: `${product.url}/api/v1/entries?limit=20`, headers: await signIn(product.url), rates: [], p50: [], p99: [] },
    { name: 'bare', url: `${bare.url}/api/v1/entries?limit=20`, headers: {}, rates: [], p50: [], p99: [] },
  ];
  targets.push({ name: 'prepared', url: `${prepared.url}/api/v1/entries?limit=20`, headers: {}, rates: [], p50: [], p99: [] });
  for (const target of targets) await round(target, 2);
  for (let number = 1; number <= rounds; number++)
    for (const target of number % 2 ? targets : [...targets].reverse()) {
      const { requests, latency } = await round(target, seconds);
      target.rates.push(requests.average);
      target.p50.push(latency.p50);
      target.p99.push(latency.p99);
    }
  report(targets);
} finally {
  await Promise.all(running.map((server) => server.stop()));
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function startServers(urls: { app: string; owner: string; system: string }): Promise<[RunningServer, RunningServer, RunningServer]> {
  const { sql } = newest(Object.assign(new EntryListQuery(), { limit: 20 }), null, false);
  // A superuser passes by all policies: the yardstick is the statement alone.
  const superuser = new URL(postgres.superuserUrl);
  superuser.pathname = '/tandem';
  const bare = { DATABASE_URL: superuser.href, SQL: sql, POOL_SIZE: String(poolSize) };
  return Promise.all([startProduct({ urls, poolSize, folder }), startBareServer(bare), startBareServer({ ...bare, PREPARED: 'list' })]);
}

/** Every answer must hold its twenty rows. */
async function round(target: Target, duration: number): Promise<autocannon.Result> {
  const verifyBody = (body: unknown) => String(body).split('"publishedAt"').length === 21;
  const result = await autocannon({ url: target.url, headers: target.headers, connections, duration, verifyBody });
  const wrong = result.non2xx + result.mismatches + result.errors + result.timeouts;
  if (wrong > 0 || result['2xx'] === 0)
    throw new Error(`${target.name}: ${wrong} of ${result.requests.total} answers were not twenty rows`);
  return result;
}

function report(targets: readonly Target[]): void {
  const rows = targets.map(({ name, rates, p50, p99 }) => ({
    server: titles[name],
    'requests/s': Math.round(median(rates)),
    'p50 ms': median(p50),
    'p99 ms': median(p99),
  }));
  console.table(rows);
  const [product = 0, bare = 0, prepared = 0] = targets.map(({ rates }) => median(rates));
  const ratio = rounded(product / bare);
  console.log(`${ratio} of the bare server's requests per second; aim at least ${aim}`);
  const perSecond = { product: Math.round(product), bare: Math.round(bare), barePrepared: Math.round(prepared) };
  const figures = { entries, connections, poolSize, rounds, perSecond };
  console.log(
    JSON.stringify({
      bench: 'list',
      figures,
      ratios: { list: ratio, listToPrepared: rounded(product / prepared) },
      aims: { list: { min: aim } },
      holds: ratio >= aim,
    }),
  );
}
