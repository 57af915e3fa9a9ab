import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#libs/platform';
import { type Row, report } from './catalogue/report.js';
import { compared } from './catalogue/rounds.js';
import { type Exchange, install, poolSize } from './exchange/installation.js';
import { asked, beside, checkAnswers, lastBesideFirst, pages, statementCounts } from './exchange/rounds.js';

// Threads and uses over HTTP as a signed-in member, beside bare fastify + pg with an equal pool, by turns in one run:
// npm run bench -- exchange [threads] [--quick] [--keep=folder]
const [threads = 100_000] = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const effort = process.argv.includes('--quick') ? { rounds: 2, seconds: 2 } : { rounds: 4, seconds: 4 };

const kept = process.argv.find((argument) => argument.startsWith('--keep='))?.slice('--keep='.length);
if (kept) mkdirSync(kept, { recursive: true });
const folder = kept ?? mkdtempSync(join(tmpdir(), 'tandem-bench-'));
chmodSync(folder, 0o755);
const dataDirectory = join(folder, 'postgres');
const logFile = join(dataDirectory, 'server.log');
const postgres = await startEmbeddedPostgres({ dataDirectory, fsync: false });
let exchange: Exchange | undefined;
try {
  const began = performance.now();
  process.stdout.write(`Loading ${threads.toLocaleString('en')} threads … `);
  exchange = await install(postgres, folder, threads);
  console.log(`${Math.round((performance.now() - began) / 1000)} s`);
  const all = asked(exchange);
  await checkAnswers(exchange, all);
  const rows: Row[] = [];
  for (const one of all) rows.push(...(await compared(beside(exchange, one), effort)));
  const [, first, last] = all;
  if (first && last) rows.push(...(await compared(lastBesideFirst(exchange, [first, last]), effort)));
  rows.push(...(await statementCounts(exchange, logFile, all)));
  rows.push(...(await pages(exchange, logFile)));
  report('exchange', rows, { threads, poolSize, ...effort });
} finally {
  await exchange?.stop();
  await postgres.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}
