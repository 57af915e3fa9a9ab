import { Clock } from '#libs/platform';

/** A clock that stands where the test puts it. */
export class StandingClock extends Clock {
  at = new Date('2026-11-20T12:00:00Z');

  override now(): Date {
    return this.at;
  }

  to(instant: string): void {
    this.at = new Date(instant);
  }
}
