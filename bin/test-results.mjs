import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './sources.mjs';

const kindOf = {
  unit: (path) => /(?<!db-|e2e-)spec\.ts$/.test(path),
  database: (path) => /\.db-spec\.ts$/.test(path),
  isolation: (path) => path.startsWith('test/isolation/'),
  e2e: (path) => /\.e2e-spec\.ts$/.test(path),
};
export const jestKinds = Object.keys(kindOf);

/** What a test file has loaded stays in its worker's memory after it: a worker with this much begins anew, before there is none left. */
const fullWorker = '--workerIdleMemoryLimit=1GB';

/** One result for each kind: how many passed, and a line for everything else, be it failed, skipped or not even loaded. */
export async function jestResults(kinds, paths) {
  const options = [
    '--selectProjects',
    ...kinds,
    '--json',
    '--forceExit',
    '--passWithNoTests',
    '--testTimeout=60000',
    '--maxWorkers=2',
    fullWorker,
  ];
  const program = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules', 'jest', 'bin', 'jest.js')];
  const { report, code } = await reportOf((file) => [
    ...program,
    ...options,
    `--outputFile=${file}`,
    ...(paths.length > 0 ? ['--', ...paths] : []),
  ]);
  if (!report) return kinds.map((kind) => ({ kind, passed: 0, failures: [`the test runner ended with code ${code} and no report`] }));
  return kinds.map((kind) => {
    const files = report.testResults.filter((file) => kindOf[kind](relative(root, file.name)));
    const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: relative(root, file.name) })));
    const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
    return {
      kind,
      passed: tests.filter((test) => test.status === 'passed').length,
      failures: [
        ...tests.filter((test) => test.status !== 'passed').map((test) => `${test.file} › ${test.fullName}${reason(test.status)}`),
        ...broken.map((file) => `${relative(root, file.name)} › could not be run`),
      ],
    };
  });
}

/** Playwright's own list reporter shows the progress, its JSON reporter tells the outcome. */
export async function browserResults(paths) {
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const data = mkdtempSync(join(tmpdir(), 'tandem-browser-'));
  // Open to the account that runs Postgres where this is root.
  chmodSync(data, 0o755);
  process.env.TANDEM_BROWSER_DATA = data;
  const { report, code } = await reportOf((file) => {
    process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
    return [playwright, 'test', '--reporter=list,json', '--pass-with-no-tests', ...paths];
  });
  rmSync(data, { recursive: true, force: true });
  if (!report) return { kind: 'browser', passed: 0, failures: [`the test runner ended with code ${code} and no report`] };
  const outcomes = specsIn(report.suites).flatMap((spec) =>
    spec.tests.map((test) => ({ name: `${spec.file} › ${spec.title} (${test.projectName})`, status: test.status })),
  );
  return {
    kind: 'browser',
    passed: outcomes.filter((test) => test.status === 'expected').length,
    failures: [
      ...outcomes.filter((test) => test.status !== 'expected').map((test) => test.name + reason(test.status)),
      ...report.errors.map((error) => error.message),
    ],
  };
}

function specsIn(suites) {
  return suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites ?? [])]);
}

/** A test that is skipped, still to be written or passes only at the second try counts as failed, and says so. */
function reason(status) {
  return ['failed', 'unexpected'].includes(status) ? '' : ` (${status})`;
}

async function reportOf(commandFor) {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-report-'));
  const file = join(folder, 'report.json');
  try {
    const child = spawn(process.execPath, commandFor(file), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    const [code] = await once(child, 'exit');
    return { code, report: readJson(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
