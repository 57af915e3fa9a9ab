import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const program = (name: string) => fileURLToPath(new URL(`../../dist/apps/${name}/main.js`, import.meta.url));
const patience = 150_000;

/** A real process of the product, and what it has said so far. */
export interface Told {
  child: ChildProcess;
  said: string;
}

/** `input` is what it reads from a pipe. */
export function tandem(folder: string, args: string[], environment: Record<string, string> = {}, input?: Buffer): Told {
  return started([program('cli'), ...args], { TANDEM_DATA: folder, ...environment }, input);
}

/** The jobs process. */
export function worker(environment: Record<string, string>): Told {
  return started([program('worker')], environment);
}

function started(args: string[], environment: Record<string, string>, input?: Buffer): Told {
  const { PATH } = process.env;
  const child = spawn(process.execPath, args, {
    env: { PATH, ...environment },
    stdio: [input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  // It may end before it has read all of it.
  child.stdin?.on('error', () => {}).end(input);
  const told: Told = { child, said: '' };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (told.said += chunk));
  return told;
}

export async function ended({ child }: Told): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Waits until it says so; throws what it said instead when it ends or stays silent. */
export async function told(process: Told, words: RegExp): Promise<RegExpExecArray> {
  for (const deadline = Date.now() + patience; ; await sleep(50)) {
    const found = words.exec(process.said);
    if (found) return found;
    if (process.child.exitCode !== null || Date.now() > deadline) throw new Error(`not ${words}:\n${process.said}`);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
