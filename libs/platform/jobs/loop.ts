import type { Log } from '../log/log.js';
import type { WakeUp } from './wake-up.js';

/** Runs a pass again and again: at once while there is more to do, else at the next call or after the poll. */
export class Loop {
  private stopping = false;
  private failing = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly pass: () => Promise<boolean>,
    private readonly wakeUp: WakeUp,
    private readonly poll: number,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Returns when the running pass has ended. Stop the wake-up too, else this waits for the poll. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      const heard = this.wakeUp.heard;
      const more = await this.onePass();
      if (!more && !this.stopping) await this.wakeUp.next(heard, this.poll);
    }
  }

  /** Postgres may go away and come back: that is said once each way, and nothing is lost meanwhile. */
  private async onePass(): Promise<boolean> {
    try {
      const more = await this.pass();
      if (this.failing) this.log.info('Background work goes on', { loop: this.name });
      this.failing = false;
      return more;
    } catch (error) {
      if (!this.failing) this.log.error('Background work stands still', error, { loop: this.name });
      this.failing = true;
      return false;
    }
  }
}
