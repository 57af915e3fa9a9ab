import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#libs/platform';
import { checkLists, overlapAt20 } from './catalogue/checks.js';
import { type Installation, install, poolSize } from './catalogue/installation.js';
import { type Row, report } from './catalogue/report.js';
import { bySize, compared, entryAt, facetsAt, listAt, lists, pageWeights, questions, suggestions } from './catalogue/rounds.js';

// The catalogue over HTTP as a signed-in member, beside bare fastify + pg with an equal pool, by turns in one run:
// npm run bench -- catalogue [small] [large] [--million] [--quick] [--keep=folder] [--only=words of a name]
const numbers = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const [small = 10_000, large = 100_000] = numbers;
const sizes = [small, large, ...(process.argv.includes('--million') ? [1_000_000] : [])];
const effort = process.argv.includes('--quick') ? { rounds: 2, seconds: 2 } : { rounds: 4, seconds: 4 };

// Loading takes minutes: a folder that is kept is measured again without.
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';
const kept = process.argv.find((argument) => argument.startsWith('--keep='))?.slice('--keep='.length);
if (kept) mkdirSync(kept, { recursive: true });
const folder = kept ?? mkdtempSync(join(tmpdir(), 'tandem-bench-'));
chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, 'postgres'), fsync: false });
const installations: Installation[] = [];
try {
  for (const entries of sizes) {
    const began = performance.now();
    process.stdout.write(`Loading ${entries.toLocaleString('en')} entries … `);
    installations.push(await install(postgres, folder, entries));
    console.log(`${Math.round((performance.now() - began) / 1000)} s`);
  }
  for (const installation of installations) await checkLists(installation);
  const [first, main] = installations as [Installation, Installation];
  const rows: Row[] = [];
  const largest = installations.at(-1) as Installation;
  const comparisons = [
    ...lists.map((list) => listAt(main, list)),
    ...lists.map((list) => bySize(largest, first, list)),
    entryAt(main),
    ...questions(main),
    facetsAt(main),
  ];
  for (const comparison of comparisons.filter(({ name }) => name.includes(only))) rows.push(...(await compared(comparison, effort)));
  for (const name of ['common', 'concept'] as const)
    rows.push({
      asked: `${name}: overlap@20 with every hit ranked`,
      value: await overlapAt20(main, name),
      aim: { min: 0.9 },
      besides: main.chosen[name].q,
    });
  rows.push(...(await suggestions(main, effort)));
  rows.push(...(await pageWeights(main)));
  report('catalogue', rows, { sizes, poolSize, ...effort, chosen: shares(main) });
} finally {
  await Promise.all(installations.map((installation) => installation.stop()));
  await postgres.stop();
  if (!kept) rmSync(folder, { recursive: true, force: true });
}

function shares({ chosen }: Installation): Record<string, string> {
  return Object.fromEntries(Object.entries(chosen).map(([name, { q, share }]) => [name, `${q} (${(share * 100).toFixed(1)} %)`]));
}
