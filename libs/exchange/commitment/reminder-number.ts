const day = 86_400_000;

/**
 * Which reminder of a promise is due: 0 a week before its day, 1 the day after it, and one more each month until somebody says how it went.
 * Null before the first. Days are ISO.
 */
export function reminderNumber(dueOn: string, today: string): number | null {
  const days = (Date.parse(today) - Date.parse(dueOn)) / day;
  if (days < -7) return null;
  return days < 1 ? 0 : 1 + Math.floor((days - 1) / 30);
}

/** The ISO day on which that reminder becomes due. */
export function reminderDay(dueOn: string, number: number): string {
  const days = number === 0 ? -7 : 1 + (number - 1) * 30;
  return new Date(Date.parse(dueOn) + days * day).toISOString().slice(0, 10);
}
