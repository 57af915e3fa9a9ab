import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { onBothBackends, Stage } from '../../../test/support/backends.js';
import { ask, handlers, handOverByHand, held, played, ready, untilState, writeNote } from '../../../test/support/contract-jobs.js';
import { until } from '../../../test/support/workers.js';

onBothBackends((stage) => {
  describe('when something is lost', () => {
    it('a delivery that arrives twice runs once', async () => {
      ready();
      await ask(stage, 'once');
      await handOverByHand(stage, 1, 2);
      await stage.worker(handlers);
      await untilState(stage, 'done');
      await ask(stage, 'next');
      await untilState(stage, 'done', 2);
      expect(played.map((run) => run.note)).toEqual(['once', 'next']);
    });

    it('what a wiped queue held is handed over again', async () => {
      ready();
      await ask(stage, 'not lost');
      await handOverByHand(stage, 1);
      await stage.wipeQueue();
      await stage.worker(handlers);
      await untilState(stage, 'done');
      expect(played).toEqual([{ note: 'not lost', attempt: 1 }]);
    });

    it('a queue that is wiped while workers run goes on working', async () => {
      ready();
      await stage.worker(handlers);
      await ask(stage, 'before');
      await untilState(stage, 'done');
      await stage.wipeQueue();
      await ask(stage, 'after');
      await untilState(stage, 'done', 2);
    });

    it('connections that are cut are made again', async () => {
      ready();
      await stage.worker(handlers);
      await ask(stage, 'before');
      await untilState(stage, 'done');
      await stage.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename <> 'postgres'`,
      );
      await until('the database to answer', () => stage.database.isReachable());
      await ask(stage, 'after');
      await untilState(stage, 'done', 2, 20_000);
    });

    it('the job of a worker that was killed is taken up by another', async () => {
      ready();
      const settings = { ...stage.settings, app: stage.addresses.app, job: writeNote.name, workerLease: 1_500, poll: 100 };
      const child = spawn(process.execPath, ['test/support/killable-worker.mjs', JSON.stringify(settings)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await ask(stage, 'survives');
      await once(child.stdout, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      await stage.worker(handlers);
      await untilState(stage, 'done');
      expect(await stage.effects()).toEqual(['begun in the process']);
      expect(played).toEqual([{ note: 'survives', attempt: 2 }]);
    });

    it('of two workers that hold the same job only one completes it', async () => {
      const first = held();
      ready(async ({ note }, context) => {
        if (context.attempt === 1) await first.script({ note }, context);
        await stage.useCase(async (transaction) => {
          await transaction.query('insert into effect values ($1)', [`${note} ${context.attempt}`]);
          await context.complete(transaction);
        });
      });
      await stage.worker(handlers, { workerLease: 60_000 });
      await stage.worker(handlers, { workerLease: 60_000 });
      await ask(stage, 'one of them');
      await until('the first to begin', () => played.length === 1);
      await stage.sql(`update job_request set claimed_until = claimed_until - interval '1 hour'`);
      await untilState(stage, 'done');
      first.letGo();
      await Promise.all(['drained', 'next'].map((note) => ask(stage, note)));
      await untilState(stage, 'done', 3);
      expect((await stage.effects()).filter((note) => note.startsWith('one'))).toEqual(['one of them 2']);
    });
  });
});

describe('a Redis', () => {
  const stage = new Stage('Redis');
  beforeAll(() => stage.open(), 30_000);
  afterEach(() => stage.clear());
  afterAll(() => stage.close());

  it('that goes away is waited for, and nothing is lost meanwhile', async () => {
    ready();
    await stage.worker(handlers);
    const bringBack = await stage.takeRedisAway();
    await ask(stage, 'meanwhile');
    await until('it to be missed', () => stage.logged.some((line) => line.includes('jobs wait in Postgres')), 15_000);
    await bringBack();
    await untilState(stage, 'done', 1, 20_000);
    expect(played).toEqual([{ note: 'meanwhile', attempt: 1 }]);
  }, 40_000);
});
