import { TooMuchAtOnce } from './errors.js';

/** Pieces of work that are done one at a time, in the order in which they came; so many may wait, each of which is in memory. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly most: number) {}

  /** Throws TooMuchAtOnce at once. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= this.most) return Promise.reject(new TooMuchAtOnce());
    this.waiting++;
    const turn = this.last.then(work).finally(() => this.waiting--);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
