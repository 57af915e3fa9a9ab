import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { member } from './load-people.js';

export interface RunningServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** A program of ours in a process of its own; ready when it has printed its address. */
export async function startBareServer(environment: Record<string, string>, program = './bare-server.js'): Promise<RunningServer> {
  const child = launch(program, environment);
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [url] = (await Promise.race([firstLine(lines), gone(child)])) as [string];
  return { url, pid: child.pid as number, stop: () => end(child) };
}

interface Installation {
  urls: { app: string; system: string; owner: string };
  poolSize: number;
  folder: string;
}

/** The product's api process as it runs behind a proxy; ready when it says so itself. */
export async function startProduct({ urls, poolSize, folder }: Installation): Promise<RunningServer> {
  const port = await freePort();
  const child = launch('../../apps/api/main.js', {
    ...databases(urls),
    ...production,
    DATABASE_POOL_SIZE: String(poolSize),
    SMTP_URL: 'smtp://127.0.0.1:9',
    TANDEM_DATA: folder,
    // Counted as always, and never reached.
    RATE_LIMIT_PER_MINUTE: '1000000',
    PORT: String(port),
  });
  // What it logs is read and let go, as a log collector would.
  child.stdout?.resume();
  const url = `http://127.0.0.1:${port}`;
  // A machine with other work takes its time.
  for (let left = 3_000; left > 0; left--) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) return { url, pid: child.pid as number, stop: () => end(child) };
    await delay(100);
  }
  await end(child);
  throw new Error('The api process did not become ready');
}

interface Worker {
  urls: Installation['urls'];
  folder: string;
  environment: Record<string, string>;
}

/** The product's jobs process; ready when it says so itself. */
export async function startWorker({ urls, folder, environment }: Worker): Promise<RunningServer> {
  const child = launch('../../apps/worker/main.js', { ...databases(urls), ...production, TANDEM_DATA: folder, ...environment });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const working = new Promise<void>((resolve) => lines.on('line', (line) => line.includes('Working') && resolve()));
  await Promise.race([working, gone(child)]);
  return { url: '', pid: child.pid as number, stop: () => end(child) };
}

const production = { TANDEM_MODE: 'production', TANDEM_SECRET: 'a secret of the bench alone, long enough' };

function databases({ app, system, owner }: Installation['urls']): Record<string, string> {
  return { DATABASE_URL: app, DATABASE_SYSTEM_URL: system, DATABASE_DIRECT_URL: owner };
}

function launch(program: string, environment: Record<string, string>): ChildProcess {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const profile =
    process.env['BENCH_PROFILE'] && program.includes('main') ? ['--cpu-prof', `--cpu-prof-dir=${process.env['BENCH_PROFILE']}`] : [];
  return spawn(process.execPath, [...profile, path], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function firstLine(lines: ReturnType<typeof createInterface>): Promise<[string]> {
  return new Promise((resolve) => lines.once('line', (line) => resolve([line])));
}

function gone(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => child.once('exit', (code) => reject(new Error(`A server ended with ${code}`))));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** What a request of the member carries. */
export async function signIn(url: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(member),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`Signing in answered ${response.status}`);
  return { authorization: `Bearer ${token}` };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
