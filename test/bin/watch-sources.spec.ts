import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const bin = '../../bin';
const { watchSources } = (await import(`${bin}/watch-sources.mjs`)) as {
  watchSources: (folders: string[], changed: () => void) => Promise<() => void>;
};

describe('npm run dev sees', () => {
  let folder: string;
  let count: number;
  let stop: () => void;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tandem-sources-'));
    mkdirSync(join(folder, 'digest'));
    writeFileSync(join(folder, 'digest', 'period.ts'), '1');
    count = 0;
    stop = await watchSources([folder], () => count++);
  });
  afterEach(() => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What was done is seen, and all that follows from it has come in. */
  async function isSeen(act: () => void): Promise<void> {
    const before = count;
    act();
    for (const deadline = Date.now() + 5_000; count === before && Date.now() < deadline; ) await pause(10);
    expect(count).toBeGreaterThan(before);
    for (let settled = -1; settled !== count; await pause(100)) settled = count;
  }
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const save = (name: string, text: string) => writeFileSync(join(folder, 'digest', name), text);
  const saveByRenaming = (text: string) => {
    save('period.ts~', text);
    renameSync(join(folder, 'digest', 'period.ts~'), join(folder, 'digest', 'period.ts'));
  };

  it('every save of an editor that puts a new file in the place of the old one', async () => {
    await isSeen(() => saveByRenaming('2'));
    await isSeen(() => saveByRenaming('3'));
    await isSeen(() => save('period.ts', '4'));
  });

  it('a file in a folder made since, also when it takes the place of one that was removed', async () => {
    await isSeen(() => mkdirSync(join(folder, 'exchange')));
    await isSeen(() => writeFileSync(join(folder, 'exchange', 'adoption.ts'), '1'));
    await isSeen(() => rmSync(join(folder, 'digest'), { recursive: true }));
    await isSeen(() => mkdirSync(join(folder, 'digest')));
    await isSeen(() => save('period.ts', '5'));
  });
});
