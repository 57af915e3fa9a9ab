import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { type CalendarEvent, calendarMessage } from './calendar-message.js';

const event: CalendarEvent = {
  method: 'REQUEST',
  uid: 'meeting-1@tandem.example',
  sequence: 2,
  at: new Date('2026-11-10T09:00:00Z'),
  beginsAt: new Date('2027-06-04T07:00:00Z'),
  endsAt: new Date('2027-06-04T09:30:00Z'),
  zone: 'Europe/Oslo',
  title: 'Møte; om å, æ og \\ skråstrek, med en tittel som er så lang at den må brettes over flere linjer, øøøøøøøøøøøø',
  description: 'Linje 1\nLinje 2',
  location: 'Rådhuset, sal 2',
  url: 'https://tandem.example/nb/gruppe/a/mote/1',
  organizer: { name: 'Styret i «A», "B": C', email: 'tandem@example.test' },
  attendee: { name: 'Ås, Per', email: 'per@example.test' },
};
const read = (text: string) => new ICAL.Component(ICAL.parse(text));

describe('the calendar message of a meeting', () => {
  const text = calendarMessage(event);
  const calendar = read(text);
  const inside = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  const parsed = new ICAL.Event(inside);

  it('is read by another program as it was written', () => {
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([parsed.uid, parsed.sequence, parsed.summary, parsed.description, parsed.location]).toEqual([
      event.uid,
      2,
      event.title,
      event.description,
      event.location,
    ]);
    expect(inside.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(inside.getFirstPropertyValue('dtstamp'))).toBe('2026-11-10T09:00:00Z');
    expect(inside.getFirstPropertyValue('organizer')).toBe('mailto:tandem@example.test');
    expect(inside.getFirstProperty('organizer')?.getParameter('cn')).toBe('Styret i «A», ’B’: C');
    expect(String(inside.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:per@example.test');
    expect(inside.getFirstProperty('attendee')?.getParameter('cn')).toBe('Ås, Per');
  });

  it('has the zone’s own rules beside it, so that the hour holds in summer and in winter', () => {
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
    expect(zone.tzid).toBe('Europe/Oslo');
    const begins = inside.getFirstPropertyValue('dtstart') as ICAL.Time;
    expect(inside.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Oslo');
    begins.zone = zone;
    expect(begins.toJSDate()).toEqual(event.beginsAt);
    const winter = new Date('2026-12-04T08:00:00Z');
    const other = read(calendarMessage({ ...event, beginsAt: winter, endsAt: new Date('2026-12-04T09:00:00Z') }));
    const time = other.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstart') as ICAL.Time;
    expect(time.hour).toBe(9);
    time.zone = zone;
    expect(time.toJSDate()).toEqual(winter);
  });

  it('keeps to the form: lines of at most 75 octets, each ended as mail ends them', () => {
    const lines = text.split('\r\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it('calls the same event off', () => {
    const off = read(calendarMessage({ ...event, method: 'CANCEL', sequence: 3 }));
    const cancelled = off.getFirstSubcomponent('vevent') as ICAL.Component;
    expect(off.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(cancelled.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([cancelled.getFirstPropertyValue('uid'), cancelled.getFirstPropertyValue('sequence')]).toEqual([event.uid, 3]);
  });
});
