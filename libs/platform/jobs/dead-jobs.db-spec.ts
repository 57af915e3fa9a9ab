import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from '../../../test/support/backends.js';
import { ask, handlers, played, ready, untilState } from '../../../test/support/contract-jobs.js';
import { asSuperuser } from '../../../test/support/database.js';
import { deadJobs, reviveJobs } from './dead-jobs.js';
import { FinalFailure } from './failure.js';

describe('jobs that were given up', () => {
  const stage = new Stage('Postgres');
  beforeAll(() => stage.open());
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  const giveUp = async (...notes: string[]) => {
    ready(async () => {
      throw new FinalFailure('kari.nordmann@baerum.example is refused');
    });
    await stage.worker(handlers);
    for (const note of notes) await ask(stage, note);
    await untilState(stage, 'dead', notes.length);
    ready();
  };

  it('are told with the job, its attempts and what kept it, and nobody’s content', async () => {
    await giveUp('one');
    const [job] = await deadJobs(stage.database);
    expect(job).toMatchObject({ name: 'contract.write-note', attempts: 1, lastError: expect.stringContaining('FinalFailure') });
    expect(JSON.stringify(job)).not.toMatch(/kari|"one"/);
  });

  it('are done when they are revived, the one that was named or all of them', async () => {
    await giveUp('one', 'two', 'three');
    const [first] = await deadJobs(stage.database);
    expect(await reviveJobs(stage.database, [first?.id ?? ''])).toBe(1);
    await untilState(stage, 'done', 1);
    expect(await reviveJobs(stage.database, null)).toBe(2);
    await untilState(stage, 'done', 3);
    expect(played.map(({ note, attempt }) => [note, attempt]).sort()).toEqual([
      ['one', 1],
      ['three', 1],
      ['two', 1],
    ]);
    expect([await deadJobs(stage.database), await reviveJobs(stage.database, null)]).toEqual([[], 0]);
  });
});

describe('a worker on a database whose queue was never made', () => {
  const stage = new Stage('Postgres');
  beforeAll(() => stage.open());
  afterAll(() => stage.close());

  it('does not start, and says what to run', async () => {
    await asSuperuser(stage.addresses.superuser, 'alter schema bullmq rename to elsewhere');
    await expect(stage.worker(handlers)).rejects.toThrow(/tandem migrate/);
  });
});
