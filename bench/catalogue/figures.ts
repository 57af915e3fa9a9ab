/** Of two in the middle, their mean: a quick run has two rounds, and the worse of them is not the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
}

export function rounded(ratio: number): number {
  return Math.round(ratio * 1000) / 1000;
}
