const longestPause = 3_600_000;
const attemptCap = 8;
const patience = 3 * 24 * 3_600_000;

/** Milliseconds to wait after the n-th failure: `first`, four times that, and so on up to an hour, less up to a half by chance. */
export function pauseAfter(attempts: number, first: number, chance = Math.random()): number {
  return Math.round(Math.min(longestPause, first * 4 ** (attempts - 1)) * (1 - chance / 2));
}

/** When a job is given up: after eight attempts, or after three days where only something outside was not to be had. */
export function isSpent(attempts: number, waitedMilliseconds: number, unavailable: boolean): boolean {
  return attempts >= attemptCap && (!unavailable || waitedMilliseconds > patience);
}
