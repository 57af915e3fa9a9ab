import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Clock, embeddedUrls, migrate, openDatabase, prepareCluster, startEmbeddedPostgres } from '#libs/platform';
import { entities, migrations } from '../apps/api/product.js';
import { type Row, report } from './catalogue/report.js';
import { boardPages } from './steering/board-page.js';
import { voting } from './steering/voting.js';

// Opening a round, voting and closing it with 1,000 seats, beside the same statements bare, by turns in one run; then the board page with
// 500 cases: npm run bench -- steering [seats] [cases] [--quick]
const [seats = 1_000, cases = 500] = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const rounds = process.argv.includes('--quick') ? 2 : 6;
const poolSize = 10;

const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), fsync: false });
try {
  await prepareCluster(postgres.superuserUrl, postgres.passwords);
  const urls = embeddedUrls(postgres);
  await migrate(urls.owner, migrations);
  const database = await openDatabase({ application: urls.app, system: urls.system, poolSize }, entities, new Clock());
  const superuser = new URL(postgres.superuserUrl);
  superuser.pathname = new URL(urls.owner).pathname;
  const bare = new pg.Pool({ connectionString: superuser.href, max: poolSize });
  bare.on('error', () => undefined);
  const rows: Row[] = [];
  if (seats > 0) rows.push(...(await voting({ database, bare, seats, rounds })));
  if (cases > 0) rows.push(...(await boardPages({ database, urls, folder, cases, poolSize })));
  await bare.end();
  await database.close();
  report('steering', rows, { seats, cases, rounds, poolSize });
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
