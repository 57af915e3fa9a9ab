import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What a running server tells about itself: in its data folder, and on its command line. */
export interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'stopping' | 'ready' | 'standby';
  /** False when the process that started it is gone. */
  attended: boolean;
}

/** The name a server runs under; it says who started it, from its first moment to its last. */
export function clusterName(): string {
  return `tandem-${process.pid}-${birthOf(process.pid)}`;
}

/** The live server of a cluster folder. A file left by a dead one, or whose number now belongs to another program, is removed. */
export function livePostmaster(cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
    // Created a moment ago by a server that has not written its number yet.
    if (!lines[0] && Date.now() - statSync(file).mtimeMs < 2_000) return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  const command = pid > 0 ? commandLine(pid) : undefined;
  if (!command?.includes(cluster)) {
    rmSync(file, { force: true });
    return undefined;
  }
  const [, starter, birth] = /cluster_name=tandem-(\d+)-(\w+)/.exec(command) ?? [];
  // The lines come one by one while the server starts.
  const status = (lines[7]?.trim() || 'starting') as Postmaster['status'];
  return { pid, port: Number(lines[3] ?? 0), status, attended: birth !== undefined && birthOf(Number(starter)) === birth };
}

/** SIGINT is the fast shutdown; SIGQUIT, which the next start recovers from, is for a server that doesn't listen. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (birthOf(pid)) process.kill(pid, signal);
    for (const deadline = Date.now() + 15_000; birthOf(pid) && Date.now() < deadline; ) await delay(10);
    if (!birthOf(pid)) return;
  }
}

function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

/** Tells one process from a later one with the same number; undefined when it is gone (or only waits to be reaped). */
function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).replace(/\W/g, '') || undefined;
    }
    // The second field, the program's name in brackets, may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
