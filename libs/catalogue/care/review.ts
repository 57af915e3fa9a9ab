/** Days before its review-by date on which the people behind an entry are asked to look at it again. */
export const daysBefore = 30;

export type ReviewStage = 'soon' | 'overdue';

/** Whether an entry wants to be looked at; days as ISO 8601, `2026-11-26`. */
export function reviewStage(reviewBy: string | null, today: string): ReviewStage | null {
  if (reviewBy === null) return null;
  if (reviewBy < today) return 'overdue';
  return reviewBy <= addDays(today, daysBefore) ? 'soon' : null;
}

/** A year from now, which is what «still right» promises where no day is named. */
export function nextReview(today: string): string {
  const [year, month, day] = today.split('-') as [string, string, string];
  // The 29th of February has no next year.
  return `${Number(year) + 1}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
