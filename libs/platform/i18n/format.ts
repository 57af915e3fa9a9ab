import type { Language } from './languages.js';

/** What Intl is asked for; some browsers are built without Nynorsk and then get Bokmål. */
export function intlLocale(language: Language): string {
  if (language === 'en') return 'en-GB';
  if (language === 'nn' && Intl.DateTimeFormat.supportedLocalesOf('nn').length === 0) return 'nb';
  return language;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = language + JSON.stringify(options);
  let format = dateFormats.get(id);
  if (!format) {
    format = new Intl.DateTimeFormat(intlLocale(language), options);
    dateFormats.set(id, format);
  }
  return format;
}

/** «22. november 2026» in that zone. */
export function formatDate(language: Language, at: Date | string, zone = 'Europe/Oslo'): string {
  return dateFormat(language, { dateStyle: 'long', timeZone: zone }).format(new Date(at));
}

/** «22. nov. 2026», for lists and facts. */
export function formatShortDate(language: Language, at: Date | string, zone = 'Europe/Oslo'): string {
  return dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(at));
}

/** «tirsdag 24. november kl. 08:00» in that zone. */
export function formatDateTime(language: Language, at: Date | string, zone = 'Europe/Oslo'): string {
  return dateFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at));
}

export function formatTime(language: Language, at: Date | string, zone = 'Europe/Oslo'): string {
  return dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at));
}

/** A date as precise as it is known: '2019', '2019-05' or '2019-05-16'. Anything else comes back as it is. */
export function formatPartialDate(language: Language, value: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  if (!month) return year as string;
  const at = new Date(`${year}-${month}-${day ?? '01'}T12:00:00Z`);
  if (Number.isNaN(at.getTime())) return value;
  return dateFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(at);
}

/** «i dag», «i går», «om 3 dage»; beyond two weeks the date itself. Days are counted in that zone. */
export function formatDay(language: Language, at: Date | string, now: Date, zone = 'Europe/Oslo'): string {
  const days = (dayNumber(new Date(at), zone) - dayNumber(now, zone)) / 86_400_000;
  if (Math.abs(days) > 14) return formatDate(language, at, zone);
  return new Intl.RelativeTimeFormat(intlLocale(language), {
    numeric: 'auto',
  }).format(days, 'day');
}

function dayNumber(at: Date, zone: string): number {
  return Date.parse(new Intl.DateTimeFormat('sv', { timeZone: zone }).format(at));
}

export function formatNumber(language: Language, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(intlLocale(language), options).format(value);
}

/** «5 millioner kr.» would need words; «5 000 000 DKK» is unmistakable between three kinds of krone. */
export function formatMoney(language: Language, amount: number, currency: string): string {
  return new Intl.NumberFormat(intlLocale(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: 0,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

/** «a, b og c». */
export function formatList(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(intlLocale(language), {
    type: 'conjunction',
  }).format(items);
}
