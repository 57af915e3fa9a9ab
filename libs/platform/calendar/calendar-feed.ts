import { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type CalendarThing, eventData, newCalendar } from './new-calendar.js';

/** One thing in a calendar that others read from time to time. */
export interface FeedEvent extends CalendarThing {
  /** When it was changed last. */
  changedAt: Date;
  /** Whether it takes place, and the reader's time with it: what they only could come to leaves them free. */
  standing: 'comes' | 'may_come' | 'cancelled';
}

const standings = {
  comes: { status: ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.OPAQUE },
  may_come: { status: ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.TRANSPARENT },
  cancelled: { status: ICalEventStatus.CANCELLED, transparency: ICalEventTransparency.TRANSPARENT },
};

/** The same events give the same text, so that its hash says whether anything is new. */
export function calendarFeed(name: string, events: readonly FeedEvent[]): string {
  // Seconds: how often a program that asks for advice should read it again.
  const calendar = newCalendar({ name, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  for (const event of events)
    calendar.createEvent({ ...eventData(event, event.changedAt), lastModified: event.changedAt, ...standings[event.standing] });
  return calendar.toString();
}
