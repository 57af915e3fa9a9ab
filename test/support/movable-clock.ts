import { Clock } from '#libs/platform';

/** Goes as time goes, from wherever it is set to. */
export class MovableClock extends Clock {
  private ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  moveTo(instant: Date | string): void {
    this.ahead = new Date(instant).getTime() - Date.now();
  }
}
