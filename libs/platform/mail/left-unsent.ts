/**
 * SQL, `$1` now: a mail that was planned and not sent, though its own job has had its time: that was given up, or the queue was lost. It is
 * asked for again for two days; after that it is no news any more. What was refused for good is marked as well (`sendOnce`).
 */
export const leftUnsent = (plannedAt = 'planned_at') => `
  sent_at is null and ${plannedAt} < $1::timestamptz - interval '30 minutes' and ${plannedAt} > $1::timestamptz - interval '2 days'`;
