import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { misdescribed } from '../support/described.js';
import { describedBy } from '../support/interface.js';
import { type Product, startProduct } from '../support/product.js';
import { ended, tandem } from '../support/tandem-process.js';
import type { User } from '../support/user.js';

const network = 'baerekraftsnettverket';

// Some processes one after another, each of which a busy machine takes a second to begin.
jest.setTimeout(60_000);

interface Chain {
  decisions: { number: number; hash: string; record: { outcome: string } }[];
}

describe('decisions, taken along', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-decisions-'));
  let product: Product;
  let coordinator: User;
  let body: string;

  beforeAll(async () => {
    product = await startProduct();
    coordinator = await product.user('coordinator@ks.example');
    const { items } = (await coordinator.api<{ items: { id: string; decision: object | null }[] }>('GET', `/networks/${network}/proposals`))
      .body;
    const decided = items.find(({ decision }) => decision)?.id;
    body = (await coordinator.api<{ body: { slug: string } }>('GET', `/proposals/${decided}`)).body.body.slug;
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the command says of a file that somebody has in hand. */
  const verified = async (content: string, ...options: string[]) => {
    const path = join(folder, 'chain.json');
    writeFileSync(path, content);
    const process = tandem(folder, ['verify-decisions', path, ...options]);
    return { code: await ended(process), said: process.said };
  };

  it('are verified by the command alone, without a database, and one that was changed is named', async () => {
    const { body: chain, headers } = await coordinator.api<Chain>('GET', `/bodies/${body}/decisions/export`);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${body}.json"`);
    const newest = chain.decisions.at(-1);
    const last = newest?.hash ?? '';
    const held = await verified(JSON.stringify(chain), '--last', last);
    expect(held).toEqual({ code: 0, said: expect.stringMatching(/decisions? of \S+ and \d+ names: unchanged since \d{4}-\d\d-\d\d\.\n$/) });
    const cut = await verified(JSON.stringify({ ...chain, decisions: chain.decisions.slice(0, -1) }), '--last', last);
    expect(cut).toEqual({ code: 1, said: expect.stringContaining(`Decision ${newest?.number} of ${body} is not what it was: `) });
    if (newest) newest.record.outcome = newest.record.outcome === 'approved' ? 'rejected' : 'approved';
    const changed = await verified(JSON.stringify(chain));
    expect(changed).toEqual({
      code: 1,
      said: `Decision ${newest?.number} of ${body} is not what it was: what it says was changed.\n`,
    });
    expect(await verified('{}')).toEqual({ code: 1, said: expect.stringContaining('its format is not tandem.decisions') });
  });

  it('are not there for another municipality and for visitors', async () => {
    const outside = await product.user('author@bjorksjo.example');
    expect((await outside.api('GET', `/bodies/${body}/decisions/export`)).status).toBe(404);
    expect((await product.visitor().api('GET', `/bodies/${body}/decisions/export`)).status).toBe(401);
  });

  it('answers as it is described', async () => {
    expect(misdescribed(await describedBy(product), product.answered)).toEqual([]);
  });
});
