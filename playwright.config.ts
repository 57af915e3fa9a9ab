import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { reportSecret } from './test/support/mail-reports.js';

// Read again in every worker: the first reading decides, the others inherit.
const environment = process.env;
environment['TANDEM_BROWSER_PORT'] ??= freePort();
environment['TANDEM_BROWSER_TRANSLATOR'] ??= freePort();
environment['TANDEM_BROWSER_DATA'] ??= join(tmpdir(), `tandem-browser-${environment['TANDEM_BROWSER_PORT']}`);
const address = `http://localhost:${environment['TANDEM_BROWSER_PORT']}`;

const launchOptions = {
  executablePath: environment['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

/** The product as a user starts it, with its demo, on a data folder of its own. */
export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/translation-service.ts',
  outputDir: join(environment['TANDEM_BROWSER_DATA'], 'results'),
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { baseURL: address, launchOptions, contextOptions: { reducedMotion: 'reduce' }, locale: 'nb-NO', timezoneId: 'Europe/Oslo' },
  projects: [
    { name: 'browser', testIgnore: '**/*.without-scripts.*' },
    { name: 'without scripts', testMatch: '**/*.without-scripts.*', use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: `${process.execPath} --enable-source-maps dist/apps/cli/main.js start`,
    url: `${address}/health/ready`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      NODE_ENV: 'production',
      TANDEM_MODE: 'demo',
      PORT: environment['TANDEM_BROWSER_PORT'],
      PUBLIC_URL: address,
      TANDEM_DATA: join(environment['TANDEM_BROWSER_DATA'], 'data'),
      LOG_LEVEL: 'warn',
      TRANSLATOR_URL: `http://127.0.0.1:${environment['TANDEM_BROWSER_TRANSLATOR']}`,
      MAIL_REPORT_SECRET: reportSecret,
      // All the readers of a run have one address.
      RATE_LIMIT_PER_MINUTE: '0',
    },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});

function freePort(): string {
  const program = 'const s = require("node:net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })';
  return execFileSync(process.execPath, ['--eval', program], { encoding: 'utf8' }).trim();
}
