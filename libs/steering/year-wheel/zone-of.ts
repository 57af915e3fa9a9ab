const zones: Record<string, string> = { DK: 'Europe/Copenhagen', NO: 'Europe/Oslo', SE: 'Europe/Stockholm' };

/** Where a municipality's days begin. */
export function zoneOf(country: string): string {
  return zones[country] ?? 'Europe/Oslo';
}
