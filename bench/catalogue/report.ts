import { rounded } from './figures.js';

/** A figure beside its aim. */
export interface Row {
  asked: string;
  value: number;
  aim: { min: number } | { max: number };
  /** What it comes of, for readers. */
  besides: string;
}

export function report(bench: string, rows: readonly Row[], figures: Record<string, unknown>): void {
  console.table(
    rows.map(({ asked, value, aim, besides }) => ({
      asked,
      figure: rounded(value),
      aim: 'min' in aim ? `≥ ${aim.min}` : `≤ ${aim.max}`,
      holds: holds(value, aim) ? 'yes' : 'NO',
      besides,
    })),
  );
  console.log(
    JSON.stringify({
      bench,
      figures,
      ratios: Object.fromEntries(rows.map(({ asked, value }) => [asked, rounded(value)])),
      aims: Object.fromEntries(rows.map(({ asked, aim }) => [asked, aim])),
      holds: rows.every(({ value, aim }) => holds(value, aim)),
    }),
  );
}

function holds(value: number, aim: Row['aim']): boolean {
  return 'min' in aim ? value >= aim.min : value <= aim.max;
}
