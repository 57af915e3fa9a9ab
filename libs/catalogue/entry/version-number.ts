/** A number that some version may have: an address says anything, and Postgres refuses what is no integer. */
export function isVersionNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 1e6;
}
