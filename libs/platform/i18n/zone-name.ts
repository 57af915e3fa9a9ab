import type { Language } from './languages.js';
import { hasMessage, translate } from './translate.js';

/** Where our readers live; a zone set elsewhere is added to them. */
export const offeredZones: readonly string[] = [
  'Europe/Oslo',
  'Europe/Copenhagen',
  'Europe/Stockholm',
  'Europe/Helsinki',
  'Atlantic/Faroe',
  'Atlantic/Reykjavik',
  'America/Nuuk',
  'Europe/Brussels',
  'Europe/London',
  'UTC',
];

/** «Europe/Copenhagen» is København to a Danish reader; a city without a name of its own in that language keeps the zone's. */
export function zoneName(language: Language, zone: string): string {
  const city = zone.split('/').at(-1) ?? zone;
  const key = `zone.${city}`;
  return hasMessage(language, key) ? translate(language, key) : city.replaceAll('_', ' ');
}
