import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { onBothBackends, type Stage } from '../../../test/support/backends.js';
import { until } from '../../../test/support/workers.js';
import { defineSystemTask } from '../database/system-task.js';
import { DomainError } from '../errors.js';
import { claimDue } from './claim-requests.js';
import { defineJob } from './job.js';
import { JobFigureReader } from './job-figures.js';
import { HandlesJob, type JobContext, type JobHandler } from './job-handler.js';
import { openQueue } from './job-queue.js';

interface Note {
  note: string;
}

const writeNote = defineJob<Note>('contract.write-note');
const writeMany = defineJob<Note>('contract.write-many', { pace: 'bulk' });
const asRelay = defineSystemTask('contract.as-relay', 'the test stands in for a relay');

/** Each test says what the jobs do. */
let play: (payload: Note, context: JobContext) => Promise<void>;
const played: (Note & { attempt: number })[] = [];

@HandlesJob(writeNote)
class NoteWriter implements JobHandler<Note> {
  async handle(payload: Note, context: JobContext): Promise<void> {
    played.push({ ...payload, attempt: context.attempt });
    await play(payload, context);
  }
}

@HandlesJob(writeMany)
class ManyWriter extends NoteWriter {}

const handlers = [NoteWriter, ManyWriter];

function ready(script: typeof play = async () => undefined): void {
  played.length = 0;
  play = script;
}

const ask = (stage: Stage, note: string, runAt?: Date) => stage.useCase((transaction) => transaction.enqueue(writeNote, { note }, runAt));

const requests = (stage: Stage) =>
  stage.sql<{ state: string; attempts: number; last_error: string | null }>(
    "select state, attempts, last_error from job_request where name like 'contract.%' order by id",
  );

const untilState = (stage: Stage, state: string, count = 1, limit = 10_000) =>
  until(
    `${count} requests to be ${state}`,
    async () => (await requests(stage)).filter((row) => row.state === state).length === count,
    limit,
  );

/** A job that holds on until the test lets it go. */
function held(): { script: typeof play; letGo: () => void } {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { script: () => gone, letGo: () => letGo() };
}

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
      const figures = await new JobFigureReader(stage.database).read();
      expect(figures).toMatchObject({ waiting: 1, queued: 0, dead: 0, consumerLag: {} });
      expect(Math.round(figures.oldestDueAge)).toBe(60);
    });
  });
});

/** Hands what is due to the queue as a relay would, with nobody there yet to work. */
async function handOverByHand(stage: Stage, version: number, times = 1) {
  const deliveries = await stage.database.system(asRelay, (transaction) => claimDue(transaction, [{ ...writeNote, version }], 10, 500));
  const queue = openQueue(stage.settings);
  for (let i = 0; i < times; i++) await queue.add(deliveries, 'prompt');
  await queue.close();
  return deliveries;
}
