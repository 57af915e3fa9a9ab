import { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type CalendarThing, eventData, newCalendar } from './new-calendar.js';

/** One meeting in one person's calendar. */
export interface CalendarEvent extends CalendarThing {
  method: 'REQUEST' | 'CANCEL';
  /** When this was said. */
  at: Date;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
}

/** An iTIP message (RFC 5546): asks its reader to come, or calls the meeting off for them. */
export function calendarMessage(event: CalendarEvent): string {
  const isOff = event.method === 'CANCEL';
  const calendar = newCalendar({ method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  calendar
    .createEvent({
      ...eventData(event, event.at),
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
