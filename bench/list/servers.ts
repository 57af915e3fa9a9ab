import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** A program of ours in a process of its own; ready when it has printed its address. */
export async function startBareServer(environment: Record<string, string>): Promise<RunningServer> {
  const child = launch('./bare-server.js', environment);
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [url] = (await Promise.race([firstLine(lines), gone(child)])) as [string];
  return { url, stop: () => end(child) };
}

/** The product's api process as it runs behind a proxy; ready when it says so itself. */
export async function startProduct(environment: Record<string, string>, port: number): Promise<RunningServer> {
  const child = launch('../../apps/api/main.js', { ...environment, PORT: String(port) });
  // What it logs is read and let go, as a log collector would.
  child.stdout?.resume();
  const url = `http://127.0.0.1:${port}`;
  for (let left = 200; left > 0; left--) {
    if (child.exitCode !== null) break;
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) return { url, stop: () => end(child) };
    await delay(100);
  }
  await end(child);
  throw new Error('The api process did not become ready');
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
