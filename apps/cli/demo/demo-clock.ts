import { Clock } from '#libs/platform';

/** Lets the demo happen when its stories say it did. */
export class DemoClock extends Clock {
  private instant: Date | null = null;

  override now(): Date {
    return this.instant ?? super.now();
  }

  at(instant: string): void {
    this.instant = new Date(instant);
  }
}
