import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { zoneBlock } from './zone-block.js';

/** One thing in a calendar that others read from time to time. */
export interface FeedEvent {
  /** The same for as long as there is this thing. */
  uid: string;
  sequence: number;
  /** When it was changed last. */
  changedAt: Date;
  beginsAt: Date;
  endsAt: Date;
  zone: string;
  title: string;
  description: string;
  location: string;
  url: string;
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
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Tandem', product: 'Tandem', language: 'EN' },
    timezone: { name: null, generator: zoneBlock },
    // Seconds: how often a program that asks for advice should read it again.
    ttl: 3600,
  });
  for (const event of events) {
    const local = (instant: Date) => DateTime.fromJSDate(instant, { zone: event.zone });
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      start: local(event.beginsAt),
      end: local(event.endsAt),
      timezone: event.zone,
      summary: event.title,
      description: event.description || null,
      location: event.location || null,
      url: event.url,
      ...standings[event.standing],
    });
  }
  return calendar.toString();
}
