import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../test/support/eventually.js';
import { openLogFile } from './start-log.js';

const folder = () => mkdtempSync(join(tmpdir(), 'tandem-log-'));

describe('the log of a start', () => {
  it('goes on in the file of the start before', async () => {
    const data = folder();
    for (const line of ['first\n', 'second\n']) {
      const { path, stream } = openLogFile(data);
      stream.write(line);
      await eventually(
        async () => existsSync(path) && readFileSync(path, 'utf8').includes(line),
        () => `${line} was not written`,
      );
    }
    expect(readFileSync(join(data, 'tandem.log'), 'utf8')).toBe('first\nsecond\n');
  });

  it('begins anew beside one that has grown beyond ten megabytes', async () => {
    const data = folder();
    writeFileSync(join(data, 'tandem.log'), 'old');
    truncateSync(join(data, 'tandem.log'), 11 * 1024 * 1024);
    openLogFile(data);
    expect(statSync(join(data, 'tandem.log.1')).size).toBe(11 * 1024 * 1024);
  });

  it('ends nothing when the disk takes no more: its lines go to the terminal', async () => {
    const data = folder();
    mkdirSync(join(data, 'tandem.log'));
    const said: string[] = [];
    const { stream } = openLogFile(data, { write: (line) => said.push(line) });
    await eventually(
      async () => said.length > 0,
      () => 'nothing was said',
    );
    stream.write('still heard\n');
    expect(said).toEqual([expect.stringContaining('cannot be written'), 'still heard\n']);
  });
});
