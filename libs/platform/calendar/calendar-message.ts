import { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { zoneBlock } from './zone-block.js';

/** One meeting in one person's calendar. */
export interface CalendarEvent {
  method: 'REQUEST' | 'CANCEL';
  /** The same for as long as there is this meeting. */
  uid: string;
  /** Above that of what was sent before. */
  sequence: number;
  /** When this was said. */
  at: Date;
  beginsAt: Date;
  endsAt: Date;
  /** Where the meeting is; the event keeps its clock time there, whatever becomes of summer time. */
  zone: string;
  title: string;
  description: string;
  location: string;
  url: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
}

/** An iTIP message (RFC 5546): asks its reader to come, or calls the meeting off for them. */
export function calendarMessage(event: CalendarEvent): string {
  const isOff = event.method === 'CANCEL';
  const calendar = new ICalCalendar({
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Tandem', product: 'Tandem', language: 'EN' },
    timezone: { name: null, generator: zoneBlock },
  });
  const local = (instant: Date) => DateTime.fromJSDate(instant, { zone: event.zone });
  calendar
    .createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: event.at,
      start: local(event.beginsAt),
      end: local(event.endsAt),
      timezone: event.zone,
      summary: event.title,
      description: event.description,
      location: event.location || null,
      url: event.url,
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: named(event.organizer),
    })
    .createAttendee({
      ...named(event.attendee),
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      // Whether one comes is said on the meeting's page: nobody reads what is sent to the installation's address.
      rsvp: false,
    });
  return calendar.toString();
}

/** A name in a parameter may hold no quotation mark: there is no way to write one there. */
function named({ name, email }: { name: string; email: string }): { name: string; email: string } {
  return { name: name.replaceAll('"', '’'), email };
}
