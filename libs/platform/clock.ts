/** The only source of domain time; tests set it, SQL never reads its own. */
export class Clock {
  now(): Date {
    return new Date();
  }
}
