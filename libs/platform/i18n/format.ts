import type { Language } from './languages.js';

const knowsNynorsk = Intl.DateTimeFormat.supportedLocalesOf('nn').length > 0;

/** What Intl is asked for; some browsers are built without Nynorsk and then get Bokmål. */
export function intlLocale(language: Language): string {
  if (language === 'en') return 'en-GB';
  if (language === 'nn' && !knowsNynorsk) return 'nb';
  return language;
}

/** Making a formatter takes as long as some hundred uses of it: each is made once. */
function keptFormat<Options, Format>(
  make: new (locale: string, options?: Options) => Format,
): (locale: string, options?: Options) => Format {
  const kept = new Map<string, Format>();
  return (locale, options) => {
    const id = locale + JSON.stringify(options ?? {});
    const format = kept.get(id) ?? new make(locale, options);
    kept.set(id, format);
    return format;
  };
}

const datesIn = keptFormat<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat);
const numbersIn = keptFormat<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat);
const relativeIn = keptFormat<Intl.RelativeTimeFormatOptions, Intl.RelativeTimeFormat>(Intl.RelativeTimeFormat);
const regionsIn = keptFormat<Intl.DisplayNamesOptions, Intl.DisplayNames>(Intl.DisplayNames as never);
const listsIn = keptFormat<Intl.ListFormatOptions, Intl.ListFormat>(Intl.ListFormat);

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return datesIn(intlLocale(language), options);
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

const dayAndTime = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** «tirsdag 24. november kl. 08:00» in that zone. */
export function formatDateTime(language: Language, at: Date | string, zone = 'Europe/Oslo'): string {
  return dateFormat(language, { ...dayAndTime, timeZone: zone }).format(new Date(at));
}

export function formatTime(language: Language, at: Date | string, zone = 'Europe/Oslo'): string {
  return dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(at));
}

/** «fredag 4. desember 2026 kl. 09:00–11:30» in that zone, for what ends on the day it began. It is read for years. */
export function formatPeriod(language: Language, beginsAt: Date | string, endsAt: Date | string, zone = 'Europe/Oslo'): string {
  const begins = dateFormat(language, { ...dayAndTime, year: 'numeric', timeZone: zone }).format(new Date(beginsAt));
  return `${begins}–${formatTime(language, endsAt, zone)}`;
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
  return relativeIn(intlLocale(language), { numeric: 'auto' }).format(days, 'day');
}

function dayNumber(at: Date, zone: string): number {
  return Date.parse(datesIn('sv', { timeZone: zone }).format(at));
}

export function formatNumber(language: Language, value: number, options?: Intl.NumberFormatOptions): string {
  return numbersIn(intlLocale(language), options).format(value);
}

/** «5 millioner kr.» would need words; «5 000 000 DKK» is unmistakable between three kinds of krone. */
export function formatMoney(language: Language, amount: number, currency: string): string {
  return numbersIn(intlLocale(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: 0,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
}

/** «a, b og c». */
export function formatList(language: Language, items: readonly string[]): string {
  return listsIn(intlLocale(language), { type: 'conjunction' }).format(items);
}

/** «Norge» on a Danish page, «Norway» on an English one. */
export function countryName(language: Language, country: string): string {
  return regionsIn(intlLocale(language), { type: 'region' }).of(country) ?? country;
}

/** «340 kB», «2,4 MB». */
export function formatBytes(language: Language, bytes: number): string {
  const isSmall = bytes < 1_000_000;
  return numbersIn(intlLocale(language), {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(isSmall ? Math.max(1, bytes / 1_000) : bytes / 1_000_000);
}
