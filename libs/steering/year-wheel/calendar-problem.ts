/** Why no dates came of a calendar's address; the dates of before stand. */
export const calendarProblems = ['not_public', 'not_reached', 'not_trusted', 'refused', 'too_large', 'unreadable', 'empty'] as const;
export type CalendarProblem = (typeof calendarProblems)[number];
