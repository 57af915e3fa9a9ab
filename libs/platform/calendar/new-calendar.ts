import { ICalCalendar, type ICalCalendarData, type ICalEventData } from 'ical-generator';
import { DateTime } from 'luxon';
import { zoneBlock } from './zone-block.js';

/** What every calendar says of something that takes place. */
export interface CalendarThing {
  /** The same for as long as there is this thing. */
  uid: string;
  /** Above that of what was said before. */
  sequence: number;
  beginsAt: Date;
  endsAt: Date;
  /** Where it is; it keeps its clock time there, whatever becomes of summer time. */
  zone: string;
  title: string;
  description: string;
  location: string;
  url: string;
}

export function newCalendar(data: ICalCalendarData): ICalCalendar {
  return new ICalCalendar({
    ...data,
    prodId: { company: 'Tandem', product: 'Tandem', language: 'EN' },
    timezone: { name: null, generator: zoneBlock },
  });
}

/** As it was said at that instant. */
export function eventData(thing: CalendarThing, saidAt: Date): ICalEventData {
  const local = (instant: Date) => DateTime.fromJSDate(instant, { zone: thing.zone });
  return {
    id: thing.uid,
    sequence: thing.sequence,
    stamp: saidAt,
    start: local(thing.beginsAt),
    end: local(thing.endsAt),
    timezone: thing.zone,
    summary: thing.title,
    description: thing.description || null,
    location: thing.location || null,
    url: thing.url,
  };
}
