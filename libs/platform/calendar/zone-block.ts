import { tzlib_get_ical_block } from 'timezones-ical-library';

/** The rules of a zone, as calendars without a table of their own need them; null where there are none for it. */
export function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  if (!block?.startsWith('BEGIN:VTIMEZONE')) return null;
  // Zones that keep the same time share their rules, under one of their names: Oslo's come as Berlin's.
  return block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, (_, property: string) => `${property}:${zone}`);
}
