import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDay, formatMoney, formatPartialDate, formatPeriod } from './format.js';

describe('formats', () => {
  it('writes a date as each language does, Nynorsk as Norwegian', () => {
    const at = '2026-05-17T10:00:00Z';
    expect(formatDate('da', at)).toBe('17. maj 2026');
    expect(formatDate('nn', at)).toBe('17. mai 2026');
    expect(formatDate('en', at)).toBe('17 May 2026');
  });

  it('writes from when to when something lasts on the clock of its place', () => {
    const at = ['2026-12-04T08:00:00Z', '2026-12-04T10:30:00Z'] as const;
    expect(formatPeriod('da', ...at)).toBe('fredag den 4. december 2026 kl. 09.00–11.30');
    expect(formatPeriod('en', ...at, 'Europe/Helsinki')).toMatch(/10:00–12:30$/);
  });

  it('keeps a date as precise as it is known', () => {
    expect(formatPartialDate('nb', '2019')).toBe('2019');
    expect(formatPartialDate('nb', '2019-05')).toBe('mai 2019');
    expect(formatPartialDate('nb', '2019-05-16')).toBe('16. mai 2019');
    expect(formatPartialDate('nb', 'våren 2019')).toBe('våren 2019');
  });

  it('counts days in the reader’s zone, not in hours', () => {
    const now = new Date('2026-11-22T22:30:00Z');
    expect(formatDay('nb', '2026-11-22T23:30:00Z', now, 'Europe/Oslo')).toBe('i morgen');
    expect(formatDay('da', '2026-11-22T01:00:00Z', now, 'Europe/Oslo')).toBe('i dag');
  });

  it('names the currency, since three countries call theirs krone', () => {
    expect(formatMoney('da', 5_000_000, 'DKK').replace(/\s/g, ' ')).toBe('5.000.000 DKK');
  });
});
