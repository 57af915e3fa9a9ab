import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const dayLater = fileURLToPath(new URL('./day-later.mjs', import.meta.url));

/** The product as `tandem start` runs it, with its demo, for a test that lets a day pass. */
export class OwnProduct {
  private constructor(
    readonly address: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(): Promise<OwnProduct> {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-browser-own-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const child = spawn(process.execPath, ['--import', dayLater, 'dist/apps/cli/main.js', 'start'], {
      env: {
        ...{ PATH: process.env['PATH'], NODE_ENV: 'production', TANDEM_MODE: 'demo', LOG_LEVEL: 'warn' },
        ...{ PORT: String(port), PUBLIC_URL: address, TANDEM_DATA: join(folder, 'data') },
      },
      stdio: 'ignore',
    });
    const product = new OwnProduct(address, folder, child);
    for (const patience = Date.now() + 120_000; !(await isReady(address)); await sleep(200)) {
      if (child.exitCode === null && Date.now() < patience) continue;
      await product.stop();
      throw new Error('the product did not start');
    }
    return product;
  }

  letADayPass(): void {
    this.child.kill('SIGUSR2');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
