import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages } from './load-messages.js';
import { messageFamilies } from './message-families.js';
import { offeredZones, zoneName } from './zone-name.js';

describe('time zones', () => {
  beforeAll(() => loadMessages());

  it('are called by their city, as the reader calls it', () => {
    expect(zoneName('da', 'Europe/Copenhagen')).toBe('København');
    expect(zoneName('sv', 'Europe/Copenhagen')).toBe('Köpenhamn');
    expect(zoneName('nn', 'Atlantic/Faroe')).toBe('Færøyane');
    expect(zoneName('en', 'Europe/Copenhagen')).toBe('Copenhagen');
  });

  it('keep the name of the zone where there is no other', () => {
    expect(zoneName('nb', 'America/New_York')).toBe('New York');
  });

  it('have a name in every language where they are offered', () => {
    expect(offeredZones.map((zone) => zone.split('/').at(-1))).toEqual(messageFamilies['zone']);
  });
});
