import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of a second, as Linux counts them for all programs. */
const ticks = 100;

/** Seconds that a process has run; with `children`, those of all that it has now or had before. */
export function cpuSeconds(pid: number, children = false): number {
  const own = times(pid);
  if (!own) return 0;
  if (!children) return own.self;
  return own.self + own.gone + childrenOf(pid).reduce((sum, child) => sum + (times(child)?.self ?? 0), 0);
}

/** The most that a process has had in memory, in megabytes. */
export function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function times(pid: number): { self: number; gone: number; parent: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, goneUser = 0, goneSystem = 0] = fields.slice(11, 15);
    return { self: (user + system) / ticks, gone: (goneUser + goneSystem) / ticks, parent: fields[1] ?? 0 };
  } catch {
    return null;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => times(one)?.parent === pid);
}
