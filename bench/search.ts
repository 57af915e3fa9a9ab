import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { Clock, embeddedUrls, encodeCursor, migrate, openDatabase, prepareCluster, startEmbeddedPostgres } from '#libs/platform';
import { entities, migrations } from '../apps/api/product.js';
import { ThesaurusService } from '../libs/catalogue/search/thesaurus.service.js';
import { median, rounded } from './list/figures.js';
import { loadEntries, loadPeople } from './list/load-entries.js';
import { type RunningServer, signIn, startBareServer, startProduct } from './list/servers.js';
import { bareStatements, bareView } from './search/bare-statements.js';
import { type Case, casesWith } from './search/cases.js';
import { loadTexts } from './search/load-texts.js';
import { chosen, countOf, readable, readerOf } from './search/truth.js';

// Questions, filters and counts over HTTP as a signed-in member under row-level security, beside the same statements without policies.
const entries = Number(process.argv[2] ?? 100_000);
const poolSize = 4;
const connections = 4;
const rounds = 3;
const seconds = 1;
/** Counts take long enough that a second holds a handful of them. */
const secondsCounted = 4;

type Side = 'product' | 'bare';
interface Measured extends Case {
  rates: Record<Side, number[]>;
  p50: Record<Side, number[]>;
}

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
chmodSync(folder, 0o755);
console.log(`Starting Postgres, and loading ${entries.toLocaleString('en')} entries of some three thousand letters (minutes)`);
const postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), fsync: false });
const superuser = new URL(postgres.superuserUrl);
superuser.pathname = '/tandem';
const running: RunningServer[] = [];
const client = new pg.Client(superuser.href);
try {
  await prepareCluster(postgres.superuserUrl, postgres.passwords);
  const urls = embeddedUrls(postgres);
  await migrate(urls.owner, migrations);
  const database = await openDatabase({ application: urls.app, system: urls.system }, entities, new Clock());
  await loadPeople(database);
  await loadEntries(urls.owner, entries, { indexed: false });
  await loadTexts(urls.owner);
  await client.connect();
  await client.query(bareView);

  const reader = await readerOf(client);
  const { rare, last } = await chosen(reader, client);
  const cases = casesWith({ rare, deepInList: encodeCursor([last.at.toISOString(), last.id]), deepInHits: encodeCursor([980, 0]) });
  const product = await startProduct({ urls, poolSize, folder });
  running.push(product);
  const headers = await signIn(product.url);
  const thesaurus = new ThesaurusService(database);
  const bare: Record<string, unknown> = {};
  for (const [number, one] of cases.entries()) {
    const { question, statements } = await bareStatements(one, thesaurus);
    await check(one, await countOf(one, question, reader, client), product.url, headers);
    bare[number] = statements;
  }
  await database.close();
  const file = join(folder, 'statements.json');
  writeFileSync(file, JSON.stringify(bare));
  const settings = `-c app.network_ids={${reader.networkIds.join(',')}}`;
  const environment = { DATABASE_URL: superuser.href, STATEMENTS: file, POOL_SIZE: String(poolSize), SETTINGS: settings };
  const yardstick = await startBareServer(environment, '../search/bare-server.js');
  running.push(yardstick);

  const measured: Measured[] = cases.map((one) => ({ ...one, rates: { product: [], bare: [] }, p50: { product: [], bare: [] } }));
  for (let number = 0; number <= rounds; number++)
    for (const [place, one] of measured.entries())
      for (const side of (number % 2 ? ['product', 'bare'] : ['bare', 'product']) as Side[]) {
        const url = side === 'product' ? `${product.url}${path(one)}` : `${yardstick.url}/${place}`;
        const language = { 'accept-language': one.language };
        // The first round warms up.
        const duration = number > 0 && one.query['facets'] ? secondsCounted : seconds;
        const result = await autocannon({ url, headers: { ...headers, ...language }, connections, duration });
        if (result.non2xx + result.errors + result.timeouts > 0 || result['2xx'] === 0) throw new Error(`${side} failed at «${one.name}»`);
        if (number === 0) continue;
        one.rates[side].push(result.requests.total / result.duration);
        one.p50[side].push(result.latency.p50);
      }
  report(measured);
} finally {
  await Promise.all(running.map((server) => server.stop()));
  await client.end().catch(() => undefined);
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

function path({ query }: Case): string {
  return `/api/v1/entries?${new URLSearchParams({ limit: '20', ...query })}`;
}

/** As many rows as there are, none that the member may not read, and counts that agree with the tables. */
async function check(one: Case, expected: number, url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url + path(one), { headers: { ...headers, 'accept-language': one.language } });
  const { items, total, facets } = (await response.json()) as {
    items: { id: string }[];
    total?: number;
    facets?: { language: { count: number }[] };
  };
  const wrong = (what: string) => new Error(`«${one.name}»: ${what}`);
  if (items.length !== (one.query['cursor'] ? 20 : Math.min(20, expected))) throw wrong(`${items.length} rows of ${expected}`);
  const ids = items.map(({ id }) => id);
  if ((await readable(ids, await readerOf(client), client)) !== ids.length) throw wrong('a row that the member may not read');
  if (!one.query['facets']) return;
  if (total !== expected) throw wrong(`${total} counted, ${expected} in the tables`);
  if (facets?.language.reduce((sum, { count }) => sum + count, 0) !== expected) throw wrong('facets that do not add up');
}

function report(measured: readonly Measured[]): void {
  const rows = measured.map(({ name, rates, p50, aim }) => {
    const [mine, bare] = [median(rates.product), median(rates.bare)];
    return { name, mine, bare, ratio: rounded(mine / bare), p50: median(p50.product), p50Bare: median(p50.bare), aim };
  });
  console.table(
    rows.map(({ name, mine, bare, ratio, p50, p50Bare, aim }) => ({
      asked: name,
      'requests/s': rounded(mine),
      'bare requests/s': rounded(bare),
      ratio,
      aim,
      'p50 ms': p50,
      'bare p50 ms': p50Bare,
    })),
  );
  const byName = <T>(value: (row: (typeof rows)[number]) => T) => Object.fromEntries(rows.map((row) => [row.name, value(row)]));
  console.log(
    JSON.stringify({
      bench: 'search',
      figures: {
        entries,
        connections,
        poolSize,
        rounds,
        p50: byName(({ p50 }) => p50),
        barePerSecond: byName(({ bare }) => rounded(bare)),
      },
      ratios: byName(({ ratio }) => ratio),
      aims: byName(({ aim }) => ({ min: aim })),
      holds: rows.every(({ ratio, aim }) => ratio >= aim),
    }),
  );
}
