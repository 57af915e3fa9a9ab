import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The only virus that the tests' clamd knows. */
export const testVirus = 'TANDEM-TEST-VIRUS-2026';

export interface TestClamd {
  url: string;
  stop(): Promise<void>;
  /** At the same address. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** A real clamd with one signature of our own: nothing is downloaded. It looks at files up to the size that it is given. */
export async function aClamd(most = '30M'): Promise<TestClamd> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-clamd-'));
  chmodSync(folder, 0o755);
  const socket = join(folder, 'clamd.sock');
  writeFileSync(join(folder, 'test.ndb'), `Tandem.Test:0:*:${Buffer.from(testVirus).toString('hex')}\n`);
  const settings = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    'Foreground yes',
    `StreamMaxLength ${most}`,
    'FixStaleSocket yes',
  ];
  // As root it would go on as another account, who may not write here.
  if (process.getuid?.() === 0) settings.push('User root');
  writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  let server: ChildProcess | null = null;
  const stop = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill('SIGKILL');
    await exit;
  };
  const start = async () => {
    rmSync(socket, { force: true });
    server = spawn(process.env['CLAMD'] ?? 'clamd', [`--config-file=${join(folder, 'clamd.conf')}`], { stdio: 'ignore' });
    for (let tried = 0; !(await answers(socket)); tried++) {
      if (tried > 300) throw new Error('clamd does not start');
      await wait(50);
    }
  };
  await start();
  return {
    url: `unix:${socket}`,
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
