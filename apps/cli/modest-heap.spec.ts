import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const modestHeap = new URL('../../dist/apps/cli/modest-heap.js', import.meta.url).href;

/** Keeps some twenty megabytes and lets ten times as much go, as pages do; prints the most that the heap held, in shares of what it kept. */
const work = `
  const keep = Array.from({ length: 200_000 }, (_, at) => ({ at, more: [at] }));
  global.gc();
  const kept = process.memoryUsage().heapUsed;
  let most = 0;
  for (let at = 0; at < 2_000_000; at++) {
    keep[at % keep.length] = { at, more: [at] };
    if (at % 50_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  console.log(most / kept);`;

describe('a process of the product', () => {
  it('tidies its memory up before what is let go outweighs what is kept', () => {
    const program = `await import(${JSON.stringify(modestHeap)}); ${work}`;
    const args = ['--expose-gc', '--max-semi-space-size=1', '--input-type=module', '--eval', program];
    expect(Number(execFileSync(process.execPath, args, { encoding: 'utf8' }))).toBeLessThan(2);
  }, 60_000);

  it.each(['cli', 'api', 'worker'])('sees to that before it loads anything else: %s', (app) => {
    const [first] = readFileSync(fileURLToPath(new URL(`../${app}/main.ts`, import.meta.url)), 'utf8').split('\n');
    expect(first).toMatch(/modest-heap\.js/);
  });
});
