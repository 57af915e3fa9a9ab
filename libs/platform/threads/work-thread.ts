import { Worker } from 'node:worker_threads';
import { TooMuchWork } from './errors.js';
import { programAt } from './program-at.js';
import { Turns } from './turns.js';

export interface ThreadLimits {
  /** For one piece of work. */
  seconds: number;
  megabytes: number;
  /** Pieces that may wait for their turn. */
  waiting: number;
  /** How long the thread is kept when nothing is to be done. */
  idleSeconds: number;
}

const defaults: ThreadLimits = { seconds: 20, megabytes: 256, waiting: 40, idleSeconds: 30 };

/** What a thread answers: the result, or that the work failed. */
export type ThreadAnswer<Result> = { result: Result } | { failure: string };

/**
 * A thread beside the one that answers everybody, for work of more than some milliseconds: a piece at a time, each within its limits.
 * It begins with the first piece and ends when there has been nothing to do for a while. `file` is its program, from the root of the
 * sources: `libs/platform/documents/render-thread`; for each message it answers one `ThreadAnswer`.
 */
export class WorkThread<Task extends object, Result> {
  private readonly program: string;
  private readonly limits: ThreadLimits;
  private worker: Worker | undefined;
  private readonly turns: Turns;
  private idle: NodeJS.Timeout | undefined;

  constructor(file: string, limits: Partial<ThreadLimits> = {}) {
    this.program = programAt(file);
    this.limits = { ...defaults, ...limits };
    this.turns = new Turns(this.limits.waiting);
  }

  /** Throws TooMuchAtOnce at once, or TooMuchWork when a limit is reached. */
  run(task: Task): Promise<Result> {
    return this.turns.take(() => this.one(task));
  }

  /** What is under way fails. */
  async end(): Promise<void> {
    clearTimeout(this.idle);
    const ended = this.worker?.terminate();
    this.worker = undefined;
    await ended;
  }

  private async one(task: Task): Promise<Result> {
    clearTimeout(this.idle);
    const worker = this.started();
    worker.ref();
    try {
      return await answerOf<Result>(worker, task, this.limits.seconds);
    } catch (error) {
      if (!(error instanceof WorkFailed)) await this.end();
      throw error;
    } finally {
      this.worker?.unref();
      this.idle = setTimeout(() => void this.end(), this.limits.idleSeconds * 1000);
      this.idle.unref();
    }
  }

  private started(): Worker {
    this.worker ??= new Worker(this.program, { resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes }, execArgv: [], env: {} });
    return this.worker;
  }
}

/** The thread said so itself and is well. */
class WorkFailed extends Error {}

function answerOf<Result>(worker: Worker, task: object, seconds: number): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => over(() => reject(new TooMuchWork())), seconds * 1000);
    const onMessage = (answer: ThreadAnswer<Result>) =>
      over(() => ('failure' in answer ? reject(new WorkFailed(answer.failure)) : resolve(answer.result)));
    const onError = (error: NodeJS.ErrnoException) =>
      over(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuchWork() : error));
    const onExit = () => over(() => reject(new Error('the thread ended before its work was done')));
    const over = (settle: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}
