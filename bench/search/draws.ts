import { createHash } from 'node:crypto';

/** Whole numbers below a limit, the same in every run; `skew` above 1 draws the first ones more often. */
export function draws(seed: string): (limit: number, skew?: number) => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return (limit, skew = 1) => {
    // A linear congruential step is random enough to choose texts by.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) ** skew * limit);
  };
}
