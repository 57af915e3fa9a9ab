import ICAL from 'ical.js';
import { DateTime, IANAZone } from 'luxon';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** A meeting as a calendar tells it. */
export interface CalendarDate {
  /** The event's, with the day it recurs on where it recurs: the same for as long as it is the same meeting, whenever that is. */
  uid: string;
  /** An ISO day, where the committee is. */
  on: string;
  /** Null where the calendar says the day alone. ISO 8601. */
  startsAt: string | null;
  title: string;
}

export interface CalendarQuestion {
  text: string;
  /** ISO days; what lies outside is left out. */
  from: string;
  to: string;
  /** The municipality's. */
  zone: string;
}

export type CalendarAnswer = { dates: CalendarDate[] } | { problem: 'unreadable' | 'too_large' | 'empty' };

/** Of one calendar. More than `steps` of its rules are not followed; more dates than that are no committee's. */
export const calendarLimits = { events: 5_000, dates: 600, steps: 6_000, title: 300, uid: 900 };

/**
 * The meetings in an iCalendar file (RFC 5545): recurring ones each for itself, moved ones where they were moved to, cancelled ones left out.
 * What the rules of a hostile file come to may never end: this runs in calendar-thread.ts, which has limits.
 */
export function calendarDates({ text, from, to, zone }: CalendarQuestion): CalendarAnswer {
  const calendars = parsed(text);
  if (!calendars) return { problem: 'unreadable' };
  for (const calendar of calendars) giveZones(calendar, zone);
  const components = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'));
  if (components.length === 0) return { problem: 'empty' };
  if (components.length > calendarLimits.events) return { problem: 'too_large' };
  const dates = new Map<string, CalendarDate>();
  const steps = { left: calendarLimits.steps };
  for (const event of eventsOf(components)) {
    for (const date of occurrences(event, to, zone, steps)) if (date.on >= from && date.on <= to) dates.set(date.uid, date);
    if (dates.size > calendarLimits.dates || steps.left === 0) return { problem: 'too_large' };
  }
  return { dates: [...dates.values()].sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

function parsed(text: string): ICAL.Component[] | null {
  try {
    const found = ICAL.parse(text) as unknown[];
    // Several calendars in one file come as a list of them.
    const all = Array.isArray(found[0]) ? (found as unknown[][]) : [found];
    const calendars = all.map((one) => new ICAL.Component(one as never));
    return calendars.length > 0 && calendars.every(({ name }) => name === 'vcalendar') ? calendars : null;
  } catch {
    return null;
  }
}

/** Zones that the file names and does not describe are the world's, or else the municipality's: the end of a rule is compared in them. */
function giveZones(calendar: ICAL.Component, zone: string): void {
  for (const event of calendar.getAllSubcomponents('vevent')) {
    const named = event.getFirstProperty('dtstart')?.getFirstParameter('tzid');
    if (!named || calendar.getTimeZoneByID(named)) continue;
    const [block] = [tzlib_get_ical_block(IANAZone.isValidZone(named) ? named : zone)].flat();
    if (!block) continue;
    const described = new ICAL.Component(ICAL.parse(block) as never);
    described.updatePropertyWithValue('tzid', named);
    calendar.addSubcomponent(described);
  }
}

interface Told {
  main: ICAL.Event;
  /** What was changed of single days, by the day as the rule has it. */
  changes: Map<string, ICAL.Event>;
}

/** One for each event, its changed days with it; of an event that is told twice, the later telling. */
function eventsOf(components: readonly ICAL.Component[]): Told[] {
  const found = new Map<string, Told>();
  const changes: ICAL.Event[] = [];
  for (const event of components.map((component) => new ICAL.Event(component)).filter(isWhole)) {
    if (event.isRecurrenceException()) changes.push(event);
    else if ((found.get(event.uid)?.main.sequence ?? -1) <= (event.sequence ?? 0))
      found.set(event.uid, { main: event, changes: new Map() });
  }
  // A day that was changed, of a rule that the file does not have.
  const alone: Told[] = [];
  for (const change of changes) {
    const key = change.recurrenceId.toString();
    const event = found.get(change.uid);
    if (!event) alone.push({ main: change, changes: new Map() });
    else if ((event.changes.get(key)?.sequence ?? -1) <= (change.sequence ?? 0)) event.changes.set(key, change);
  }
  return [...found.values(), ...alone];
}

/** Has a name and a day that can be read; where one is not, the others are meetings all the same. */
function isWhole(event: ICAL.Event): boolean {
  try {
    return Boolean(
      event.uid && event.uid.length <= calendarLimits.uid && event.startDate && (!event.isRecurrenceException() || event.recurrenceId),
    );
  } catch {
    return false;
  }
}

function* occurrences({ main, changes }: Told, to: string, zone: string, steps: { left: number }): Generator<CalendarDate> {
  if (isCancelled(main)) return;
  if (!main.isRecurring()) {
    const suffix = main.isRecurrenceException() ? `/${main.recurrenceId.toString()}` : '';
    yield dateOf(main, main.startDate, `${main.uid}${suffix}`, zone);
    return;
  }
  const rule = iteratorOf(main);
  if (!rule) return;
  for (; steps.left > 0; steps.left--) {
    const next = rule.next();
    if (!next) return;
    const key = next.toString();
    const change = changes.get(key);
    // By the rule: a day that was moved ahead from beyond is not looked for.
    if (key.slice(0, 10) > to) return;
    if (change && isCancelled(change)) continue;
    yield dateOf(change ?? main, change?.startDate ?? next, `${main.uid}/${key}`, zone);
  }
}

function iteratorOf(event: ICAL.Event): ICAL.RecurExpansion | null {
  try {
    return event.iterator();
  } catch {
    // A rule that is none: the other events are meetings all the same.
    return null;
  }
}

function isCancelled({ component }: ICAL.Event): boolean {
  return String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';
}

function dateOf({ summary }: ICAL.Event, at: ICAL.Time, uid: string, zone: string): CalendarDate {
  return {
    ...{ uid, on: dayIn(at, zone), startsAt: at.isDate ? null : instantOf(at, zone).toUTC().toISO() },
    title: (summary ?? '').trim().slice(0, calendarLimits.title),
  };
}

/** A clock time is one of its own zone, and its day is the day there; in UTC it is the day at the municipality. */
function dayIn(at: ICAL.Time, zone: string): string {
  return at.zone === ICAL.Timezone.utcTimezone ? (instantOf(at, zone).setZone(zone).toISODate() as string) : at.toString().slice(0, 10);
}

function instantOf({ year, month, day, hour, minute, second, zone: written }: ICAL.Time, zone: string): DateTime {
  const known = written?.tzid && IANAZone.isValidZone(written.tzid) ? written.tzid : zone;
  const own = written === ICAL.Timezone.utcTimezone ? 'utc' : known;
  return DateTime.fromObject({ year, month, day, hour, minute, second }, { zone: own });
}
