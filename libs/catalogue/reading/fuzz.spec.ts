import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, loadMessages } from '#libs/platform';
import { broken, chances, hostileDocuments } from '../../../test/support/hostile-documents.js';
import { openSource } from '../import/open-source.js';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const longest = 10_000;
const memory = 300;
/** Of a longer run, which has as many random ones as there is time for. */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
/** As much of the run as others leave: the hostile ones always, of the random ones as many as there is time for. */
const patience = seconds * 1000 || 30_000;
/** The rest goes to the same end with another seed. */
const most = seconds > 0 ? Number.POSITIVE_INFINITY : 200;
/** However busy the machine is. */
const fewest = 51;
const now = new Date('2026-11-26');
const formats = ['plain.odt', 'plain.docx', 'plain.doc', 'plain.pdf', 'tracked.odt', 'tracked.docx', 'tracked.doc'];
const wholes = formats.map((name) => readFileSync(new URL(`../../../test/fixtures/imports/${name}`, import.meta.url)));

/** Refused with a code of the importer's, or understood; anything else is a fall. */
async function outcome(name: string, bytes: Buffer): Promise<string> {
  try {
    const source = openSource({ name, bytes });
    for (const item of source.items.slice(0, 3)) {
      await item.draft({ country: 'DK', now }).catch((error: unknown) => {
        if (!source.many || !(error instanceof DomainError)) throw error;
      });
    }
    return 'understood';
  } catch (error) {
    return error instanceof DomainError && error.code.startsWith('import.') ? error.code : `fell: ${(error as Error).stack}`;
  }
}

interface Measured {
  name: string;
  result: string;
  milliseconds: number;
  megabytes: number;
}

/** The most memory that any process reading for this one has had, while it runs. */
async function measured(name: string, bytes: Buffer): Promise<Measured> {
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, ...readers().map(residentOf));
  }, 15);
  const began = performance.now();
  const result = await outcome(name, bytes);
  clearInterval(look);
  return { name, result, milliseconds: performance.now() - began, megabytes };
}

describe(`the importer, with seed ${seed}`, () => {
  beforeAll(() => loadMessages());

  it.each(Object.entries(hostileDocuments()))(
    'keeps its measure with %s',
    async (name, bytes) => {
      const { result, milliseconds, megabytes } = await measured(name, bytes);
      expect(result).toMatch(/^(?:understood|import\.[a-z_]+)$/);
      expect(milliseconds).toBeLessThan(longest);
      expect(megabytes).toBeLessThan(memory);
    },
    30_000,
  );

  it(
    'never falls, hangs or grows over broken documents and random bytes',
    async () => {
      const chance = chances(seed);
      const bad: Measured[] = [];
      const began = Date.now();
      let cases = 0;
      let largest = 0;
      let slowest = 0;
      while (cases < fewest || (cases < most && Date.now() - began < patience)) {
        const random = chance() < 0.3;
        const of = Math.floor(chance() * formats.length);
        const bytes = random
          ? Buffer.from(Array.from({ length: Math.floor(chance() * 4000) }, () => Math.floor(chance() * 256)))
          : broken(wholes[of] as Buffer, chance);
        const name = random ? ['x', 'x.csv', 'x.zip'][Math.floor(chance() * 3)] : formats[of];
        const one = await measured(`${cases} ${name}`, bytes);
        if (!/^(?:understood|import\.)/.test(one.result) || one.milliseconds > longest || one.megabytes > memory) bad.push(one);
        largest = Math.max(largest, one.megabytes);
        slowest = Math.max(slowest, one.milliseconds);
        cases++;
      }
      console.log(
        `FUZZ_SEED=${seed}: ${cases} cases, the slowest took ${Math.round(slowest)} ms, the largest reader had ${Math.round(largest)} MB`,
      );
      expect(bad).toEqual([]);
      expect(cases).toBeGreaterThan(50);
    },
    patience + 270_000,
  );
});

/** Processes that this one has started to read. */
function readers(): number[] {
  if (!existsSync('/proc/self')) return [];
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

function residentOf(pid: number): number {
  try {
    const [, pages = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    return (pages * pageBytes) / 1_000_000;
  } catch {
    return 0;
  }
}

const pageBytes = Number(execFileSync('getconf', ['PAGESIZE']).toString());
