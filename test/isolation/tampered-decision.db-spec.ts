import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asSuperuser } from '../support/database.js';
import { type Product, startProduct } from '../support/product.js';
import { ended, tandem } from '../support/tandem-process.js';
import type { User } from '../support/user.js';

const network = 'baerekraftsnettverket';
const board = `/nb/nettverk/${network}/styringsgruppe`;

// Each case begins a process of the command, which a busy machine takes a second for.
jest.setTimeout(120_000);

interface Found {
  count: number;
  since: string | null;
  fault: { number: number; kind: string; decision: { title: string } | null } | null;
}

/** Whoever has the database in hand changes it behind the product's back. */
describe('a decision that is changed in the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-tampered-'));
  let product: Product;
  let reader: User;
  let body: string;
  /** All that the steering group decided, oldest first; the second has one before and some after it. */
  let decisions: { number: number; record: { decision: string; title: string; outcome: string; seats: { holder: string | null }[] } }[];

  /** With the owner's rights in the database, which no process of the product has while it runs. */
  const changed = async (sql: string) => {
    await asSuperuser(product.database.owner, sql);
  };
  const second = () => decisions[1] as (typeof decisions)[number];
  const ofSecond = () => `id = '${second().record.decision}'`;
  const exported = async () => (await reader.send(`/api/v1/bodies/${body}/decisions/export`)).text();
  const found = async () => (await reader.api<Found>('GET', `/bodies/${body}/decisions/check`)).body;
  const page = async () => (await reader.open(`/nb/gruppe/${body}/beslutninger/uendret`)).text.replace(/\s+/g, ' ');
  const offline = async () => {
    const path = join(folder, 'chain.json');
    writeFileSync(path, await exported());
    const process = tandem(folder, ['verify-decisions', path]);
    return { code: await ended(process), said: process.said };
  };

  beforeAll(async () => {
    product = await startProduct();
    reader = await product.user('member@asker.example');
    // From the board to its decisions, and from there to whether they are unchanged.
    const list = (await reader.open(board)).links.find((address) => /\/gruppe\/[^/]+\/beslutninger$/.test(address)) ?? '';
    body = (await reader.open(list)).link('Er beslutningene uendret?').split('/').at(-3) ?? '';
    decisions = JSON.parse(await exported()).decisions;
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one of several, and before that all of them hold', async () => {
    expect(decisions.length).toBeGreaterThan(2);
    expect(await found()).toMatchObject({ count: decisions.length, fault: null });
    expect(await page()).toContain('Uendret siden 5. juni 2023');
    expect(await offline()).toEqual({ code: 0, said: expect.stringContaining('names: unchanged since 2023-06-05.') });
  });

  it.each([
    [
      'its outcome',
      'record_changed',
      'what it says was changed',
      /Det som står i den, er endret/,
      (where: string) => [
        `update decision set record = jsonb_set(record, '{outcome}', '"rejected"') where ${where}`,
        `update decision set record = jsonb_set(record, '{outcome}', '"OUTCOME"') where ${where}`,
      ],
    ],
    [
      'one vote of one seat',
      'record_changed',
      'what it says was changed',
      /Det som står i den, er endret/,
      (where: string) => [
        `update decision set record = jsonb_set(record, '{seats,0,usesIt}', to_jsonb(not (record #>> '{seats,0,usesIt}')::boolean)) where ${where}`,
        `update decision set record = jsonb_set(record, '{seats,0,usesIt}', to_jsonb(not (record #>> '{seats,0,usesIt}')::boolean)) where ${where}`,
      ],
    ],
    [
      'the name of somebody who voted',
      'name_changed',
      'a name that stands with it is not the one that was recorded',
      /Et navn ved den er et annet/,
      (where: string) => [
        `update decision_name set name = name || 'x' where decision_id in (select id from decision where ${where})`,
        `update decision_name set name = left(name, -1) where decision_id in (select id from decision where ${where})`,
      ],
    ],
    [
      'its place',
      'does_not_follow',
      'it does not follow the decision before',
      /Den følger ikke etter den som gikk foran/,
      (where: string) => [
        `update decision set previous_hash = reverse(previous_hash) where ${where}`,
        `update decision set previous_hash = reverse(previous_hash) where ${where}`,
      ],
    ],
  ])('is found and named where %s was changed: on the page, by REST and from a file', async (_, kind, said, words, sql) => {
    const [change, back] = sql(ofSecond()) as [string, string];
    await changed(change);
    try {
      expect(await found()).toMatchObject({ count: 1, fault: { number: 2, kind, decision: { title: second().record.title } } });
      const shown = await page();
      expect(shown).toContain('Beslutning 2 passer ikke med de andre');
      expect(shown).toContain(second().record.title);
      expect(shown).toMatch(words);
      expect(shown).not.toMatch(/Uendret siden|hash|SHA/i);
      expect(await offline()).toEqual({ code: 1, said: expect.stringContaining(`Decision 2 of ${body} is not what it was: ${said}`) });
    } finally {
      await changed(back.replace('OUTCOME', second().record.outcome));
    }
    expect((await found()).fault).toBeNull();
  });

  it('is no such decision where a person was erased: all hold, and the name is gone', async () => {
    const person = second().record.seats.find(({ holder }) => holder)?.holder;
    await changed(`delete from decision_name where person_id = '${person}'`);
    expect(await found()).toMatchObject({ count: decisions.length, fault: null });
    expect(await page()).toContain('Uendret siden 5. juni 2023');
    expect((await offline()).code).toBe(0);
    expect(await exported()).not.toContain(`"person":"${person}"`);
  });

  it('is not there to be looked at for another municipality, and asks a visitor to sign in', async () => {
    const outside = await product.user('author@bjorksjo.example');
    expect((await outside.api('GET', `/bodies/${body}/decisions/check`)).status).toBe(404);
    expect((await outside.open(`/nb/gruppe/${body}/beslutninger/uendret`)).status).toBe(404);
    expect((await reader.api('GET', '/bodies/finnes-ikke/decisions/check')).status).toBe(404);
    expect((await product.visitor().api('GET', `/bodies/${body}/decisions/check`)).status).toBe(401);
    expect((await product.visitor().open(`/nb/gruppe/${body}/beslutninger/uendret`)).address).toContain('logg-inn');
  });
});
