import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from '#libs/platform';
import { type CalendarAnswer, type CalendarQuestion, calendarDates } from './calendar-dates.js';

// The program of a `WorkThread`. What breaks the reader is no calendar.
parentPort?.on('message', (question: CalendarQuestion) => {
  let result: CalendarAnswer;
  try {
    result = calendarDates(question);
  } catch {
    result = { problem: 'unreadable' };
  }
  const answer: ThreadAnswer<CalendarAnswer> = { result };
  parentPort?.postMessage(answer);
});
