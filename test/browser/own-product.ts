import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { ended, type Told, tandem, told } from '../support/tandem-process.js';
import { phone, test as plain, signIn } from './people.js';

const dayLater = fileURLToPath(new URL('./day-later.mjs', import.meta.url));

/** The product as `tandem start` runs it, with its demo, for a test that lets a day pass. */
class OwnProduct {
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

export const phoneWithoutScripts = { viewport: phone, hasTouch: true, isMobile: true, javaScriptEnabled: false };

interface Own {
  letADayPass(): void;
  /** A page of a browser of its own, signed in as that account; null is a visitor. */
  open(email: string | null, options?: BrowserContextOptions): Promise<Page>;
}

/** A test that has the product for itself. */
export const test = plain.extend<{ own: Own }>({
  own: [
    async ({ browser }, use, { project }) => {
      const product = await OwnProduct.start();
      const contexts: BrowserContext[] = [];
      try {
        await use({
          letADayPass: () => product.letADayPass(),
          open: async (email, options) => {
            const context = await browser.newContext({
              ...project.use,
              ...project.use.contextOptions,
              baseURL: product.address,
              ...options,
            });
            contexts.push(context);
            if (email) await signIn(context, email);
            return context.newPage();
          },
        });
      } finally {
        for (const context of contexts) await context.close();
        await product.stop();
      }
    },
    { timeout: 240_000 },
  ],
});
