/** Municipalities of a country that could be meant, and how many of them consider it. */
export interface Considered {
  country: string;
  could: number;
  considering: number;
}

/** With fewer that could be meant, the country would say who. */
const atLeast = 3;

/** The countries in which somebody considers it, no matter how many do. */
export function whereConsidered(rows: readonly Considered[]): string[] {
  return rows.filter(({ could, considering }) => considering > 0 && could >= atLeast).map(({ country }) => country);
}
