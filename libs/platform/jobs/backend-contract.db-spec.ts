import { describe, expect, it } from '@jest/globals';
import { onBothBackends } from '../../../test/support/backends.js';
import {
  ask,
  handlers,
  handOverByHand,
  held,
  played,
  ready,
  requests,
  untilState,
  writeMany,
  writeNote,
} from '../../../test/support/contract-jobs.js';
import { until } from '../../../test/support/workers.js';
import { DomainError } from '../errors.js';
import { FinalFailure } from './failure.js';
import { JobFigureReader } from './job-figures.js';

onBothBackends((stage) => {
  describe('a job', () => {
    it('runs once its use case has committed', async () => {
      ready();
      await stage.worker(handlers);
      await ask(stage, 'written');
      await untilState(stage, 'done');
      expect(played).toEqual([{ note: 'written', attempt: 1 }]);
    });

    it('never runs when its use case is rolled back', async () => {
      ready();
      await stage.worker(handlers);
      const failing = stage.useCase(async (transaction) => {
        await transaction.enqueue(writeNote, { note: 'undone' });
        throw new Error('the use case failed');
      });
      await expect(failing).rejects.toThrow('the use case failed');
      await ask(stage, 'later');
      await untilState(stage, 'done');
      expect(played.map((run) => run.note)).toEqual(['later']);
    });

    it('waits for its time', async () => {
      ready();
      await stage.worker(handlers);
      await ask(stage, 'tomorrow', new Date(stage.clock.now().getTime() + 86_400_000));
      await ask(stage, 'now');
      await untilState(stage, 'done');
      expect(played.map((run) => run.note)).toEqual(['now']);
      stage.clock.forward(86_400_001);
      await untilState(stage, 'done', 2);
    });

    it('is tried again after a pause that grows', async () => {
      const at: number[] = [];
      ready(async (_, { attempt }) => {
        at.push(Date.now());
        if (attempt < 4) throw new Error('not yet');
      });
      await stage.worker(handlers, { firstPause: 100, poll: 20 });
      await ask(stage, 'fourth time');
      await untilState(stage, 'done');
      const pauses = at.slice(1).map((time, i) => time - (at[i] ?? 0));
      expect(played.map((run) => run.attempt)).toEqual([1, 2, 3, 4]);
      expect(pauses[2]).toBeGreaterThan(800);
      expect(pauses[0]).toBeLessThan(pauses[2] ?? 0);
    });

    it('is given up after eight attempts, and what is kept of the error names nobody', async () => {
      ready(async () => {
        throw new TypeError('no mailbox kari.nordmann@baerum.example');
      });
      await stage.worker(handlers, { firstPause: 0.1, poll: 20 });
      await ask(stage, 'hopeless');
      await untilState(stage, 'dead', 1, 20_000);
      const [row] = await requests(stage);
      expect(row).toMatchObject({ state: 'dead', attempts: 8 });
      expect(row?.last_error).toMatch(/^TypeError at backend-contract\.db-spec/);
      expect(row?.last_error).not.toContain('kari');
    });

    it('is not given up after eight attempts while something outside is only away', async () => {
      ready(async (_, { attempt }) => {
        if (attempt < 10) throw new DomainError('unavailable', 'mail_unavailable');
      });
      await stage.worker(handlers, { firstPause: 0.01, poll: 20 });
      await ask(stage, 'patient');
      await untilState(stage, 'done', 1, 20_000);
      expect(played).toHaveLength(10);
    });

    it('is given up at once where trying again would change nothing', async () => {
      ready(async () => {
        throw new FinalFailure('refused for good');
      });
      await stage.worker(handlers);
      await ask(stage, 'refused');
      await untilState(stage, 'dead');
      expect(played).toHaveLength(1);
    });

    it('that marks itself done in its own transaction leaves both or neither', async () => {
      ready((payload, context) =>
        stage.useCase(async (transaction) => {
          await transaction.query('insert into effect values ($1)', [`${payload.note} ${context.attempt}`]);
          await context.complete(transaction);
          if (context.attempt === 1) throw new Error('fell at the last step');
        }),
      );
      await stage.worker(handlers);
      await ask(stage, 'together');
      await untilState(stage, 'done');
      expect(await stage.effects()).toEqual(['together 2']);
    });

    it('of a newer payload version is left waiting, and one that nobody knows too', async () => {
      ready();
      await stage.worker(handlers);
      await stage.useCase((transaction) => transaction.enqueue({ ...writeNote, version: 2 }, { note: 'from the next release' }));
      await stage.useCase((transaction) => transaction.enqueue({ ...writeNote, name: 'contract.unheard-of' }, { note: 'unheard of' }));
      await ask(stage, 'known');
      await untilState(stage, 'done');
      expect((await requests(stage)).map((row) => row.state)).toEqual(['waiting', 'waiting', 'done']);
      expect(played.map((run) => run.note)).toEqual(['known']);
    });

    it('that a newer release handed over is given back by this one', async () => {
      ready();
      await ask(stage, 'newer');
      await stage.sql('update job_request set version = 2');
      const delivery = await handOverByHand(stage, 2);
      await stage.worker(handlers);
      await untilState(stage, 'waiting');
      expect(delivery).toHaveLength(1);
      expect(await requests(stage)).toMatchObject([{ attempts: 0 }]);
      expect(played).toEqual([]);
    });
  });

  describe('a stop', () => {
    it('lets the running job end and takes nothing new', async () => {
      const running = held();
      ready((payload, context) => (payload.note === 'running' ? running.script(payload, context) : Promise.resolve()));
      const worker = await stage.worker(handlers, { concurrency: 1 });
      await ask(stage, 'running');
      await until('it to begin', () => played.length === 1);
      const stopped = worker.close();
      await ask(stage, 'new');
      setTimeout(running.letGo, 300);
      await stopped;
      expect(played.map((run) => run.note)).toEqual(['running']);
      expect((await requests(stage))[0]?.state).toBe('done');
    });

    it('does not wait for ever: another worker takes up what would not end', async () => {
      const stuck = held();
      ready((payload, context) => (context.attempt === 1 ? stuck.script(payload, context) : Promise.resolve()));
      const worker = await stage.worker(handlers, { stopWithin: 300, workerLease: 900 });
      await ask(stage, 'stuck');
      await until('it to begin', () => played.length === 1);
      await worker.close();
      await stage.worker(handlers);
      await untilState(stage, 'done');
      stuck.letGo();
      expect(played.map((run) => run.attempt)).toEqual([1, 2]);
    });
  });

  describe('much work', () => {
    it('a thousand jobs run once each, by two workers', async () => {
      ready();
      await stage.useCase(async (transaction) => {
        for (let i = 0; i < 1_000; i++) await transaction.enqueue(writeNote, { note: String(i) });
      });
      await stage.worker(handlers, { concurrency: 8 });
      await stage.worker(handlers, { concurrency: 8 });
      await untilState(stage, 'done', 1_000, 40_000);
      expect(new Set(played.map((run) => run.note)).size).toBe(1_000);
      expect(played).toHaveLength(1_000);
    }, 60_000);

    it('lets a prompt job pass the bulk that was there before it', async () => {
      ready(() => new Promise((resolve) => setTimeout(resolve, 20)));
      await stage.useCase(async (transaction) => {
        for (let i = 0; i < 300; i++) await transaction.enqueue(writeMany, { note: 'bulk' });
      });
      await stage.worker(handlers, { concurrency: 2 });
      await until('the bulk to be under way', () => played.length > 4);
      await ask(stage, 'prompt');
      await until('the prompt one', () => played.some((run) => run.note === 'prompt'));
      expect(played.length).toBeLessThan(100);
    });

    it('is counted for the operator', async () => {
      ready();
      await ask(stage, 'due', new Date(stage.clock.now().getTime() - 60_000));
      const figures = await new JobFigureReader(stage.database, stage.platform.metrics).read();
      expect(figures).toMatchObject({ waiting: 1, queued: 0, dead: 0, consumerLag: {} });
      expect(Math.round(figures.oldestDueAge)).toBe(60);
    });
  });
});
