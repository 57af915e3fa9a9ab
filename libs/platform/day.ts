import { ValidateBy } from 'class-validator';

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day that exists, `2019-05-17`, between 1800 and 2199: the calendar's, not a moment's. */
export function isDay(value: unknown): value is string {
  const [, year = 0, month = 0, day = 0] = (typeof value === 'string' ? form.exec(value) : null)?.map(Number) ?? [];
  if (year < 1800 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export function IsDay(): PropertyDecorator {
  return ValidateBy({ name: 'isDateString', validator: { validate: isDay, defaultMessage: () => '$property must be a day' } });
}
