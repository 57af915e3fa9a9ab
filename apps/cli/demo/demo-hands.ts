import type { Actor } from '#libs/identity';
import type { Database } from '#libs/platform';
import type { DemoClock } from './demo-clock.js';

/** What every part of the loader works with: the product's own services, so that the demo keeps every rule. */
export interface DemoHands {
  database: Database;
  clock: DemoClock;
  /** By account: `editor@herning.example`. */
  actor(email: string): Promise<Actor>;
}

/** Entry ids by their number in the demo; filled as they are published. */
export type Ids = Map<number, string>;

export interface Step {
  /** ISO instant; steps are taken in this order. */
  at: string;
  take(): Promise<void>;
}
