import { createHash } from 'node:crypto';

export interface Draws {
  /** A whole number below the limit; `skew` above 1 draws the first ones more often. */
  below(limit: number, skew?: number): number;
  /** A rank as words have them in running text: the second half as often as the first, the third a third. */
  rank(table: Float64Array): number;
}

/** Chance that is the same in every run. */
export function draws(seed: string): Draws {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = () => {
    // mulberry32: its low bits are as good as its high ones.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit, skew = 1) => Math.floor(next() ** skew * limit),
    rank: (table) => placeOf(next() * (table.at(-1) ?? 0), table),
  };
}

/** Sums of 1/(rank + 2.7), after Zipf and Mandelbrot. */
export function zipf(count: number): Float64Array {
  const table = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 2.7);
    table[rank] = sum;
  }
  return table;
}

function placeOf(value: number, table: Float64Array): number {
  let [from, to] = [0, table.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((table[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
