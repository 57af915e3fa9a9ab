import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ended, type Told, tandem, told } from '../support/tandem-process.js';

const dayLater = fileURLToPath(new URL('./day-later.mjs', import.meta.url));

/** The product as `tandem start` runs it, with its demo, for a test that lets a day pass. */
export class OwnProduct {
  private constructor(
    readonly address: string,
    private readonly folder: string,
    private readonly running: Told,
  ) {}

  static async start(): Promise<OwnProduct> {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-browser-own-'));
    chmodSync(folder, 0o755);
    const running = tandem(join(folder, 'data'), ['start'], {
      PORT: '0',
      NODE_ENV: 'production',
      TANDEM_MODE: 'demo',
      NODE_OPTIONS: `--import ${dayLater}`,
    });
    try {
      const [, address = ''] = await told(running, /Tandem is at (http:\S+)/);
      return new OwnProduct(address, folder, running);
    } catch (error) {
      await stopped(running, folder);
      throw error;
    }
  }

  letADayPass(): void {
    this.running.child.kill('SIGUSR2');
  }

  async stop(): Promise<void> {
    await stopped(this.running, this.folder);
  }
}

async function stopped(running: Told, folder: string): Promise<void> {
  running.child.kill('SIGTERM');
  await ended(running);
  rmSync(folder, { recursive: true, force: true });
}
